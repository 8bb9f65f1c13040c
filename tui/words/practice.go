package words

// Practice are the words of an exercise.
type Practice struct {
	Mark, TimeOf                          string // on every screen, and what the clock shows
	NoCall, NoScan, NoNote, NoKeep, Paper string // what is not possible, where one would look for it
	Child                                 string // the name of one that does not exist
}

package words

// Practice are the words of an exercise.
type Practice struct {
	Mark, TimeOf                          string // on every screen, and what the clock shows
	NoCall, NoScan, NoNote, NoKeep, Paper string // what is not possible, where one would look for it
	Child                                 string // the name of one that does not exist

	Title, Briefing, Case, Meanwhile, Debrief string // of the screens
	TitleHow                                  string
	Find, Kind                                string // before a case that is found, and what it is
	Alone, Together, NoCases                  string
	ThisIs, ToCase, Begin                     string
	About, AboutTogether                      []string
	Happened, HappensOf                       string
	QuitAsk, QuitWhy, Quit, Stay, Again       string

	YouWrote, NotKept                       string
	OwnShort                                [2]string // whose way: of one alone, of a room
	AgreedShort                             string
	EndedAt, NotEnded, OtherHour, AlsoRight string
	FirstOf, AskedOf                        string
	PartedHow, Critical, Because, Fine      string
	Goals, Now                              string
	FromParting, FromStart, Enough, SeeSum  string

	RoomGoesOnOf, RoomBefore, CountFirst, Even, Paused string // of a room that decides
	SumNotSaved, SumSavedOf, SumFailedOf, SumHow       string
	Key                                                PracticeKeys
}

// PracticeKeys name what the keys do in an exercise.
type PracticeKeys struct {
	Train, Alike, Ask, Case, Reflect, TryAgain, Leave             string
	NextCount, Count, Uncount, Mark, Decide, Talk, Pause, Unpause string
	Sum, SaveSum                                                  string
}

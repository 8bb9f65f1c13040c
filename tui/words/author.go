package words

// Starting are the words of making a new guide: six questions, in the order of
// the starter's.
type Starting struct {
	IntroOf    string // the folder
	NumberOf   string // which question of how many, and the question
	Ask        [6]string
	Accepts    [6]string // what is understood as an answer
	Tellers    [3]string // who tells the parents
	Wrong      string    // before what is accepted
	Understood string
	Later      string // it is not known yet
	Nothing    string // that nothing has been written
	WroteOf    string // the folder
	Try        string
	Do         [3]string // what one can do now; the command comes before
	Open       string    // that what is missing stands as gaps
}

// Reviewing are the words of calling a guide's numbers through.
type Reviewing struct {
	IntroOf   string // the file
	CountOf   string // which contact of how many, and its name
	Answered  string // asked of a number
	Right     string // asked of an address
	Danger    string // asked of the number in danger, which is not called to try it
	Type      string // what can be typed
	Typed     Judged
	WrittenOf string // the date that now stands in the file
	MendOf    string // the place, and what to run afterwards
	SumOf     string // how many were confirmed, were wrong, were passed over
	None      string // that there is nothing to call
}

// Judged is what can be typed of a number.
type Judged struct{ Yes, No, Skip []string }

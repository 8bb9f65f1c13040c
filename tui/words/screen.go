package words

// Screen are the titles of the screens.
type Screen struct {
	Program, Choose, ChooseWhy                                   string
	Way, Contacts, Pages, Terms, Laws                            string
	About, Help, Flows, Quit, Gaps                               string
	HiddenHowOf, Reading                                         string
	OtherGuide, More, MoreAbove, MoreBelow, MoreBoth, Start, End string
}

// Sections are the headings on a screen.
type Sections struct {
	Why, Say, Expect, Do, Dont, OneThing      string
	Next, Deadlines, Write, Unsure            string
	NothingHappens, MayNotify, Sources        string
	SayToOf, Others, Effects, Withhold, Pages string
	Standing, Options, Help, Responsible      string
	Mail, Address, Hours, Also, Version       string
	Gaps, Cited, Now, Danger, CallNow         string
}

// Keys name what a key does, for the help of a screen.
type Keys struct {
	Answer, Choose, Next, Back, Up, Down, Digit string
	Way, Contacts, Pages, Flows, Help, Quit     string
	Hide, Restart, Details, PageUp, PageDown    string
	Top, Bottom, Close, Undo, Yes, No           string
	Standing, Settings, Language, Keep, Drop    string
	Explain                                     string
	// names of the keys themselves
	Enter, Esc, Space, PgUp, PgDn string
}

// Sentences are what the program says of itself.
type Sentences struct {
	KeptOf, FellOf, Changed              string
	StuckOf, LoadFailedOf                string
	ChangeOf                             string // an hour struck: when, what is closed, whom to call now
	ClosedNowOf, OpenNowOf, UnknownNowOf string
	CallNowOf                            string
	QuitAsk, QuitWhy, Quit, Stay         string
	RestartDoneOf, Undone, Passed        string
	Danger, Advice, RuleBrokenOf         string
	AndOf, Or, NoContact, OtherWay       string
	EffectWithinOf, MouseToo             string
	Minutes, Hours, WorkingDays          [2]string // one; several, of a number
	Weeks, Months                        [2]string
}

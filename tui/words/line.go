package words

// Line are the line mode's own words, beside those it shares with the screens.
type Line struct {
	Call, MailTo, TalkTo, Phone, Because string
	When                                 string
	TakesOverOf, ReadPageOf              string
	AnswerOf, AnswerOne                  string // what can be typed
	OrBegin, Commands                    string
	Help                                 []string
	NotUnderstood, SeveralOf             string
	Over                                 string // nothing is asked any more
	AtStart, NoSuchAnswer                string
	Ended, Bye                           string
	Pages, Terms, Flows                  string
	NoPage, NoTerm, NoFlow               string
	Search                               string // how to search
	ChooseOf                             string
	Simulated                            string
	Settings                             []string // how to change one
	NoSetting, ValuesOf, Changed         string   // there is none; the values it takes
}

// Typed are the words that can be typed at every prompt of the line mode: the
// first of each is the one that is told, the others are understood too.
type Typed struct {
	Back, Help, Way, Contacts, Terms, Pages []string
	Flows, Restart, Settings, Quit          []string
	Delete                                  []string // in place of a setting's new text, and of a call
	Ring, Record, Copy, More, Sitting       []string
	Note, Save, All, Undo, Hide, Find       []string
}

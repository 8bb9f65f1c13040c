package words

// Command are the words of the command line: its help, and what it says when
// it was called wrongly. What a command and a flag are for stands with them.
type Command struct {
	About, Usage, UsageOf       string
	Commands, Flags, FlagsOfAll string
	SeeHelp                     string // where to see what can be typed
	Sorry                       string // the program itself is wrong
	BackToOf                    string // a path goes back: where to
	Paths                       [2]string
	Modified                    string // the program was built from changed files
}

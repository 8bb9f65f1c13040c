package words

import (
	"fmt"

	"handleguide/guide"
	"handleguide/guide/training"
)

// Training are the words of a practice that every front end says: of the case,
// of its debrief, and of a room that decides together. Where two stand, the
// first is said to one who practises alone and the second to a room.
type Training struct {
	Line                TrainingLine
	Made                string // that it is an exercise, and nobody in it is real
	Roles, Difficulties map[string]string
	YouAreOf            string    // the role
	Case, Ask, Goals    string    // headings
	LastsOf             string    // how long it takes
	ItHappens           string    // heading of an inject
	MinutesOf           [2]string // one minute; several

	Grades        [6]string // by training.Grade, in a word or two
	GradeHow      [6]string // and what it means
	Critical      string
	Phases        [2][4]string // how was it, what happened, why, what to take along
	HowWas        [2]string    // what to say of it, and that it is not kept
	Own           [2]string    // whose way it is
	Agreed, Both  string       // the guide's way; both alike
	NotAsked      string       // where a way did not come
	Before        string       // what was chosen first, and taken back
	Ended         string
	NotFinished   string
	SameEnd, Ends string // both ended alike; not alike
	ChangedOf     string // the number that stands first, the one that should have
	Undone, Wrong string // headings of effects
	DecisionOf    string // its number
	Chose         [2]string
	AgreedBecause string
	AlsoRight     string // heading of choices that are right too
	NoneParted    [2]string
	NoneOf        string // a kind of error that was not made
	InDecisionsOf string // a kind of error, and the decisions it was made in
	Unasked       [2]string

	Prompts       [6]string // by training.PromptKind; options are arguments
	Talk          string    // heading of prompts
	Answer, Hands string    // headings of counts
	HandsOf       [2]string // one hand; several
	OfOf          string    // so many of so many
	PartedOf      [2]string // how many of how many chose otherwise than agreed; nobody did
	RoomChoseOf   string
	EarlierOf     string // an earlier count
	Left          string // stepped back from
	NotCounted    string
	Summary       string // its title
	SummaryHow    string // what it is, and that nobody is named
	PlayedOf      string // scenario, guide
	SummaryFile   string // the beginning of a file's name
}

// Role is who one is in a scenario: "medarbejder".
func (w *Words) Role(s *guide.Scenario) string { return w.Training.Roles[s.Role] }

// Minutes are so many minutes as they are said: "1 minut", "3 minutter".
func (w *Words) Minutes(n int) string { return counted(w.Training.MinutesOf, n) }

// Hands are so many hands as they are said.
func (w *Words) Hands(n int) string { return counted(w.Training.HandsOf, n) }

func counted(forms [2]string, n int) string {
	if n == 1 {
		return fmt.Sprintf(forms[0], n)
	}
	return fmt.Sprintf(forms[1], n)
}

// Grade is what a choice is called: "For lidt, kritisk".
func (w *Words) Grade(j training.Judgement) string {
	text := w.Training.Grades[j.Grade]
	if j.Critical {
		text += ", " + w.Training.Critical
	}
	return text
}

// Prompt is a question for a room to talk about.
func (w *Words) Prompt(p training.Prompt) string {
	var labels []any
	for _, o := range p.Options {
		labels = append(labels, w.Quote(o.Label))
	}
	return fmt.Sprintf(w.Training.Prompts[p.Kind], labels...)
}

// Whose is 0 for one who practises alone, and 1 for a room: which of two
// words is said.
func Whose(room bool) int {
	if room {
		return 1
	}
	return 0
}

// TrainingLine are the words of a practice in the line mode. Where two stand,
// the second is said to who leads a room.
type TrainingLine struct {
	Brief            [2][]string // how it goes
	AskHow, Answers  string
	NoInquiry        string
	TookOf           string // how long; what time it is now
	Paused, GoesOn   string
	CountHow         string
	ChooseOf, Even   string // the option that most chose
	BadCountOf       string // how many numbers there can be
	After            [2]string
	NoDecision       string
	Cases, CasesHow  string
	Thanks           string
	SavedOf, Nothing string // a path; no room has decided anything
	Unsaved          string // at the end: that the summary is lost
	Help             [2][]string
	Typed            TrainingTyped
}

// TrainingTyped are the words that can be typed in a practice, beside those of
// Typed: the first of each is the one that is told.
type TrainingTyped struct {
	Ask, Case, Again, Pause, Cases, Summary []string
}

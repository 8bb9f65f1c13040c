// Package words holds every word of the program's own: what the screens, the
// line mode and the commands say beside the guide's texts. No sentence, number
// or name of a guide stands here.
//
// A language is one Words. What needs more than a word (a time, a contact's
// state, why this number) is a method, a pure function of its arguments. Every
// time is read as wall clock time in Europe/Copenhagen, whatever location it
// carries.
package words

import "handleguide/guide"

// Words are the words of one language. A test holds that none is empty.
// Fields that end in Of take arguments, as fmt.Sprintf does.
type Words struct {
	Lang     string // "da"
	Name     string // the language, in itself: "Dansk"
	QuoteOf  string // a title or an answer inside a sentence
	Calendar Calendar
	State    States
	Why      Reasons
	Effect   map[guide.Verb]Sentence
	Mark     Marks
	Urgency  map[guide.Urgency]string
	Kind     map[guide.Kind]string
	Form     map[guide.FormKind]string
	Sure     map[string]string // of a law: ja, nej, som-citeret
	Number   []string          // 0 to 12, in letters

	Screen   Screen
	Section  Sections
	Key      Keys
	Say      Sentences
	Setting  Settings
	Note     Notes
	Writing  Writing
	Drafts   Drafts
	Finding  Finding
	Bad      Troubles
	Wrongs   Wrongs
	Line     Line
	Typed    Typed
	Command  Command
	Chart    Charts
	Sitting  Sitting
	Calling  Calling
	Noting   Noting
	Spoken   Spoken
	Practice Practice
	Training Training
	Start    Starting
	Review   Reviewing
	Diff     Diff
	Live     Live
}

// All are the words of every language, the first one's where none is asked
// for.
func All() []*Words { return []*Words{Danish(), English()} }

// In are the words of a language by its name in two letters, or nil.
func In(lang string) *Words {
	for _, w := range All() {
		if w.Lang == lang {
			return w
		}
	}
	return nil
}

// Next are the words of the language after this one.
func (w *Words) Next() *Words {
	all := All()
	for i := range all {
		if all[i].Lang == w.Lang {
			return all[(i+1)%len(all)]
		}
	}
	return all[0]
}

// Calendar are the words and the order of dates. Weekdays begin with Sunday, as
// in package time.
type Calendar struct {
	Weekdays, ShortWeekdays [7]string
	Months, ShortMonths     [12]string
	ClockOf                 string  // hour and minute, in a header: "08.05"
	HourOf                  string  // hour and minute, in a sentence: "8.05"
	StampOf                 string  // short weekday, short date, clock
	WeekdayOf               string  // weekday and date
	DayOf, DateOf           string  // day and month; and year
	MomentOf                string  // day and hour
	When                    Moments // "opens %s", "closes %s"
	Until                   Moments // "open until %s", and after LatestOf
	SpanTo, SpanToAloud     string  // between two weekdays, or two hours; and as it is spoken
	LatestOf                string  // a deadline
	// LabelEnds are the words at the end of a deadline's label that LatestOf
	// says again. The label is the guide's, so those of its language are here
	// in every language of the interface.
	LabelEnds []string
}

// Moments are times seen from now, as they stand in a sentence.
type Moments struct {
	TodayOf    string // an hour
	Midnight   string // the end of this day
	TomorrowOf string // an hour
	DayOf      string // a day, an hour
}

// States say how a contact stands. Until and opening times are arguments.
type States struct {
	Open, OpenUntilOf, Always              string
	Closed, ClosedUntilOf, ClosedPerhapsOf string
	Unknown, UnknownLikely, UnknownHoliday string
	Local, Mail                            string
	HoursUnknown, HoursPerhapsOf           string
}

// Reasons say why a number is the one to call, or stands beside it.
type Reasons struct {
	ClosedOf, ClosedUntilOf string // who is closed, and until when
	InsteadOf               string // who answers then
	UnknownOf               string // whose hours are not known
	AlwaysOf, OpenUntilOf   string
	LikelyOf, PerhapsOf     string
	NearOf                  string // who closes in a moment, and when
	WaitsOf                 string // it can wait until they open
	WaitsPerhapsOf          string
	NowClosedOf             string
	NoAnswerOf, NoMessage   string
	NoAnswerAtOf            string // several who are asked as one, and whom to call then
	TryAgain, AcuteOf       string // where it can wait; and whom to call when it no longer can
}

// Sentence is what a verb says: to the person, and of somebody else, who comes
// as the first argument.
type Sentence struct{ Self, OtherOf string }

// Marks say how sure something is.
type Marks struct {
	Stated, Inferred, General     string
	InferredWay                   string // something on the way to an outcome is inferred
	Unverified, VerifiedOf        string
	UnverifiedOf                  string // whose number
	OpenQuestion, Known, Waiting  string
	Simulated, BrokenRule, Source string
}

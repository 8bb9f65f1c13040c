package drafts

import (
	"fmt"
	"time"

	"handleguide/guide/almanac"
)

// Draft is what is kept. It prints as its form alone, in every verb, so that no
// log and no crash tells what was written.
type Draft struct {
	Form  string    // id of the form
	Saved time.Time // by the machine's clock; read back in Danish time
	Data  []byte    // what the writer of the form made of it
}

// Format writes the form for every verb.
func (d Draft) Format(f fmt.State, _ rune) { fmt.Fprintf(f, "kladde (%s)", d.Form) }

// MaxData is the most bytes of Data that are kept.
const MaxData = 8 << 20

// maxFile leaves room for both lines, the form and age's own.
const maxFile = MaxData + 1<<20

// danish is t in Danish time, within the years that a date can be written in:
// a clock that is wrong must not keep a text from being saved.
func danish(t time.Time) time.Time {
	t = t.In(almanac.Zone())
	if y := t.Year(); y < 1970 || y > 9998 {
		t = time.Date(min(max(y, 1970), 9998), 12, 31, 0, 0, 0, 0, almanac.Zone())
	}
	return t
}

func dayOf(t time.Time) string { return danish(t).Format(time.DateOnly) }

// parseDay is midnight, Danish time, of a day as dayOf writes it.
func parseDay(s string) (time.Time, bool) {
	t, err := time.ParseInLocation(time.DateOnly, s, almanac.Zone())
	return t, err == nil && dayOf(t) == s
}

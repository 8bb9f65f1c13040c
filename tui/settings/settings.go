// Package settings keeps what the program remembers from one time to the next:
// how it is set, which guide is used here, and where the person works. It is
// one small file where the platform keeps such files; nothing else is written,
// and nothing about a child ever is.
package settings

import (
	"strings"
	"time"
	"unicode"
)

// Settings are what is remembered. The zero Settings remember nothing. A value
// that this program does not know, such as the language of a later one, is
// kept as it is; whoever uses it takes it for none.
type Settings struct {
	Guide     string // the name of the guide that was chosen, or ""
	Language  string // "da", "en", or ""
	Theme     string // the name of a theme, or ""
	Days      string // how many a draft is kept, or ""
	Workplace Workplace
}

// Workplace is who notifies, and from where. The machine may be shared: the
// details may be a colleague's, and are shown before they are used.
type Workplace struct {
	Name, Address, Phone string // of the place
	Person, Role         string // of whoever works there
	Confirmed            string // the day they were last confirmed, "2026-11-21", or ""
}

// Field names one of a workplace's details. It is its key in the file too.
type Field string

// The fields.
const (
	Name    Field = "name"
	Address Field = "address"
	Phone   Field = "phone"
	Person  Field = "person"
	Role    Field = "role"
)

// Fields are all of them, in the order they are shown.
var Fields = []Field{Name, Address, Phone, Person, Role}

// Get is a detail, or "".
func (w Workplace) Get(f Field) string { return *w.at(f) }

// Set changes a detail. What was confirmed no longer is: the others may still
// be a colleague's.
func (w *Workplace) Set(f Field, text string) {
	text = Clean(text)
	if at := w.at(f); *at != text {
		*at, w.Confirmed = text, ""
	}
}

// Empty says that no detail is known.
func (w Workplace) Empty() bool {
	for _, f := range Fields {
		if w.Get(f) != "" {
			return false
		}
	}
	return true
}

// Confirm says that the details were seen and found right on now's day, as now
// shows it.
func (w *Workplace) Confirm(now time.Time) { w.Confirmed = now.Format(time.DateOnly) }

// ConfirmedOn is midnight, in loc, of the day the details were last confirmed;
// false where they never were.
func (w Workplace) ConfirmedOn(loc *time.Location) (time.Time, bool) {
	t, err := time.ParseInLocation(time.DateOnly, w.Confirmed, loc)
	return t, err == nil && !w.Empty()
}

func (w *Workplace) at(f Field) *string {
	switch f {
	case Name:
		return &w.Name
	case Address:
		return &w.Address
	case Phone:
		return &w.Phone
	case Person:
		return &w.Person
	case Role:
		return &w.Role
	}
	panic("no such field: " + string(f))
}

// longest is more than any detail is, in runes.
const longest = 120

// Clean is a text on one line, without what a terminal could be fooled by, and
// no longer than a detail ever is.
func Clean(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r):
			return -1
		}
		return r
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > longest {
		text = strings.TrimSpace(string(runes[:longest]))
	}
	return text
}

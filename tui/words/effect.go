package words

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// EffectOf is the sentence of an effect: its own text, or one made of its
// verb, object and actor: "Ring til StraXen.", "Lederen ringer til StraXen."
func (w *Words) EffectOf(g *guide.Guide, e *guide.Effect) string {
	if e.Text != "" {
		return e.Text
	}
	s := w.Effect[e.Verb]
	text := fmt.Sprintf(s.Self, w.object(g, e))
	if e.By != "" && e.By != guide.Self {
		text = fmt.Sprintf(s.OtherOf, upperFirst(g.Party(e.By)), w.object(g, e))
	}
	if e.Within != nil {
		text += " " + w.Within(*e.Within)
	}
	return text + "."
}

// object is what an effect is done to, as it stands in a sentence.
func (w *Words) object(g *guide.Guide, e *guide.Effect) string {
	switch e.Verb {
	case guide.Call, guide.Consult:
		return mid(g.Contact(e.Object))
	case guide.Tell, guide.Meet, guide.Withhold:
		return g.Party(e.Object)
	case guide.Write:
		if f := g.Form(e.Object); f != nil {
			return w.Quote(f.Title)
		}
	}
	return g.Task(e.Object)
}

// Within is a time limit in words: "inden for 24 timer".
func (w *Words) Within(in almanac.Within) string {
	n, unit := 0, [2]string{}
	switch {
	case in.Minutes > 0:
		n, unit = in.Minutes, w.Say.Minutes
	case in.Hours > 0:
		n, unit = in.Hours, w.Say.Hours
	case in.WorkingDays > 0:
		n, unit = in.WorkingDays, w.Say.WorkingDays
	case in.Weeks > 0:
		n, unit = in.Weeks, w.Say.Weeks
	case in.Months > 0:
		n, unit = in.Months, w.Say.Months
	}
	span := unit[0]
	if n != 1 {
		span = fmt.Sprintf(unit[1], w.number(n))
	}
	return fmt.Sprintf(w.Say.EffectWithinOf, span)
}

func (w *Words) number(n int) string {
	if n >= 0 && n < len(w.Number) {
		return w.Number[n]
	}
	return strconv.Itoa(n)
}

// DueLabel is what a deadline is for, without the "senest" that its date says.
func (w *Words) DueLabel(d guide.Due) string {
	label := d.Label
	for _, end := range w.Calendar.LabelEnds {
		label = strings.TrimSuffix(label, " "+end)
	}
	return label
}

// Due is a deadline's date seen from now: "senest mandag 23. nov"; with its
// hour where it ends inside a day: "senest i morgen kl. 21.14".
func (w *Words) Due(d guide.Due, now time.Time) string {
	by := local(d.By)
	if by.Hour() == 23 && by.Minute() == 59 {
		return fmt.Sprintf(w.Calendar.LatestOf, w.ShortDay(by))
	}
	return fmt.Sprintf(w.Calendar.LatestOf, w.Until(by, now))
}

// Dues are deadlines in a line each.
func (w *Words) Dues(list []guide.Due, now time.Time) []string {
	var lines []string
	for _, d := range list {
		lines = append(lines, w.DueLabel(d)+": "+w.Due(d, now))
	}
	return lines
}

// Quote is a title or an answer as it stands inside a sentence: »Ja«.
func (w *Words) Quote(text string) string { return fmt.Sprintf(w.QuoteOf, text) }

func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// List joins names as a sentence does: "a, b og c".
func (w *Words) List(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return fmt.Sprintf(w.Say.AndOf, strings.Join(names[:last], ", "), names[last])
}

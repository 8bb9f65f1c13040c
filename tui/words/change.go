package words

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// Change says what the hour did to the contacts on a screen, and whom to call
// now where that is another: "Kl. 15.30: StraXen er lukket – ring nu til
// Politiet 43 86 14 48." It is empty where nobody's state changed.
func (w *Words) Change(g *guide.Guide, before, after []guide.Reached, now time.Time) string {
	var parts []string
	for _, r := range before {
		c := r.Contact
		if state := c.Hours.At(now).State; state != r.State && len(c.Phones) > 0 {
			parts = append(parts, fmt.Sprintf(w.now(state), c.Name))
		}
	}
	for _, r := range after {
		same := func(o guide.Reached) bool { return o.Contact == r.Contact }
		switch {
		case slices.ContainsFunc(before, same):
		case r.Near:
			parts = append(parts, strings.TrimSuffix(w.WhyOf(g, r, now), "."))
		case len(parts) == 0 && r.State == almanac.Open && r.InsteadOf == "":
			parts = append(parts, fmt.Sprintf(w.now(r.State), r.Contact.Name))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	text := strings.Join(parts, ", ")
	if len(after) > 0 && len(after[0].Contact.Phones) > 0 && (len(before) == 0 || before[0].Contact != after[0].Contact) {
		text += " – " + fmt.Sprintf(w.Say.CallNowOf, mid(after[0].Contact)+" "+after[0].Contact.Phones[0])
	}
	return fmt.Sprintf(w.Say.ChangeOf, w.Hour(now), text) + "."
}

func (w *Words) now(s almanac.State) string {
	switch s {
	case almanac.Open:
		return w.Say.OpenNowOf
	case almanac.Unknown:
		return w.Say.UnknownNowOf
	}
	return w.Say.ClosedNowOf
}

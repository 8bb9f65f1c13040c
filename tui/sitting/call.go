package sitting

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/guide/notice"
	"handleguide/tui/words"
)

// TimeOf reads an hour as people type it (21.14, 21:14, 2114) on the Danish day
// of a call. An hour that is still to come was yesterday's; the call's own hour
// stays as it was, to the second. It is false where typed is no hour.
func TimeOf(w *words.Words, typed string, call, now time.Time) (time.Time, bool) {
	typed = strings.TrimSpace(typed)
	if typed == w.Clock(call) {
		return call, true
	}
	day := call.In(almanac.Zone())
	for _, layout := range []string{"15.04", "15:04", "1504", "15"} {
		t, err := time.Parse(layout, typed)
		if err != nil {
			continue
		}
		at := time.Date(day.Year(), day.Month(), day.Day(), t.Hour(), t.Minute(), 0, 0, almanac.Zone())
		if at.After(now) {
			at = time.Date(day.Year(), day.Month(), day.Day()-1, t.Hour(), t.Minute(), 0, 0, almanac.Zone())
		}
		return at, true
	}
	return time.Time{}, false
}

// Put writes a call down in a concern, in place of one that was written down
// before (nil: of none), and gives it as it stands there.
func Put(c *guide.Concern, before *guide.CallRecord, call guide.CallRecord) (guide.CallRecord, error) {
	was := c.Calls()
	n := -1
	if before != nil {
		n = slices.Index(was, *before)
	}
	var err error
	if n >= 0 {
		err = c.Amend(n, call)
	} else {
		err = c.Record(call)
	}
	for _, is := range c.Calls() {
		if !slices.Contains(was, is) {
			call = is
		}
	}
	return call, err
}

// CallText is a call in a line.
func CallText(w *words.Words, g *guide.Guide, c guide.CallRecord) string {
	parts := []string{fmt.Sprintf("%s  %s %s", w.Clock(c.At), g.Contact(c.Contact).Name, c.Phone)}
	for _, typed := range []string{c.WhoAnswered, c.Agreed} {
		if typed != "" {
			parts = append(parts, typed)
		}
	}
	if len(parts) == 1 {
		parts = append(parts, w.Calling.NobodyWritten)
	}
	return strings.Join(parts, " · ")
}

// Made are the calls of a concern, for the notification, which is in Danish.
func Made(g *guide.Guide, c *guide.Concern) []notice.Call {
	var list []notice.Call
	for _, r := range c.Calls() {
		list = append(list, notice.Call{At: r.At, To: g.Danish().Contact(r.Contact).Name, Phone: r.Phone, Answered: r.WhoAnswered, Agreed: r.Agreed})
	}
	return list
}

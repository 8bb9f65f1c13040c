package sitting

import (
	"handleguide/guide"
	"handleguide/guide/notice"
)

// Follow brings a draft up to what its walk knows now, and to the calls that
// were written down since. What the writer has written stays. In a sibling's
// draft the calls before stay too: the first child's name is taken out of them.
func Follow(d *notice.Draft, w *guide.Walk, calls []notice.Call, sibling bool) error {
	before := d.Known()
	known := notice.KnownFrom(w, before.At)
	had := min(len(before.Calls), len(calls))
	if known.Calls = calls[:had]; sibling {
		known.Calls = before.Calls
	}
	if err := d.SetKnown(known); err != nil {
		return err
	}
	for _, c := range calls[had:] {
		d.Called(c)
	}
	return nil
}

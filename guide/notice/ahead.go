package notice

import (
	"time"

	"handleguide/guide"
)

// Ahead is what follows once a notification is sent.
type Ahead struct {
	Next      []string    // what happens then
	Due       []guide.Due // and when at the latest
	Nothing   []string    // what to do when it does not, or no receipt comes
	MayNotify string      // that one always may
}

// Ahead is what follows where the draft is sent at a minute: by the outcome of
// the walk it was begun from, which a draft that is opened again remembers.
// Where there was none, or the guide no longer has it, what holds for all is
// left.
func (d *Draft) Ahead(sent time.Time) Ahead {
	closing := d.guide.Closing
	a := Ahead{Nothing: closing.NothingHappens, MayNotify: closing.MayNotify}
	end := d.guide.Node(d.known.Outcome)
	if end == nil || end.Kind != guide.End {
		return a
	}
	a.Next, a.Due = end.Next, d.guide.DueFrom(end, sent)
	if len(end.NothingHappens) > 0 {
		a.Nothing = end.NothingHappens
	}
	return a
}

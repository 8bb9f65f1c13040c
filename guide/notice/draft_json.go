package notice

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"handleguide/guide"
)

// Header is what a stored draft says of itself without its guide.
type Header struct {
	Format   int    `json:"format"`
	Guide    string `json:"guide"`
	Version  string `json:"version"` // of the guide it was written with
	Form     string `json:"form"`
	Training bool   `json:"training,omitempty"`
}

type stored struct {
	Header
	Known  Known            `json:"known"`
	Fields map[string]value `json:"fields"`
}

const storedFormat = 1

var (
	// ErrUnreadable is a stored draft that is none. It repeats nothing of it.
	ErrUnreadable = errors.New("kladden kan ikke læses: den er ikke, som programmet skrev den")
	// ErrNewer is a stored draft of a later program.
	ErrNewer = errors.New("kladden er skrevet af et nyere program: åbn den med det")
	// ErrOtherGuide is a stored draft of another guide.
	ErrOtherGuide = errors.New("kladden hører til en anden guide")
)

// MarshalJSON is for the encrypted store alone: it holds all that was typed.
func (d *Draft) MarshalJSON() ([]byte, error) {
	return json.Marshal(stored{Header{storedFormat, d.guide.ID, d.guide.Version(), d.form.ID, d.training}, d.known, d.values})
}

// Peek reads what a stored draft says of itself: ErrUnreadable or ErrNewer.
func Peek(data []byte) (Header, error) {
	var h Header
	if json.Unmarshal(data, &h) != nil || h.Format < 1 || h.Guide == "" || h.Form == "" {
		return Header{}, ErrUnreadable
	}
	if h.Format > storedFormat {
		return h, ErrNewer
	}
	return h, nil
}

// Resume reads a stored draft of the guide: ErrUnreadable, ErrNewer,
// ErrOtherGuide, or a *guide.UnknownError where the guide no longer has the
// form. A guide that has changed since loses nothing: text in fields it no
// longer has is kept as Orphans, facts it no longer has are not known.
func Resume(g *guide.Guide, data []byte) (*Draft, error) {
	h, err := Peek(data)
	if err != nil {
		return nil, err
	}
	if h.Guide != g.ID {
		return nil, ErrOtherGuide
	}
	var s stored
	if json.Unmarshal(data, &s) != nil {
		return nil, ErrUnreadable
	}
	d, err := empty(g, h.Form)
	if err != nil {
		return nil, err
	}
	d.training = h.Training
	for id, v := range s.Fields {
		kind := guide.FieldKind("text")
		if f := d.field(id); f != nil {
			kind = f.Kind
		}
		if !slices.Contains([]Origin{Nothing, Written, FromWalk, Copied, Remembered}, v.From) {
			v.From = Written
		}
		d.values[id] = value{clean(v.Text, kind), v.From}
	}
	for fact, v := range s.Known.Facts {
		if f := g.Fact(fact); f == nil || !slices.Contains(f.Of, v) {
			delete(s.Known.Facts, fact)
		}
	}
	if err := d.SetKnown(s.Known); err != nil {
		return nil, err
	}
	return d, nil
}

// Orphans are the texts of fields that the form no longer has, by id.
func (d *Draft) Orphans() []Orphan {
	var list []Orphan
	for id, v := range d.values {
		if d.field(id) == nil && strings.TrimSpace(v.Text) != "" {
			list = append(list, Orphan{id, v.Text})
		}
	}
	slices.SortFunc(list, func(a, b Orphan) int { return strings.Compare(a.ID, b.ID) })
	return list
}

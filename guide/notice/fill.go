package notice

import (
	"maps"
	"slices"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// SetKnown takes what the walk knows now: fields that the walk filled in and
// the writer left as they were follow it, and conditions hold by its facts. A
// fact or value that the guide does not have is a *guide.UnknownError, and
// then nothing is changed.
func (d *Draft) SetKnown(k Known) error {
	facts, err := d.guide.FactsOf(k.Facts)
	if err != nil {
		return err
	}
	d.known, d.facts = k.cleaned(), facts
	d.fill()
	return nil
}

// cleaned is a copy that every document can hold.
func (k Known) cleaned() Known {
	k.Facts, k.Done, k.Calls, k.Silent = maps.Clone(k.Facts), slices.Clone(k.Done), slices.Clone(k.Calls), slices.Clone(k.Silent)
	k.Concern, k.WhyNot = clean(k.Concern, "text"), clean(k.WhyNot, "text")
	for i, s := range k.Done {
		k.Done[i] = clean(s, "text")
	}
	for i, c := range k.Calls {
		k.Calls[i] = c.cleaned()
	}
	return k
}

func (c Call) cleaned() Call {
	c.To, c.Phone, c.Answered, c.Agreed = clean(c.To, "line"), clean(c.Phone, "line"), clean(c.Answered, "line"), clean(c.Agreed, "text")
	return c
}

// Called puts a call that was made into the draft: into the fields that ask
// for it, after what the writer has put there.
func (d *Draft) Called(c Call) {
	c = c.cleaned()
	d.known.Calls = append(d.known.Calls, c)
	d.fill()
	for f := range d.fields() {
		v := d.values[f.ID]
		if v.From == Nothing || v.From == FromWalk || strings.TrimSpace(v.Text) == "" {
			continue
		}
		if added := d.ofCall(f.Fill, c); added != "" {
			between := "\n"
			if f.Kind != "text" {
				between = "; "
			}
			v.Text += between + clean(added, f.Kind)
			d.values[f.ID] = v
		}
	}
}

// fill fills in what nobody has written in.
func (d *Draft) fill() {
	for f := range d.fields() {
		if v := d.values[f.ID]; f.Fill == "" || v.From != Nothing && v.From != FromWalk {
			continue
		}
		text := clean(d.known.filling(d, f), f.Kind)
		if text == "" {
			delete(d.values, f.ID)
			continue
		}
		d.values[f.ID] = value{text, FromWalk}
	}
}

// filling is what is known for a field.
func (k Known) filling(d *Draft, f *guide.Field) string {
	switch f.Fill {
	case "now-date":
		return DateText(d.moment())
	case "now-time":
		return TimeText(d.moment())
	case "concern":
		return k.Concern
	case "done":
		return strings.Join(k.Done, "\n")
	case "parents-informed":
		if slices.ContainsFunc(f.Options, func(o guide.Named) bool { return o.ID == string(k.Parents) }) {
			return string(k.Parents)
		}
		return ""
	case "parents-why-not":
		return k.WhyNot
	}
	var parts []string
	for _, c := range k.Calls {
		if s := d.ofCall(f.Fill, c); s != "" {
			parts = append(parts, s)
		}
	}
	if f.Kind == "text" {
		return strings.Join(parts, "\n")
	}
	return strings.Join(parts, "; ")
}

// moment is what date and time fields begin with: on a call sheet the last
// call's, otherwise when the writing began.
func (d *Draft) moment() time.Time {
	if n := len(d.known.Calls); d.form.Kind == guide.CallSheet && n > 0 {
		return d.known.Calls[n-1].At
	}
	return d.known.At
}

// ofCall is what a field of that fill says of a call. Where no field of the
// form asks who answered or what was agreed, the field that asks who was
// called says that too.
func (d *Draft) ofCall(fill string, c Call) string {
	switch fill {
	case "call-answered":
		return c.Answered
	case "call-agreed":
		return c.Agreed
	case "contact-called":
		s := c.To
		if c.Phone != "" {
			s += " (" + c.Phone + ")"
		}
		s += ", " + DateText(c.At) + " kl. " + TimeText(c.At)
		if c.Answered != "" && !d.asks("call-answered") {
			s += ". Svarede: " + c.Answered
		}
		if c.Agreed != "" && !d.asks("call-agreed") {
			s += ". Aftalt: " + c.Agreed
		}
		return s
	}
	return ""
}

func (d *Draft) asks(fill string) bool {
	for f := range d.fields() {
		if f.Fill == fill {
			return true
		}
	}
	return false
}

// DateText is a date as people write it, in Danish time: 21.11.2026. The zero
// time is "".
func DateText(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(almanac.Zone()).Format("02.01.2006")
}

// TimeText is a time of day as people write it, in Danish time: 21.14. The
// zero time is "".
func TimeText(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(almanac.Zone()).Format("15.04")
}

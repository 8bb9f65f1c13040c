package guide

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"time"
)

// savedSitting is a sitting as it is written into an encrypted draft.
type savedSitting struct {
	Format   int            `json:"format"`
	Current  int            `json:"current"`
	Concerns []savedConcern `json:"concerns"`
}

type savedConcern struct {
	Began time.Time       `json:"began"`
	Walk  json.RawMessage `json:"walk"`  // with all answers, those that wait too
	Stood int             `json:"stood"` // before this answer
	Times []*time.Time    `json:"times"` // of each answer
	Calls []savedCall     `json:"calls"`
}

type savedCall struct {
	At          time.Time `json:"at"`
	Contact     string    `json:"contact"`
	Phone       string    `json:"phone"`
	WhoAnswered string    `json:"who_answered"`
	Agreed      string    `json:"agreed"`
}

// maxConcerns bounds the concerns of a saved sitting.
const maxConcerns = 100

// Save writes the sitting down, for an encrypted draft only: the calls hold
// what was typed. Walks that were put aside are not in it. Nothing else writes
// a sitting; json.Marshal gives none of it away.
func (s *Sitting) Save() ([]byte, error) {
	out := savedSitting{Format: 1, Current: slices.Index(s.concerns, s.current)}
	for _, c := range s.concerns {
		w := c.forward()
		walk, err := json.Marshal(w)
		if err != nil {
			return nil, err
		}
		saved := savedConcern{Began: c.began, Walk: walk, Stood: c.walk.taken}
		for _, a := range w.answers[:w.taken] {
			var at *time.Time
			if t, ok := c.times[a]; ok {
				at = &t
			}
			saved.Times = append(saved.Times, at)
		}
		for _, r := range c.calls {
			saved.Calls = append(saved.Calls, savedCall(r))
		}
		out.Concerns = append(out.Concerns, saved)
	}
	return json.Marshal(out)
}

// ResumeSitting reads a sitting that Save wrote. A walk of another version of
// the guide is replayed, and refused with a ReplayError where an answer no
// longer applies.
func (g *Guide) ResumeSitting(data []byte) (*Sitting, error) {
	var in savedSitting
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&in); err != nil {
		return nil, fmt.Errorf("samtalen kan ikke læses: %s", printable(err.Error()))
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, fmt.Errorf("samtalen kan ikke læses: der står mere efter den")
	}
	switch n := len(in.Concerns); {
	case in.Format != 1:
		return nil, fmt.Errorf("samtalen har format %d; programmet læser format 1", in.Format)
	case n == 0 || n > maxConcerns:
		return nil, fmt.Errorf("samtalen har %d bekymringer; der er plads til 1–%d", n, maxConcerns)
	case in.Current < 0 || in.Current >= n:
		return nil, fmt.Errorf("samtalen står ved bekymring %d, men har %d", in.Current+1, n)
	}
	s := &Sitting{guide: g, said: said{by: map[*Fact]*Concern{}}}
	for _, saved := range in.Concerns {
		c, err := g.resumeConcern(saved)
		if err != nil {
			return nil, err
		}
		s.concerns = append(s.concerns, c)
	}
	s.current = s.concerns[in.Current]
	s.hearAll()
	return s, nil
}

func (g *Guide) resumeConcern(saved savedConcern) (*Concern, error) {
	w, err := g.Resume(saved.Walk)
	if err != nil {
		return nil, err
	}
	c := &Concern{attempt: newAttempt(w), began: saved.Began}
	for i, t := range saved.Times {
		if t != nil && i < len(w.answers) {
			c.times[w.answers[i]] = *t
		}
	}
	if saved.Stood < len(w.answers) {
		w.BackTo(saved.Stood)
	}
	for _, r := range saved.Calls {
		if err := c.Record(CallRecord(r)); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// hearAll gathers what the walks say of the person: first what they began
// with, then what was answered, in the current one last.
func (s *Sitting) hearAll() {
	for _, c := range s.concerns {
		for _, f := range s.guide.Facts {
			if v := f.Value(c.walk.given); f.Shared && v != "" {
				s.said.facts = f.with(s.said.facts, v)
				s.said.by[f] = c
			}
		}
	}
	for _, c := range s.concerns {
		s.hear(c)
	}
	s.current.heard = own{}
	s.hear(s.current)
}

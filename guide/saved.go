package guide

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// saved is a walk as it is written down: what it was of, and the answers.
type saved struct {
	Format  int               `json:"format"`
	Guide   string            `json:"guide"`
	Version string            `json:"version"`
	Flow    string            `json:"flow"`
	Given   map[string]string `json:"given"`
	Answers []savedAnswer     `json:"answers"`
}

type savedAnswer struct {
	At     string `json:"at"` // a Key
	Option string `json:"option"`
}

// maxSaved bounds the answers of a saved walk: nobody gives so many.
const maxSaved = 1_000

// MarshalJSON writes the walk with the guide's version, so that it can be
// walked again: ids only, and nothing about a child.
func (w *Walk) MarshalJSON() ([]byte, error) {
	s := saved{Format: 1, Guide: w.guide.ID, Version: w.guide.Version(), Flow: w.flow.ID, Given: w.guide.FactValues(w.given), Answers: []savedAnswer{}}
	for _, a := range w.answers[:w.taken] {
		s.Answers = append(s.Answers, savedAnswer{a.Key.String(), a.Option})
	}
	return json.Marshal(s)
}

// ReplayError is a saved walk that this guide cannot walk: Key and Option name
// the first answer that no longer applies.
type ReplayError struct {
	Saved, Now string // versions
	Key        Key
	Option     string
}

func (e *ReplayError) Error() string {
	return fmt.Sprintf("gennemgangen er fra version %s af guiden; i version %s gælder svaret `%s` på `%s` ikke længere", printable(e.Saved), e.Now, printable(e.Option), e.Key)
}

// Resume reads a walk that MarshalJSON wrote. One of another version of this
// guide is replayed, and refused with a ReplayError where an answer no longer
// applies.
func (g *Guide) Resume(data []byte) (*Walk, error) {
	var s saved
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&s); err != nil {
		return nil, fmt.Errorf("gennemgangen kan ikke læses: %s", printable(err.Error())) // it repeats names of the file
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, fmt.Errorf("gennemgangen kan ikke læses: der står mere efter den")
	}
	switch {
	case s.Format != 1:
		return nil, fmt.Errorf("gennemgangen har format %d; programmet læser format 1", s.Format)
	case s.Guide != g.ID:
		return nil, fmt.Errorf("gennemgangen er af guiden `%s`, ikke af `%s`", printable(s.Guide), g.ID)
	case len(s.Answers) > maxSaved:
		return nil, fmt.Errorf("gennemgangen har over %d svar", maxSaved)
	}
	w, err := g.Begin(s.Flow, s.Given)
	if err != nil {
		return nil, err
	}
	for _, a := range s.Answers {
		key, err := ParseKey(a.At)
		if err != nil {
			return nil, err
		}
		w.answers = append(w.answers, Answer{key, a.Option})
	}
	if w.Forward(); w.taken < len(w.answers) {
		lost := w.answers[w.taken]
		return nil, &ReplayError{Saved: s.Version, Now: g.Version(), Key: lost.Key, Option: lost.Option}
	}
	return w, nil
}

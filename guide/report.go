package guide

import (
	"time"

	"handleguide/guide/almanac"
)

// Report is where a walk stands at one minute, as machines read it. Its names
// are the program's promise; what is empty is null.
type Report struct {
	Guide   string            `json:"guide"`
	Version string            `json:"version"`
	Flow    string            `json:"flow"`
	At      time.Time         `json:"at"` // Copenhagen
	Path    []PassedReport    `json:"path"`
	Facts   map[string]string `json:"facts"`
	Node    *QuestionReport   `json:"node"`
	Outcome *OutcomeReport    `json:"outcome"`
}

// PassedReport is one thing on the way.
type PassedReport struct {
	Flow     string            `json:"flow"`
	Node     string            `json:"node"`
	Kind     Kind              `json:"kind"`
	Option   *string           `json:"option"`
	Set      map[string]string `json:"set"`
	Known    bool              `json:"known"`
	Basis    Basis             `json:"basis"`
	Effects  []EffectReport    `json:"effects"`
	Contacts []ContactReport   `json:"contacts"`
}

// QuestionReport is the question that is asked.
type QuestionReport struct {
	Flow     string         `json:"flow"`
	ID       string         `json:"id"`
	Kind     Kind           `json:"kind"`
	Text     string         `json:"text"`
	Why      *string        `json:"why"`
	Options  []OptionReport `json:"options"`
	Standing []OptionReport `json:"standing"`
}

// OptionReport is one answer.
type OptionReport struct {
	ID    string `json:"id"`
	Label string `json:"label"`
}

// EffectReport is one effect; what does not apply is left out.
type EffectReport struct {
	Verb    Verb            `json:"verb"`
	Object  string          `json:"object"`
	By      string          `json:"by,omitempty"`
	Because string          `json:"because,omitempty"`
	Form    string          `json:"form,omitempty"`
	Within  *DurationReport `json:"within,omitempty"`
}

// DurationReport is a time given in one unit.
type DurationReport struct {
	Minutes     int `json:"minutes,omitempty"`
	Hours       int `json:"hours,omitempty"`
	WorkingDays int `json:"working-days,omitempty"`
	Weeks       int `json:"weeks,omitempty"`
	Months      int `json:"months,omitempty"`
}

// ContactReport is a contact at this minute.
type ContactReport struct {
	ID        string     `json:"id"`
	Name      string     `json:"name"`
	Phones    []string   `json:"phones"`
	Mail      *string    `json:"mail"`
	State     string     `json:"state"` // open, closed, unknown
	Until     *time.Time `json:"until"` // when the state changes
	InsteadOf *string    `json:"instead_of"`
	Verified  *string    `json:"verified"`
	Say       []string   `json:"say"`
}

// OutcomeReport is the outcome at this minute.
type OutcomeReport struct {
	Flow          string           `json:"flow"`
	ID            string           `json:"id"`
	Title         string           `json:"title"`
	Urgency       Urgency          `json:"urgency"`
	Contacts      []ContactReport  `json:"contacts"`
	Effects       []EffectReport   `json:"effects"`
	Form          *string          `json:"form"`
	Deadlines     []DeadlineReport `json:"deadlines"`
	Inferred      bool             `json:"inferred"`
	OpenQuestions []string         `json:"open_questions"`
}

// DeadlineReport is a deadline with its last minute.
type DeadlineReport struct {
	Label string    `json:"label"`
	By    time.Time `json:"by"`
}

// Report is where the walk stands at t.
func (w *Walk) Report(t time.Time) Report {
	g := w.guide
	t = t.In(almanac.Zone()).Truncate(time.Second)
	r := Report{Guide: g.ID, Version: g.Version(), Flow: w.flow.ID, At: t}
	if facts := w.Facts(); len(facts) > 0 {
		r.Facts = facts
	}
	for _, p := range w.path {
		pr := PassedReport{
			Flow: p.Node.Flow.ID, Node: p.Node.ID, Kind: p.Node.Kind, Known: p.Known, Basis: p.Basis(),
			Effects:  effectReports(p.Effects()),
			Contacts: ContactReports(g.ContactsOf(p.Node, p.Effects(), p.Facts, t)),
		}
		if p.Option != nil {
			pr.Option = &p.Option.ID
			for _, s := range p.Set() {
				if pr.Set == nil {
					pr.Set = map[string]string{}
				}
				pr.Set[s.Fact] = s.Value
			}
		}
		r.Path = append(r.Path, pr)
	}
	if q := w.Question(); q != nil {
		r.Node = &QuestionReport{q.Flow.ID, q.ID, q.Kind, q.Text, orNull(q.Why), optionReports(q.Options), optionReports(g.Standing)}
	}
	if o := w.OutcomeAt(t); o != nil {
		r.Outcome = &OutcomeReport{
			Flow: o.Node.Flow.ID, ID: o.Node.ID, Title: o.Node.Title, Urgency: o.Node.Urgency,
			Contacts: ContactReports(o.Contacts), Effects: effectReports(o.Effects), Form: orNull(o.Form),
			Inferred: o.Inferred, OpenQuestions: o.Open,
		}
		for _, d := range o.Deadlines {
			r.Outcome.Deadlines = append(r.Outcome.Deadlines, DeadlineReport(d))
		}
	}
	return r
}

// ContactReports are the contacts as machines read them; nil for none.
func ContactReports(list []Reached) []ContactReport {
	var out []ContactReport
	for _, r := range list {
		c := ContactReport{
			ID: r.Contact.ID, Name: r.Contact.Name, Phones: r.Contact.Phones, Mail: orNull(r.Contact.Mail), State: r.State.String(),
			InsteadOf: orNull(r.InsteadOf), Verified: orNull(r.Contact.Verified), Say: r.Say,
		}
		if !r.Until.IsZero() {
			until := r.Until.In(almanac.Zone())
			c.Until = &until
		}
		out = append(out, c)
	}
	return out
}

// effectReports are the effects as machines read them; nil for none.
func effectReports(list []Effect) []EffectReport {
	var out []EffectReport
	for _, e := range list {
		r := EffectReport{Verb: e.Verb, Object: e.Object, By: e.By, Because: e.Because, Form: e.Form}
		if e.Within != nil {
			within := DurationReport(*e.Within)
			r.Within = &within
		}
		out = append(out, r)
	}
	return out
}

func optionReports(list []*Option) []OptionReport {
	var out []OptionReport
	for _, o := range list {
		out = append(out, OptionReport{o.ID, o.Label})
	}
	return out
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

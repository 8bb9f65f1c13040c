package check

import (
	"slices"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// moment is how a scenario writes a time.
const moment = "2006-01-02T15:04"

// scenarios walks every scenario and reports where the guide no longer gives
// what it expects. That the nodes and answers it names exist, the loader has
// seen to.
func (c *checker) scenarios() {
	asked := map[string][]bool{}
	if c.graph != nil {
		for i, flow := range c.guide.Startable() {
			asked[flow.ID] = c.graph.askedFrom(c.graph.starts[i])
		}
	}
	for _, s := range c.guide.Scenarios() {
		(&rehearsal{c, s, asked[s.Start]}).run()
	}
}

// rehearsal is one scenario as it is tried.
type rehearsal struct {
	*checker
	scenario *guide.Scenario
	asked    []bool // by node: some way from the flow it starts in asks there; nil: that is not known
}

func (r *rehearsal) fail(pos guide.Pos, message, hint string) {
	r.report(guide.Error, pos, "G335", "Øvelsen `"+r.scenario.ID+"` passer ikke længere: "+message+".", hint)
}

func (r *rehearsal) run() {
	r.expectedWay()
	for _, o := range r.scenario.AlsoRight {
		r.otherWay(o)
	}
	r.explained()
	r.contradictions()
	r.unmade()
}

func (r *rehearsal) node(name string) *guide.Node { return r.guide.NodeMeant(r.scenario.Start, name) }

// expectedWay walks the scenario's answers, at its time, to its outcome.
func (r *rehearsal) expectedWay() {
	s := r.scenario
	at, err := time.ParseInLocation(moment, s.At, almanac.Zone())
	if err != nil {
		return // the loader has said so
	}
	w, err := r.guide.Begin(s.Start, nil)
	if err != nil {
		r.fail(s.Pos, err.Error(), "")
		return
	}
	for _, d := range s.Answers {
		q := w.Question()
		if q == nil {
			r.fail(d.Pos, "gennemgangen er slut før `"+d.At+"`; den står i "+standing(w), "slet svaret, eller ret et tidligere")
			return
		}
		if n := r.node(d.At); n != q {
			r.fail(d.Pos, "her spørger guiden i "+standing(w)+", ikke i `"+d.At+"`", "skriv `at: "+q.Name()+"`, eller ret guiden")
			return
		}
		if _, err := w.Answer(d.Choose); err != nil {
			r.fail(d.Pos, err.Error(), "")
			return
		}
		at = at.Add(time.Duration(d.Minutes) * time.Minute)
	}
	if w.Outcome() == nil {
		r.fail(s.Expect.Pos, "den når intet udfald; den står i "+standing(w), "skriv de svar, der mangler")
		return
	}
	r.expectation(w, at)
}

func (r *rehearsal) expectation(w *guide.Walk, at time.Time) {
	e, got := r.scenario.Expect, w.Outcome()
	if want := r.node(e.Outcome); want != got {
		r.fail(e.Pos, "den ender i "+standing(w)+", ikke i `"+e.Outcome+"`", "skriv `outcome: "+got.Name()+"`, eller ret guiden")
		return
	}
	contactsAt := func(at time.Time) []guide.Reached {
		return r.guide.ContactsOf(got, got.Effects, w.State().Facts(), at)
	}
	if e.Dial != "" {
		r.dial(w, contactsAt(at), e.Pos, at, e.Dial)
	}
	for _, m := range e.Minutes {
		if at, err := time.ParseInLocation(moment, m.At, almanac.Zone()); err == nil {
			contacts := contactsAt(at)
			r.dial(w, contacts, m.Pos, at, m.Dial)
			r.beside(w, contacts, m, at)
		}
	}
	effects := slices.Clone(got.Effects)
	for _, p := range w.Path() {
		effects = append(effects, p.Effects()...)
	}
	for _, p := range e.Done {
		if !does(effects, []guide.Pattern{p}) {
			r.fail(p.Pos, "»"+p.String()+"« sker hverken i `"+got.Name()+"` eller på vejen dertil", "")
		}
	}
	for _, p := range e.NotDone {
		if does(effects, []guide.Pattern{p}) {
			r.fail(p.Pos, "»"+p.String()+"« sker i `"+got.Name()+"` eller på vejen dertil, og må ikke", "")
		}
	}
}

// dial holds the contacts of the outcome to the number that must stand first at
// a time.
func (r *rehearsal) dial(w *guide.Walk, contacts []guide.Reached, pos guide.Pos, at time.Time, want string) {
	got := firstNumber(contacts)
	if got == want {
		return
	}
	if got == "" {
		got = "intet nummer"
	}
	r.fail(pos, "i "+standing(w)+" står "+got+" først "+at.Format("2.1.2006 kl. 15.04")+", ikke "+want, "ret `dial:`, eller se på kontaktens tider")
}

// beside holds them to the numbers that must stand under the first.
func (r *rehearsal) beside(w *guide.Walk, contacts []guide.Reached, m guide.Minute, at time.Time) {
	if m.Beside == nil {
		return
	}
	var got []string
	for i, c := range contacts {
		if i > 0 && len(c.Contact.Phones) > 0 {
			got = append(got, c.Contact.Phones[0])
		}
	}
	if !slices.Equal(got, m.Beside) {
		r.fail(m.Pos, "i "+standing(w)+" står ["+strings.Join(got, ", ")+"] under det første "+at.Format("2.1.2006 kl. 15.04")+", ikke ["+strings.Join(m.Beside, ", ")+"]", "ret `beside:`, eller se på kontaktens tider")
	}
}

// firstNumber is the large number on the screen, or "".
func firstNumber(contacts []guide.Reached) string {
	if len(contacts) > 0 && len(contacts[0].Contact.Phones) > 0 {
		return contacts[0].Contact.Phones[0]
	}
	return ""
}

// otherWay walks another right way to its outcome.
func (r *rehearsal) otherWay(o guide.OtherWay) {
	w, err := r.guide.Begin(r.scenario.Start, nil)
	if err != nil {
		return // the expected way has said so
	}
	for _, a := range o.Answers {
		if _, err := w.Answer(a); err != nil {
			r.fail(o.Pos, "på den anden rigtige vej: "+err.Error(), "")
			return
		}
	}
	if want := r.node(o.Outcome); w.Outcome() == nil || w.Outcome() != want {
		r.fail(o.Pos, "den anden rigtige vej ender i "+standing(w)+", ikke i `"+o.Outcome+"`", "")
	}
}

// standing is where a walk stands.
func standing(w *guide.Walk) string { return "`" + stands(w).Name() + "`" }

func stands(w *guide.Walk) *guide.Node { return w.Guide().NodeOf(w.State()) }

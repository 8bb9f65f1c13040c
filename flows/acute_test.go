package flows_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"handleguide/guide"
)

// numbers are the first ones of those shown, in order, on the newest thing that
// has any: the outcome, or the last step.
func numbers(w *guide.Walk, at time.Time) []string {
	shown := func(list []guide.Reached) []string {
		var out []string
		for _, r := range list {
			if len(r.Contact.Phones) > 0 {
				out = append(out, strings.Join(r.Contact.Phones, " / "))
			}
		}
		return out
	}
	if o := w.OutcomeAt(at); o != nil {
		return shown(o.Contacts)
	}
	path := w.Path()
	for i := len(path) - 1; i >= 0; i-- {
		p := path[i]
		if list := shown(w.Guide().ContactsOf(p.Node, p.Effects(), p.Facts, at)); len(list) > 0 {
			return list
		}
	}
	return nil
}

func TestTheRightNumberAtTheMinute(t *testing.T) {
	const (
		straxen = "43 57 75 78"
		vagt    = "43 86 14 48 / 114"
		team    = "32 89 03 97"
		politi  = "114"
	)
	acute := "ja ja foraelder"
	for _, c := range []struct{ guide, flow, answers, at, want string }{
		{ishoej, "akut", acute, "2026-11-21T23:40", vagt}, // Saturday night
		{ishoej, "akut", acute, "2026-11-23T10:00", straxen},
		{ishoej, "akut", acute, "2026-11-23T15:19", straxen},
		{ishoej, "akut", acute, "2026-11-23T15:20", straxen + ", " + vagt},
		{ishoej, "akut", acute, "2026-11-23T15:29", straxen + ", " + vagt},
		{ishoej, "akut", acute, "2026-11-23T15:30", vagt},
		{ishoej, "akut", acute, "2026-11-26T16:59", straxen + ", " + vagt},
		{ishoej, "akut", acute, "2026-11-26T17:00", vagt},
		{ishoej, "akut", acute, "2026-11-27T13:30", vagt},
		{ishoej, "akut", acute, "2026-11-27T08:00", straxen},
		{ishoej, "akut", acute, "2026-11-27T07:59", vagt},
		{ishoej, "akut", acute, "2026-12-25T10:00", vagt},
		{ishoej, "akut", acute, "2026-12-24T10:00", vagt + ", " + straxen}, // perhaps closed: both
		{ishoej, "akut", acute, "2026-05-01T10:00", vagt + ", " + straxen},
		{ishoej, "akut", "ja nej", "2026-11-21T23:40", vagt},
		{ishoej, "akut", "tvivl nej", "2026-11-21T23:40", vagt},
		{dragoer, "bilag-1", "ja nej foraelder", "2026-11-23T10:00", team + ", " + politi},
		{dragoer, "bilag-1", "ja nej foraelder", "2026-11-23T16:00", politi + ", " + team},
		{dragoer, "bilag-1", "ja nej foraelder", "2026-11-22T10:00", politi},
		{dragoer, "bilag-1", "ja nej foraelder", "2026-11-23T06:59", politi},
		{dragoer, "bilag-1", "ja nej foraelder", "2026-12-25T10:00", politi},
		{dragoer, "bilag-2", "nej ved-ikke", "2026-06-05T10:00", politi + ", " + team},
		// the machine may stand in another zone
		{ishoej, "akut", acute, "2026-07-06T15:29", straxen + ", " + vagt},
		{ishoej, "akut", acute, "2026-07-06T15:30", vagt},
	} {
		w := begin(t, load(t, c.guide), c.flow, strings.Fields(c.answers)...)
		if w.Outcome() == nil {
			t.Errorf("%s %s: stands at %s", c.guide, c.answers, w.Question().Name())
			continue
		}
		if got := strings.Join(numbers(w, minute(c.at).UTC()), ", "); got != c.want {
			t.Errorf("%s %s %s\n got %s\nwant %s", c.guide, c.answers, c.at, got, c.want)
		}
	}
}

// everyWay calls visit with every walk of up to depth answers, by a flow's own
// answers and the standing ones, until visit has seen enough of it. A way that
// comes back to where it was is no new one: 112 stays, and who asks for the
// notification in the middle of it begins it anew.
func everyWay(t *testing.T, w *guide.Walk, depth int, visit func(w *guide.Walk) (enough bool), been ...guide.State) {
	t.Helper()
	if slices.Contains(been, w.State()) || visit(w) || depth == 0 {
		return
	}
	been = append(been[:len(been):len(been)], w.State())
	for _, option := range w.Options() {
		next := w.Copy()
		if _, err := next.Answer(option); err != nil {
			t.Fatal(err)
		}
		everyWay(t, next, depth-1, visit, been...)
	}
}

// TestAcuteWithinFour: from the program's first question, every way on which it
// becomes acute shows the number that is answered at the minute within four
// answers, and whoever rings the police is told what for.
func TestAcuteWithinFour(t *testing.T) {
	const most = 4
	for _, c := range []struct{ guide, flow, at, number, words string }{
		{ishoej, "akut", "2026-11-21T23:40", "43 86 14 48", "aktiveret kommunens døgnvagt"},
		{ishoej, "akut", "2026-11-23T10:00", "43 57 75 78", ""},
		{ishoej, "akut", "2026-11-26T16:59", "43 57 75 78", ""},
		{ishoej, "overgreb", "2026-11-21T23:40", "43 86 14 48", "aktiveret kommunens døgnvagt"},
	} {
		g, at, ways := load(t, c.guide), minute(c.at), 0
		everyWay(t, begin(t, g, c.flow), most, func(w *guide.Walk) bool {
			if shows(w, at, c.number, c.words) {
				ways++
				return true
			}
			if acute(w.Facts()) && (len(w.Answers()) == most || w.Outcome() != nil) {
				t.Errorf("%s/%s %s: after %v nobody has been shown %s", c.guide, c.flow, c.at, w.Answers(), c.number)
			}
			return w.Outcome() != nil
		})
		if ways == 0 {
			t.Errorf("%s/%s: no way shows %s", c.guide, c.flow, c.number)
		}
	}
}

func acute(facts map[string]string) bool {
	return facts["hast"] == "ja" || facts["hast"] == "tvivl" || facts["overgreb"] == "ja" && facts["hast"] != "nej"
}

// TestAcuteAnywhere: wherever in a guide it becomes acute, as long as it is, the
// number comes within four answers, the one that made it acute among them.
func TestAcuteAnywhere(t *testing.T) {
	const most = 4
	for name, number := range map[string]string{ishoej: "43 86 14 48", dragoer: "114"} {
		g, turned := load(t, name), 0
		for s := range machine(g) {
			if acute(g.FactValues(s.state.Facts())) {
				continue
			}
			for _, to := range after(g, s) {
				if !acute(g.FactValues(to.state.Facts())) {
					continue
				}
				turned++
				if way := silent(g, to, minute("2026-11-21T23:40"), number, most-1, nil); way != nil {
					t.Errorf("%s: from %s nobody is shown %s by way of %v", name, g.NodeOf(s.state).Name(), number, way)
				}
			}
		}
		if turned < 5 {
			t.Errorf("%s: it becomes acute in %d places only", name, turned)
		}
	}
}

// silent is a way from s on which the number is not shown within so many
// answers, or nil. A way that comes back to where it was is no new one.
func silent(g *guide.Guide, s place, at time.Time, number string, answers int, been []place) []string {
	n := g.NodeOf(s.state)
	for _, r := range g.ContactsOf(n, n.Effects, s.state.Facts(), at) {
		if slices.Contains(r.Contact.Phones, number) {
			return nil
		}
	}
	asks := n.Kind == guide.Question && g.Known(s.state) == guide.Pass
	switch {
	case slices.Contains(been, s), !acute(g.FactValues(s.state.Facts())): // or it turned out not to be
		return nil
	case n.Kind == guide.End, asks && answers == 0:
		return []string{n.Name()}
	case asks:
		answers--
	}
	for _, to := range after(g, s) {
		if way := silent(g, to, at, number, answers, append(been[:len(been):len(been)], s)); way != nil {
			return append([]string{n.Name()}, way...)
		}
	}
	return nil
}

// shows says whether the number has been shown on the way, or is on the
// outcome, with the words to say.
func shows(w *guide.Walk, at time.Time, number, words string) bool {
	on := func(list []guide.Reached) bool {
		return slices.ContainsFunc(list, func(r guide.Reached) bool {
			return slices.Contains(r.Contact.Phones, number) && r.Verb == guide.Call && strings.Contains(strings.Join(r.Say, " "), words)
		})
	}
	for _, p := range w.Path() {
		if on(w.Guide().ContactsOf(p.Node, p.Effects(), p.Facts, at)) {
			return true
		}
	}
	o := w.OutcomeAt(at)
	return o != nil && on(o.Contacts)
}

// TestEmployeeCases: StraXen or the døgnvagt first, the Kriseberedskab after.
func TestEmployeeCases(t *testing.T) {
	g := load(t, ishoej)
	for _, suspect := range []string{"ansat", "leder"} {
		ends := 0
		everyWay(t, begin(t, g, "akut", "ja", "ja", suspect), 5, func(w *guide.Walk) bool {
			if w.Outcome() == nil || w.Facts()["mistaenkt"] != suspect {
				return w.Outcome() != nil
			}
			ends++
			var called []string
			for _, p := range w.Path() {
				for _, e := range p.Effects() {
					called = append(called, string(e.Verb)+" "+e.Object)
				}
			}
			for _, e := range w.Outcome().Effects {
				called = append(called, string(e.Verb)+" "+e.Object)
			}
			straxen, kb := slices.Index(called, "call straxen"), slices.Index(called, "call kriseberedskab")
			if straxen < 0 || kb < straxen {
				t.Errorf("%v: %v", w.Answers(), called)
			}
			return true
		})
		if ends == 0 {
			t.Errorf("no way ends where %s is suspected", suspect)
		}
	}
}

// TestFreshMarksAreAcute, however long the suspicion has stood: the question
// that decides it says so where it is answered.
func TestFreshMarksAreAcute(t *testing.T) {
	q := begin(t, load(t, ishoej), "akut").Question()
	yes := q.Option("ja")
	said := strings.ToLower(yes.Label + " " + yes.Hint)
	if !strings.Contains(said, "nye mærker") || !strings.Contains(said, "uanset hvor længe") {
		t.Errorf("the answer does not say it: %s", said)
	}
	if !slices.Equal(yes.Set, []guide.Setting{{Fact: "hast", Value: "ja"}}) {
		t.Errorf("%v", yes.Set)
	}
}

package flows_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"time"

	"handleguide/flows"
	"handleguide/guide"
	"handleguide/guide/almanac"
)

const (
	dragoer = "dragoer"
	ishoej  = "ishoej-vallensbaek"
)

// minutes at which between them everyone is shown who ever is.
var minutes = []time.Time{minute("2026-11-23T10:00"), minute("2026-11-23T16:00"), minute("2026-11-21T23:40"), minute("2026-11-26T16:59")}

func minute(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02T15:04", s, almanac.Zone())
	if err != nil {
		panic(err)
	}
	return t
}

func load(t *testing.T, name string) *guide.Guide {
	t.Helper()
	dir, err := fs.Sub(flows.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	g, err := guide.Load(dir, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	if g.ID != name {
		t.Errorf("the folder %s holds the guide %s", name, g.ID)
	}
	return g
}

// guides are those that ship: every folder of flows.FS.
func guides(t *testing.T) map[string]*guide.Guide {
	t.Helper()
	entries, err := fs.ReadDir(flows.FS, ".")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]*guide.Guide{}
	for _, e := range entries {
		all[e.Name()] = load(t, e.Name())
	}
	if len(all) != len(inTheSources) {
		t.Fatalf("%d guides, %d sources", len(all), len(inTheSources))
	}
	return all
}

// TestEveryPathEnds: nobody is ever left without a way on; from everywhere an
// outcome can be reached; and every outcome has something to do.
func TestEveryPathEnds(t *testing.T) {
	for name, g := range guides(t) {
		states := machine(g)
		from := map[place][]place{} // backwards
		var ends []place
		for s := range states {
			n := g.NodeOf(s.state)
			if n.Kind == guide.End {
				ends = append(ends, s)
				if len(n.Effects) == 0 {
					t.Errorf("%s: %s has nothing to do", name, n.Name())
				}
				continue
			}
			next := after(g, s)
			if len(next) == 0 {
				t.Errorf("%s: no way on from %s, knowing %v", name, n.Name(), g.FactValues(s.state.Facts()))
			}
			for _, to := range next {
				from[to] = append(from[to], s)
			}
		}
		ending := map[place]bool{}
		for len(ends) > 0 {
			s := ends[len(ends)-1]
			ends = ends[:len(ends)-1]
			if !ending[s] {
				ending[s] = true
				ends = append(ends, from[s]...)
			}
		}
		for s := range states {
			if !ending[s] {
				t.Errorf("%s: no way to an outcome from %s", name, g.NodeOf(s.state).Name())
			}
		}
	}
}

// TestParentsAreTold only where no abuse is suspected, or where the suspicion
// is against somebody else and the authority has been asked first.
func TestParentsAreTold(t *testing.T) {
	authority := map[string]string{dragoer: "boerneteamet", ishoej: "straxen"}
	told := 0
	for name, g := range guides(t) {
		overgreb, mistaenkt := g.Fact("overgreb"), g.Fact("mistaenkt")
		for s := range machine(g) {
			n, facts := g.NodeOf(s.state), s.state.Facts()
			asked := s.asked
			for _, e := range n.Effects {
				asked = asked || (e.Verb == guide.Call || e.Verb == guide.Consult) && e.Object == authority[name]
				if e.Object != "foraeldre" || e.Verb != guide.Tell && e.Verb != guide.Meet {
					continue
				}
				told++
				other := slices.Contains([]string{"netvaerk", "barn"}, mistaenkt.Value(facts))
				if overgreb.Value(facts) != "nej" && !(other && asked) {
					t.Errorf("%s: %s on %s, knowing %v", name, e.Verb, n.Name(), g.FactValues(facts))
				}
			}
		}
	}
	if told == 0 {
		t.Error("nobody ever talks with the parents")
	}
}

// place is a state of the machine, and whether the authority has been asked on
// the way to it.
type place struct {
	state guide.State
	asked bool
}

// machine is every place that can be come to from the start of a flow, by its
// own answers and the standing ones.
func machine(g *guide.Guide) map[place]bool {
	seen := map[place]bool{}
	var queue []place
	for _, f := range g.Startable() {
		queue = append(queue, place{state: g.StateAt(f, guide.Facts{})})
	}
	for len(queue) > 0 {
		s := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		if !seen[s] {
			seen[s] = true
			queue = append(queue, after(g, s)...)
		}
	}
	return seen
}

// after are the places that can come straight after s.
func after(g *guide.Guide, s place) []place {
	n := g.NodeOf(s.state)
	asked := s.asked
	for _, e := range n.Effects {
		asked = asked || (e.Verb == guide.Call || e.Verb == guide.Consult) && (e.Object == "boerneteamet" || e.Object == "straxen")
	}
	var list []place
	if n.Kind != guide.Question {
		if next, ok := g.Next(s.state, guide.Pass); ok {
			list = append(list, place{next, asked})
		}
		return list
	}
	if known := g.Known(s.state); known != guide.Pass {
		if next, ok := g.Next(s.state, known); ok {
			return append(list, place{next, asked})
		}
	}
	for choice := range g.Choices(s.state) {
		if next, ok := g.Next(s.state, choice); ok {
			list = append(list, place{next, asked})
		}
	}
	return list
}

func begin(t *testing.T, g *guide.Guide, flow string, answers ...string) *guide.Walk {
	t.Helper()
	w, err := g.Begin(flow, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range answers {
		if _, err := w.Answer(a); err != nil {
			t.Fatal(err)
		}
	}
	return w
}

// TestNotAcuteAsksFirst: chosen by name it asks about abuse; come to from akut
// it does not ask again.
func TestNotAcuteAsksFirst(t *testing.T) {
	g := load(t, ishoej)
	asksAboutAbuse := func(n *guide.Node) bool {
		return n != nil && len(n.Options[0].Set) > 0 && n.Options[0].Set[0].Fact == "overgreb"
	}
	w := begin(t, g, "ikke-akut")
	if !asksAboutAbuse(w.Question()) {
		t.Errorf("first asked: %v", w.Question())
	}
	for _, p := range w.Path() {
		if len(p.Effects()) > 0 {
			t.Errorf("%s comes before it and does something", p.Node.Name())
		}
	}
	w = begin(t, g, "akut", "nej", "nej")
	if w.Question() == nil || asksAboutAbuse(w.Question()) || w.Question().Flow.ID != "ikke-akut" {
		t.Errorf("from akut: %v", w.Question())
	}
}

// TestStandingEverywhere: danger, signs of abuse and notify now, in that order.
func TestStandingEverywhere(t *testing.T) {
	for name, g := range guides(t) {
		var got []string
		for _, o := range g.Standing {
			got = append(got, o.ID)
		}
		if !slices.Equal(got, []string{"fare", "tegn", "underret"}) {
			t.Errorf("%s: %v", name, got)
		}
		danger := g.Standing[0]
		if !danger.Stay || len(danger.Effects) == 0 || danger.Effects[0].Object != g.Danger || g.Contact(g.Danger).Phones[0] != "112" {
			t.Errorf("%s: danger is %+v", name, danger)
		}
	}
}

// TestListsAreNotCut: a comma in an unquoted text of a list in brackets makes
// two texts of it. A sentence begins with a capital letter.
func TestListsAreNotCut(t *testing.T) {
	for name, g := range guides(t) {
		for _, n := range g.Nodes() {
			lists := [][]string{n.Help, n.Do, n.Dont, n.Next, n.NothingHappens}
			for _, e := range n.Effects {
				lists = append(lists, e.Say)
			}
			for _, list := range lists {
				for _, text := range list {
					if first := []rune(text)[0]; strings.ToUpper(string(first)) != string(first) {
						t.Errorf("%s: %s has %q", name, n.Name(), text)
					}
				}
			}
		}
	}
}

// TestEverythingIsCited by a document that the guide names.
func TestEverythingIsCited(t *testing.T) {
	for name, g := range guides(t) {
		for _, n := range g.Nodes() {
			if n.Cite == nil || g.Source(n.Cite.Source) == nil || n.Cite.Section == "" {
				t.Errorf("%s: %s", name, n.Name())
			}
			if general := n.Cite.Source == "almen"; general && n.Basis == guide.Stated {
				t.Errorf("%s: %s is stated by no source", name, n.Name())
			}
		}
	}
}

// TestScenarios: each is walked as it expects, and ends where it says, with the
// number it says.
func TestScenarios(t *testing.T) {
	for name, g := range guides(t) {
		if len(g.Scenarios()) < 4 {
			t.Errorf("%s has %d scenarios", name, len(g.Scenarios()))
		}
		for _, s := range g.Scenarios() {
			w := begin(t, g, s.Start)
			for _, d := range s.Answers {
				if q := w.Question(); q == nil || q != g.NodeMeant(s.Start, d.At) {
					t.Fatalf("%s/%s: asked %v, expected %s", name, s.ID, q, d.At)
				}
				if _, err := w.Answer(d.Choose); err != nil {
					t.Fatalf("%s/%s: %v", name, s.ID, err)
				}
			}
			if w.Outcome() == nil || w.Outcome() != g.NodeMeant(s.Start, s.Expect.Outcome) {
				t.Errorf("%s/%s: ends at %v, expected %s", name, s.ID, w.Outcome(), s.Expect.Outcome)
				continue
			}
			if s.Expect.Dial != "" && !strings.HasPrefix(numbers(w, minute(s.At))[0], s.Expect.Dial) {
				t.Errorf("%s/%s: shows %v, expected %s", name, s.ID, numbers(w, minute(s.At)), s.Expect.Dial)
			}
		}
	}
}

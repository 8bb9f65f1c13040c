package flows_test

import (
	"io/fs"
	"regexp"
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

// Everything that can be rung, written to or looked up in the two documents,
// read out of them by hand. Danger to life, 112, stands in neither.
var inTheSources = map[string][]string{
	dragoer: {
		"32 89 03 97", "114",
		"underretning@dragoer.dk",
		"https://www.dragoer.dk/borger/familie-og-boern/raadgivning-og-hjaelp-til-familier/beredskabsplan-for-forebyggelse-og-haandtering-af-overgreb-mod-boern-og-unge/",
	},
	ishoej: {
		"43 57 75 78",        // StraXen
		"43 86 14 48", "114", // the police: the way to the døgnvagt
		"43 74 20 74",                // Ishøjgård
		"27 27 41 24",                // Familierådgivningen i Vallensbæk
		"43 57 74 13", "40 32 70 61", // Det Tværfaglige Kriseberedskab
		"43 57 73 97", "51 53 96 55",
		"47 97 45 13", "40 20 37 27",
		"43 57 71 10", "20 82 32 74",
		"47 97 41 10", "51 54 60 31",
		"underretninger@ishoj.dk",
	},
}

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

// TestEverythingOfTheSourcesIsReached: each number, address and link of the
// sources is shown by a step, an outcome or an always-offered answer that
// somebody can come to, at some minute.
func TestEverythingOfTheSourcesIsReached(t *testing.T) {
	for name, g := range guides(t) {
		shown := map[string]bool{}
		show := func(n *guide.Node, effects []guide.Effect, facts guide.Facts) {
			for _, at := range minutes {
				for _, r := range g.ContactsOf(n, effects, facts, at) {
					for _, p := range r.Contact.Phones {
						shown[p] = true
					}
					shown[r.Contact.Mail] = true
				}
			}
		}
		for s := range machine(g) {
			n := g.NodeOf(s.state)
			show(n, n.Effects, s.state.Facts())
			for _, id := range n.Links {
				shown[g.Link(id).URL] = true
			}
			if n.Kind == guide.Question {
				for _, o := range g.Standing {
					show(n, o.Effects, s.state.Facts())
				}
			}
		}
		delete(shown, "")
		want := append(slices.Clone(inTheSources[name]), "112")
		for _, one := range want {
			if !shown[one] {
				t.Errorf("%s: nobody is ever shown %s", name, one)
			}
		}
		for one := range shown {
			if !slices.Contains(want, one) {
				t.Errorf("%s shows %s, which its source does not have", name, one)
			}
		}
	}
}

var reachable = regexp.MustCompile(`\b\d\d ?\d\d ?\d\d ?\d\d\b|\b11\d\b|[\w.-]+@[\w.-]+\.\w+|https?://[^\s"'<>]+`)

// TestNothingElseIsInTheFiles: no other number, address or link stands
// anywhere in a guide's files, not in a text either.
func TestNothingElseIsInTheFiles(t *testing.T) {
	for name, allowed := range inTheSources {
		allowed = append(slices.Clone(allowed), "112")
		err := fs.WalkDir(flows.FS, name, func(file string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			data, err := fs.ReadFile(flows.FS, file)
			for _, found := range reachable.FindAllString(string(data), -1) {
				if !slices.Contains(allowed, found) {
					t.Errorf("%s has %s, which its source does not have", file, found)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
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
		if len(g.Scenarios) < 4 {
			t.Errorf("%s has %d scenarios", name, len(g.Scenarios))
		}
		for _, s := range g.Scenarios {
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

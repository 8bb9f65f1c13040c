package guide_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"handleguide/guide"
)

// way is the walk's path in one line: what was asked is answered, what was
// known has a star.
func way(w *guide.Walk) string {
	var parts []string
	for _, p := range w.Path() {
		s := p.Node.ID
		if p.Option != nil {
			s += "=" + p.Option.ID
		}
		if p.Known {
			s += "*"
		}
		parts = append(parts, s)
	}
	switch {
	case w.Outcome() != nil:
		parts = append(parts, "!"+w.Outcome().ID)
	case w.Question() != nil:
		parts = append(parts, w.Question().ID+"?")
	default:
		parts = append(parts, "stuck")
	}
	return strings.Join(parts, " ")
}

func answers(list []guide.Answer) string {
	var parts []string
	for _, a := range list {
		parts = append(parts, a.Key.String()+"="+a.Option)
	}
	return strings.Join(parts, " ")
}

func TestWays(t *testing.T) {
	for _, c := range []struct {
		flow, answers, way, facts string
	}{
		{"bekymring", "", "akut?", ""},
		{"bekymring", "ja", "akut=ja ring-nu hvem?", "hast:ja"},
		{"bekymring", "ja foraelder", "akut=ja ring-nu hvem=foraelder sorter hold-udenfor !uden", "hast:ja mistaenkt:foraelder"},
		{"bekymring", "tvivl ved-ikke", "akut=tvivl ring-nu hvem=ved-ikke sorter hold-udenfor !uden", "hast:tvivl mistaenkt:ukendt"},
		// through a subflow and out by each exit
		{"bekymring", "ja netvaerk", "akut=ja ring-nu hvem=netvaerk sorter beredskab kommune?", "hast:ja mistaenkt:netvaerk"},
		{"bekymring", "ja netvaerk oest", "akut=ja ring-nu hvem=netvaerk sorter beredskab kommune=oest i-oest !med", "hast:ja kommune:oest mistaenkt:netvaerk"},
		{"bekymring", "ja netvaerk andet", "akut=ja ring-nu hvem=netvaerk sorter beredskab kommune=andet i-andet !med", "hast:ja mistaenkt:netvaerk"},
		// round a loop, and into a subflow that never returns
		{"bekymring", "nej nej ikke-endnu ikke-endnu nej", "akut=nej overgreb=nej samtale virker=ikke-endnu samtale virker=ikke-endnu samtale virker=nej videre !skriv", "hast:nej overgreb:nej"},
		// a later answer overwrites
		{"bekymring", "nej ja", "akut=nej overgreb=ja ring-nu hvem?", "hast:nej overgreb:ja"},
		// standing: stay, and go, from the top and from within a subflow
		{"bekymring", "fare", "akut=fare akut?", ""},
		{"bekymring", "fare fare ja", "akut=fare akut=fare akut=ja ring-nu hvem?", "hast:ja"},
		{"bekymring", "nej tegn", "akut=nej overgreb=tegn ring-nu hvem?", "hast:ja overgreb:ja"},
		{"bekymring", "underret", "akut=underret !skriv", ""},
		{"bekymring", "ja netvaerk fare", "akut=ja ring-nu hvem=netvaerk sorter beredskab kommune=fare kommune?", "hast:ja mistaenkt:netvaerk"},
		{"bekymring", "ja netvaerk tegn", "akut=ja ring-nu hvem=netvaerk sorter beredskab kommune=tegn ring-nu hvem=netvaerk* sorter beredskab kommune?", "hast:ja mistaenkt:netvaerk overgreb:ja"},
		{"bekymring", "ja netvaerk tegn vest", "akut=ja ring-nu hvem=netvaerk sorter beredskab kommune=tegn ring-nu hvem=netvaerk* sorter beredskab kommune=vest i-vest !med", "hast:ja kommune:vest mistaenkt:netvaerk overgreb:ja"},
		{"underretning", "", "!skriv", ""},
	} {
		t.Run(c.flow+" "+c.answers, func(t *testing.T) {
			w := begin(t, base(t), c.flow, strings.Fields(c.answers)...)
			if got := way(w); got != c.way {
				t.Errorf("way\n got %s\nwant %s", got, c.way)
			}
			if got := strings.TrimSuffix(strings.TrimPrefix(fmt.Sprint(w.Facts()), "map["), "]"); got != c.facts {
				t.Errorf("facts %s, want %s", got, c.facts)
			}
			if w.Stuck() != nil {
				t.Error(w.Stuck())
			}
			if len(w.Answers()) != len(strings.Fields(c.answers)) {
				t.Errorf("answers %s", answers(w.Answers()))
			}
		})
	}
}

func TestBeginKnowing(t *testing.T) {
	w, err := base(t).Begin("bekymring", map[string]string{"hast": "nej", "overgreb": "nej"})
	if err != nil {
		t.Fatal(err)
	}
	if got := way(w); got != "akut=nej* overgreb=nej* samtale virker?" {
		t.Error(got)
	}
	// again: true is asked all the same, and so is one that sets nothing
	if w.Options()[0] != "ja" || w.Path()[0].Answer != -1 || !w.Path()[0].Known {
		t.Errorf("%v %+v", w.Options(), w.Path()[0])
	}
}

func TestBeginRefuses(t *testing.T) {
	for _, c := range []struct {
		flow  string
		given map[string]string
		want  string
	}{
		{"bekymrin", nil, "forløbet `bekymrin` findes ikke; mente du `bekymring`? (der findes: bekymring, underretning)"},
		{"hvilken", nil, "forløbet `hvilken` findes ikke (der findes: bekymring, underretning)"}, // only a part of others
		{"bekymring", map[string]string{"hastt": "ja"}, "oplysning `hastt` findes ikke; mente du `hast`? (der findes: kommune, hast, overgreb, mistaenkt)"},
		{"bekymring", map[string]string{"hast": "\x1b[31mja"}, "værdi af hast `·[31mja` findes ikke (der findes: ja, nej, tvivl)"},
	} {
		w, err := base(t).Begin(c.flow, c.given)
		var unknown *guide.UnknownError
		if w != nil || !errors.As(err, &unknown) || err.Error() != c.want {
			t.Errorf("%s %v: %v", c.flow, c.given, err)
		}
	}
}

func TestAnswerRefuses(t *testing.T) {
	w := begin(t, base(t), "bekymring", "ja")
	_, err := w.Answer("foraeldre")
	var option *guide.OptionError
	if !errors.As(err, &option) || err.Error() != "svaret `foraeldre` findes ikke; mente du `foraelder`? (der findes: foraelder, netvaerk, ved-ikke, fare, tegn, underret) til »Hvem er mistænkt?«" {
		t.Error(err)
	}
	if way(w) != "akut=ja ring-nu hvem?" {
		t.Errorf("a refused answer changed the walk: %s", way(w))
	}
	w = begin(t, base(t), "underretning")
	if _, err := w.Answer("ja"); !errors.As(err, &option) || option.Question != nil || !strings.Contains(err.Error(), "slut") {
		t.Error(err)
	}
	if w.Options() != nil {
		t.Error(w.Options())
	}
}

// Every answer of a loop has a key of its own, and one inside a subflow names
// the node that called it.
func TestKeys(t *testing.T) {
	w := begin(t, base(t), "bekymring", "nej", "fare", "nej", "ikke-endnu", "fare", "ikke-endnu", "tegn", "netvaerk", "fare", "vest")
	want := "bekymring.akut=nej bekymring.overgreb=fare bekymring.overgreb#2=nej bekymring.virker=ikke-endnu bekymring.virker#2=fare " +
		"bekymring.virker#3=ikke-endnu bekymring.virker#4=tegn bekymring.hvem=netvaerk " +
		"bekymring.beredskab>hvilken.kommune=fare bekymring.beredskab>hvilken.kommune#2=vest"
	if got := answers(w.Answers()); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	for _, a := range w.Answers() {
		if key, err := guide.ParseKey(a.Key.String()); err != nil || key != a.Key {
			t.Errorf("%v: %v, %v", a.Key, key, err)
		}
	}
}

func TestParseKeyRefuses(t *testing.T) {
	for _, s := range []string{"", ".", "a", "a.", ".b", "a.b#1", "a.b#0", "a.b#-2", "a.b#02", "a.b#+2", "a.b#", "a.b#2#3", "a.b>", ">a.b", "a>b.c", "A.b", "a.b c", "a.æ", "a.b.c\x1b", "a.b#9999999999999999999999"} {
		if k, err := guide.ParseKey(s); err == nil {
			t.Errorf("%q: %v", s, k)
		}
	}
}

func TestGoingBack(t *testing.T) {
	w := begin(t, base(t), "bekymring", "nej", "nej", "ikke-endnu", "ja")
	end := way(w)
	for i := 3; i >= 0; i-- {
		if !w.Back() || len(w.Answers()) != i {
			t.Fatalf("back to %d: %s", i, way(w))
		}
	}
	if w.Back() {
		t.Error("back before the beginning")
	}
	if w.Waiting() != "nej" || way(w) != "akut?" {
		t.Errorf("%s, waiting %q", way(w), w.Waiting())
	}
	w.Forward()
	if way(w) != end || w.Waiting() != "" {
		t.Errorf("%s, waiting %q", way(w), w.Waiting())
	}
	w.BackTo(2)
	if w.Waiting() != "ikke-endnu" {
		t.Errorf("waiting %q", w.Waiting())
	}
	w.BackTo(-7)
	w.BackTo(99)
	if way(w) != end {
		t.Error(way(w))
	}
	c := w.Copy()
	c.Back()
	if _, err := c.Answer("nej"); err != nil {
		t.Fatal(err)
	}
	if way(w) != end || way(c) == end {
		t.Errorf("the copy is not its own: %s", way(w))
	}
}

func TestChanging(t *testing.T) {
	for _, c := range []struct {
		name, answers  string
		back           int
		change         string
		way            string
		kept, fell     string
		waitingAfter   string
		answersForward string
	}{
		{
			name: "the same answer keeps all", answers: "ja netvaerk oest", back: 0, change: "ja",
			way:  "akut=ja ring-nu hvem=netvaerk sorter beredskab kommune=oest i-oest !med",
			kept: "bekymring.hvem=netvaerk bekymring.beredskab>hvilken.kommune=oest",
		},
		{
			name: "another that leads the same way keeps all", answers: "ja netvaerk oest", back: 0, change: "tvivl",
			way:  "akut=tvivl ring-nu hvem=netvaerk sorter beredskab kommune=oest i-oest !med",
			kept: "bekymring.hvem=netvaerk bekymring.beredskab>hvilken.kommune=oest",
		},
		{
			name: "a question that is no longer asked falls, the next is kept", answers: "nej ja foraelder", back: 0, change: "ja",
			way:  "akut=ja ring-nu hvem=foraelder sorter hold-udenfor !uden",
			kept: "bekymring.hvem=foraelder", fell: "bekymring.overgreb=ja",
		},
		{
			name: "a question that is new is asked, and what came after falls", answers: "ja foraelder", back: 0, change: "nej",
			way: "akut=nej overgreb?", fell: "bekymring.hvem=foraelder",
		},
		{
			name: "an outcome earlier than before", answers: "ja netvaerk oest", back: 1, change: "foraelder",
			way: "akut=ja ring-nu hvem=foraelder sorter hold-udenfor !uden", fell: "bekymring.beredskab>hvilken.kommune=oest",
		},
		{
			name: "a standing option that goes", answers: "nej nej ja", back: 1, change: "underret",
			way: "akut=nej overgreb=underret !skriv", fell: "bekymring.virker=ja",
		},
		{
			name: "a standing option that stays loses nothing", answers: "nej nej ikke-endnu ja", back: 0, change: "fare",
			way: "akut=fare akut?", waitingAfter: "nej",
			answersForward: "bekymring.akut=fare bekymring.akut#2=nej bekymring.overgreb=nej bekymring.virker=ikke-endnu bekymring.virker#2=ja",
		},
		{
			name: "one that stays, in a loop", answers: "nej nej ikke-endnu ja", back: 2, change: "fare",
			way: "akut=nej overgreb=nej samtale virker=fare virker?", waitingAfter: "ikke-endnu",
			answersForward: "bekymring.akut=nej bekymring.overgreb=nej bekymring.virker=fare bekymring.virker#2=ikke-endnu bekymring.virker#3=ja",
		},
		{
			name: "one that stayed is taken back", answers: "fare nej nej ja", back: 0, change: "nej",
			way: "akut=nej overgreb=nej samtale virker=ja !slut", kept: "bekymring.overgreb=nej bekymring.virker=ja", fell: "bekymring.akut#2=nej",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := begin(t, base(t), "bekymring", strings.Fields(c.answers)...)
			w.BackTo(c.back)
			changed, err := w.Answer(c.change)
			if err != nil {
				t.Fatal(err)
			}
			if got := way(w); got != c.way {
				t.Errorf("way\n got %s\nwant %s", got, c.way)
			}
			if answers(changed.Kept) != c.kept || answers(changed.Fell) != c.fell {
				t.Errorf("kept %q, fell %q", answers(changed.Kept), answers(changed.Fell))
			}
			if w.Waiting() != c.waitingAfter {
				t.Errorf("waiting %q", w.Waiting())
			}
			if c.answersForward != "" {
				w.Forward()
				if got := answers(w.Answers()); got != c.answersForward {
					t.Errorf("forward\n got %s\nwant %s", got, c.answersForward)
				}
			}
		})
	}
}

func TestPathTellsWhatWasSetAndDone(t *testing.T) {
	w := begin(t, base(t), "bekymring", "tvivl", "fare", "foraelder")
	byNode := map[string]guide.Passed{}
	for _, p := range w.Path() {
		byNode[p.Node.ID+optionOf(p)] = p
	}
	akut := byNode["akut=tvivl"]
	if akut.Basis() != guide.Inferred || !slices.Equal(akut.Set(), []guide.Setting{{Fact: "hast", Value: "tvivl"}}) || akut.Answer != 0 {
		t.Errorf("%+v", akut)
	}
	if e := byNode["ring-nu"].Effects(); len(e) != 1 || e[0].Verb != guide.Call || e[0].Object != "team" {
		t.Errorf("%+v", e)
	}
	fare := byNode["hvem=fare"]
	if e := fare.Effects(); len(e) != 1 || e[0].Object != "alarm" || fare.Basis() != guide.General {
		t.Errorf("%+v %s", e, fare.Basis())
	}
	if byNode["sorter"].Set() != nil || byNode["sorter"].Answer != -1 {
		t.Errorf("%+v", byNode["sorter"])
	}
	if hast := base(t).Fact("hast"); hast.Value(akut.Facts) != "" || hast.Value(fare.Facts) != "tvivl" {
		t.Error("a path's facts are those on entering the node")
	}
}

func optionOf(p guide.Passed) string {
	if p.Option == nil {
		return ""
	}
	return "=" + p.Option.ID
}

func TestStuck(t *testing.T) {
	g := baseWith(t, "@ bekymring.yaml\n-    else: beredskab\n+    open-question: Her mangler en vej.\n")
	w := begin(t, g, "bekymring", "ja", "netvaerk")
	if w.Stuck() == nil || w.Question() != nil || w.Outcome() != nil || w.Options() != nil {
		t.Fatalf("%s: %v", way(w), w.Stuck())
	}
	if want := "guiden har ingen vej videre fra `bekymring.sorter`"; w.Stuck().Error() != want {
		t.Error(w.Stuck())
	}
	if _, err := w.Answer("ja"); err == nil {
		t.Error("answered where nothing is asked")
	}
	r := w.Report(at(t, "2026-11-23T10:00"))
	if r.Node != nil || r.Outcome != nil {
		t.Errorf("%+v", r)
	}
	if !w.Back() || w.Stuck() != nil || w.Question() == nil {
		t.Errorf("no way back: %s", way(w))
	}
}

// A question that sets a fact and lies in a loop without `again` would answer
// itself for ever; it is asked instead.
func TestSelfAnsweringLoopEnds(t *testing.T) {
	g := baseWith(t, "@ bekymring.yaml\n-      foraelder: {label: En forælder, set: {mistaenkt: foraelder}, to: sorter}\n+      foraelder: {label: En forælder, set: {mistaenkt: foraelder}, to: ring-nu}\n")
	w := begin(t, g, "bekymring", "ja", "foraelder")
	if got := way(w); got != "akut=ja ring-nu hvem=foraelder ring-nu hvem=foraelder* ring-nu hvem?" {
		t.Fatal(got)
	}
	if _, err := w.Answer("ved-ikke"); err != nil || w.Outcome() == nil {
		t.Errorf("%s: %v", way(w), err)
	}
	two := baseWith(t, "@ bekymring.yaml\n-      nej: {label: Nej, set: {overgreb: nej}, to: samtale}\n+      nej: {label: Nej, set: {overgreb: nej}, to: akut}\n")
	w = begin(t, two, "bekymring", "nej", "nej")
	if got := way(w); !strings.HasSuffix(got, "?") || len(w.Path()) > 20 {
		t.Error(got)
	}
}

// Where two options agree with what is known, nobody is answered for.
func TestAmbiguousKnownIsAsked(t *testing.T) {
	g := baseWith(t, "@ bekymring.yaml\n-      netvaerk: {label: En anden, set: {mistaenkt: netvaerk}, to: sorter}\n+      netvaerk: {label: En anden, set: {mistaenkt: netvaerk}, to: sorter}\n+      begge: {label: Også, set: {mistaenkt: netvaerk, hast: ja}, to: sorter}\n")
	for hast, want := range map[string]string{"ja": "akut=ja* ring-nu hvem?", "tvivl": "akut=tvivl* ring-nu hvem=netvaerk* sorter beredskab kommune?"} {
		w, err := g.Begin("bekymring", map[string]string{"hast": hast, "mistaenkt": "netvaerk"})
		if err != nil {
			t.Fatal(err)
		}
		if got := way(w); got != want {
			t.Errorf("%s: %s", hast, got)
		}
	}
}

func TestResume(t *testing.T) {
	w := begin(t, base(t), "bekymring", "ja", "netvaerk", "fare", "vest")
	data, err := json.Marshal(w)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"format":1,"guide":"base","version":"` + base(t).Version() + `","flow":"bekymring","given":{},"answers":[` +
		`{"at":"bekymring.akut","option":"ja"},{"at":"bekymring.hvem","option":"netvaerk"},` +
		`{"at":"bekymring.beredskab\u003ehvilken.kommune","option":"fare"},{"at":"bekymring.beredskab\u003ehvilken.kommune#2","option":"vest"}]}`
	if string(data) != want {
		t.Errorf("\n got %s\nwant %s", data, want)
	}
	again, err := base(t).Resume(data)
	if err != nil || way(again) != way(w) || again.State() != w.State() {
		t.Errorf("%v", err)
	}
}

// A walk saved against other files is walked again where it can be, and
// refused by the first answer that no longer holds where it cannot.
func TestResumeInAnotherVersion(t *testing.T) {
	data, err := json.Marshal(begin(t, base(t), "bekymring", "ja", "netvaerk", "vest"))
	if err != nil {
		t.Fatal(err)
	}
	reworded := baseWith(t, "@ bekymring.yaml\n-    text: Haster det?\n+    text: Er det akut?\n")
	if reworded.Version() == base(t).Version() {
		t.Fatal("one version for two guides")
	}
	if w, err := reworded.Resume(data); err != nil || w.Outcome() == nil {
		t.Errorf("a reworded guide: %v", err)
	}
	for change, at := range map[string]string{
		"@ hvilken.yaml\n-      vest: {label: Vest, set: {kommune: vest}, to: i-vest}\n+      syd: {label: Syd, set: {kommune: vest}, to: i-vest}\n":                               "bekymring.beredskab>hvilken.kommune vest",
		"@ bekymring.yaml\n-      ja: {label: Ja, set: {hast: ja}, to: ring-nu}\n+      ja: {label: Ja, set: {hast: ja}, to: overgreb}\n":                                          "bekymring.hvem netvaerk",
		"@ bekymring.yaml\n-      netvaerk: {label: En anden, set: {mistaenkt: netvaerk}, to: sorter}\n+      netvaerk: {label: En anden, set: {mistaenkt: netvaerk}, to: uden}\n": "bekymring.beredskab>hvilken.kommune vest",
	} {
		w, err := baseWith(t, change).Resume(data)
		var replay *guide.ReplayError
		if w != nil || !errors.As(err, &replay) {
			t.Errorf("%s: %v", change, err)
			continue
		}
		if got := replay.Key.String() + " " + replay.Option; got != at || replay.Saved == replay.Now || !strings.Contains(err.Error(), replay.Key.String()) {
			t.Errorf("named %s, want %s: %v", got, at, err)
		}
	}
}

func TestResumeRefuses(t *testing.T) {
	const good = `{"format":1,"guide":"base","version":"x","flow":"bekymring","given":{},"answers":[]}`
	if _, err := base(t).Resume([]byte(good)); err != nil {
		t.Fatal(err)
	}
	for _, c := range [][2]string{
		{good, ``}, {good, `null`}, {good, `[]`}, {good, good + good}, {good, good + "x"},
		{`"format":1`, `"format":2`}, {`"format":1`, `"format":"1"`}, {`"guide":"base"`, `"guide":"\u001b[2J"`}, {`"flow":"bekymring"`, `"flow":"hvilken"`},
		{`"given":{}`, `"given":{"hast":"måske"}`}, {`"given":{}`, `"given":{},"note":"et navn"`},
		{`"answers":[]`, `"answers":[{"at":"nul","option":"ja"}]`}, {`"answers":[]`, `"answers":[{"at":"bekymring.hvem","option":"netvaerk"}]`},
		{`"answers":[]`, `"answers":[` + strings.Repeat(`{"at":"bekymring.akut","option":"fare"},`, 1000) + `{"at":"bekymring.akut","option":"fare"}]`},
	} {
		data := strings.Replace(good, c[0], c[1], 1)
		if w, err := base(t).Resume([]byte(data)); err == nil || w != nil || strings.Contains(err.Error(), "\x1b") {
			t.Errorf("%.100s: %v", data, err)
		}
	}
}

package guide_test

import (
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

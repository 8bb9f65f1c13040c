package debrief_test

import (
	"io/fs"
	"strings"
	"testing"
	"time"

	"handleguide/flows"
	"handleguide/guide"
	"handleguide/guide/training"
	"handleguide/tui/debrief"
	"handleguide/tui/words"
)

func load(t *testing.T) *guide.Guide {
	t.Helper()
	dir, err := fs.Sub(flows.FS, "ishoej-vallensbaek")
	if err != nil {
		t.Fatal(err)
	}
	g, err := guide.Load(dir, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func begin(t *testing.T, scenario string) *training.Play {
	t.Helper()
	g := load(t)
	p, err := training.Begin(g, g.Scenario(scenario))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func choose(t *testing.T, p *training.Play, options ...string) {
	t.Helper()
	for _, o := range options {
		if _, err := p.Choose(o); err != nil {
			t.Fatal(err)
		}
	}
}

func text(parts []debrief.Part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString("# " + p.Head + "\n" + strings.Join(p.Lines, "\n") + "\n")
	}
	return b.String()
}

func holds(t *testing.T, got string, want ...string) {
	t.Helper()
	for _, x := range want {
		if !strings.Contains(got, x) {
			t.Errorf("%q is not in:\n%s", x, got)
		}
	}
}

func TestWhatAndWhy(t *testing.T) {
	p := begin(t, "fredag-foer-lukketid")
	choose(t, p, "nej")
	p.Back()
	choose(t, p, "tvivl", "ja", "netvaerk")
	d := p.Debrief()
	if !d.Finished {
		t.Fatal("it does not end here")
	}
	w := words.Danish()
	holds(t, text(debrief.What(w, d, false)),
		"# 1. ", "Din vej 13.21: ", "Guidens vej 13.21: Ja", "Først valgt: Nej", "Begge 13.22: Ja",
		"# Endte i\n", "Guidens vej 13.24: Ring nu – uden om forældrene (43 57 75 78)", "De to veje endte ikke samme sted.",
		"# Det blev ikke gjort\nSig intet til forældrene.\n# Det skulle ikke være sket\nGennemgå underretningen med forældrene")
	holds(t, text(debrief.Why(w, d)),
		"# Beslutning 3: Hvem er mistænkt?\nDu valgte: En i det private netværk. For lidt, kritisk.\nEt gæt førte til, at forældrene fik besked.\nSå havde forældrene fået besked efter aftale.",
		"Aftalt: Det ved jeg ikke. Hun har ikke sagt hvem.", "Kilde: ", "# Også rigtigt\nBeslutning 1, ",
		"For lidt: beslutning 3 (kritisk).\nFor meget: ingen.")
	holds(t, text(debrief.Along(w, d, false)), "At bruge begge numre, når der snart lukkes", "# Det kunne du også have spurgt om\nHvem henter i dag? Det ved I ikke.")
	holds(t, text(debrief.Along(w, d, true)), "# Det kunne I også have spurgt om")
	english := text(debrief.What(words.English(), d, true)) + text(debrief.Why(words.English(), d))
	holds(t, english, "The room's way 13:21", "Too little, critical", "Too much: none.", "You chose: ")
}

func TestNothingParted(t *testing.T) {
	p := begin(t, "fredag-foer-lukketid")
	w := words.Danish()
	holds(t, text(debrief.What(w, p.Debrief(), false)), "Din vej: kom ikke hertil", "Din vej: Ikke gået til ende")
	choose(t, p, "ja", "ja", "ved-ikke")
	got := text(debrief.Why(w, p.Debrief()))
	holds(t, got, "Du gik den rette vej hele vejen.", "For lidt: ingen.\nFor meget: ingen.")
	if strings.Contains(got, "Beslutning") {
		t.Errorf("a decision is debriefed:\n%s", got)
	}
	holds(t, text(debrief.What(w, p.Debrief(), false)), "De to veje endte samme sted.")
}

// What the scenario says nothing of is said to be so, beside what was agreed.
func TestUnsaid(t *testing.T) {
	p := begin(t, "fredag-foer-lukketid")
	choose(t, p, "underret")
	w := words.Danish()
	holds(t, text(debrief.Why(w, p.Debrief())), "Ikke omtalt.\nØvelsen siger ikke noget om det valg.\nAftalt: Ja – sket", "Kilde: ")
	r := training.Gather(begin(t, "fredag-foer-lukketid"))
	r.Count(0, 0, 0, 0, 0, 3)
	r.Choose("")
	holds(t, text(debrief.WhyTogether(w, r.Debrief(), r.Counted())), "I gik videre med: Jeg vil underrette nu (pligten er personlig). Ikke omtalt.\nØvelsen siger ikke noget om det valg.")
	holds(t, debrief.Markdown(w, []*training.Room{r}, time.Time{}), "| Jeg vil underrette nu (pligten er personlig) | 3 | Ikke omtalt |")
}

func room(t *testing.T) *training.Room {
	r := training.Gather(begin(t, "fredag-foer-lukketid"))
	for _, hands := range [][]int{{2, 5, 1}, {8}, {1, 0, 0, 3, 0, 0, 4}} {
		if err := r.Count(hands...); err != nil {
			t.Fatal(err)
		}
		if _, err := r.Choose(""); err != nil {
			t.Fatal(err)
		}
		if hands[0] == 2 {
			r.Back()
			r.Count(6, 2)
			r.Choose("")
		}
	}
	return r
}

func TestTogether(t *testing.T) {
	r := room(t)
	w := words.Danish()
	got := text(debrief.WhyTogether(w, r.Debrief(), r.Counted()))
	holds(t, got,
		"2 af 8 valgte et andet svar end de rigtige. Først var hænderne: ", "I gik videre med: ",
		"Alle 8 valgte et rigtigt svar.", "Nogle valgte »Et andet barn«. Hvad ville det have betydet for barnet? Det siger hun intet om.",
		"Ingen valgte »En i det private netværk«.")
	summary := text(debrief.Summary(w, []*training.Room{r, training.Gather(begin(t, "du-er-lederen"))}))
	holds(t, summary, "# Opsummering\n", "ingen navne", "# Fredag, lige før der lukkes (", "3 af 8 valgte et andet svar")
	if strings.Contains(summary, "Du er lederen") {
		t.Errorf("a case without a decision is summed up:\n%s", summary)
	}
	if hands := strings.Join(debrief.Hands(w, r.Counted()[2].Hands), "\n"); !strings.Contains(hands, "Et andet barn: 3 af 8") {
		t.Errorf("hands are\n%s", hands)
	}
}

func TestMarkdown(t *testing.T) {
	made := time.Date(2026, 11, 30, 23, 30, 0, 0, time.UTC)
	got := debrief.Markdown(words.Danish(), []*training.Room{room(t)}, made)
	holds(t, got, "# ØVELSE: Opsummering\n", "1. december 2026", "\n## Fredag, lige før der lukkes (", "\n### Beslutning 3: Hvem er mistænkt?\n\n| Svar | Hænder | |\n| --- | ---: | --- |\n",
		"| Et andet barn | 3 | For lidt, kritisk |\n", "3 af 8 valgte et andet svar end de rigtige. I gik videre med: Det ved jeg ikke.")
	if name := debrief.FileName(words.Danish(), made); name != "oevelse-opsummering-2026-12-01.md" {
		t.Error(name)
	}
}

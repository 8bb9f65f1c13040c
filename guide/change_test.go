package guide_test

import (
	"strings"
	"testing"
)

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

package guide_test

import (
	"fmt"
	"strings"
	"testing"

	"handleguide/guide"
)

func noted(n guide.ConcernNote) string {
	var b strings.Builder
	for _, a := range n.Answers {
		when := "    -"
		if !a.At.IsZero() {
			when = a.At.Format("15.04")
		}
		fmt.Fprintf(&b, "%s %s → %s %s", when, a.Question, a.Answer, a.Basis)
		if a.Known {
			b.WriteString(" kendt")
		}
		b.WriteString("\n")
	}
	if n.Outcome != nil {
		fmt.Fprintf(&b, "%s = %s\n", n.Reached.Format("15.04"), n.Outcome.Node.ID)
	}
	return b.String()
}

func TestNote(t *testing.T) {
	s := sit(t, baseWith(t, sharedKommune), "fare", "ja", "netvaerk", "oest")
	call := guide.CallRecord{At: nine(5), Contact: "team", Phone: "43 57 75 78", WhoAnswered: "Vagten", Agreed: "De ringer"}
	if err := s.Current().Record(call); err != nil {
		t.Fatal(err)
	}
	another(t, s, "tvivl", "netvaerk")
	another(t, s) // nothing came of it

	n := s.Note(nine(40), guide.NoCalls)
	if len(n.Concerns) != 2 || !n.Began.Equal(nine(0)) || !n.Made.Equal(nine(40)) || n.Guide != s.Guide() {
		t.Fatalf("%d concerns, %s, %s", len(n.Concerns), n.Began, n.Made)
	}
	if got, want := noted(n.Concerns[0]), `09.01  → Fare nu? Ring 112 general
09.01 Haster det? → Ja stated
09.01 Hvem er mistænkt? → En anden stated
09.01 Hvilken kommune? → Øst stated
09.01 = med
`; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got, want := noted(n.Concerns[1]), `09.01 Haster det? → Det ved jeg ikke inferred
09.01 Hvem er mistænkt? → En anden stated
    - Hvilken kommune? → Øst stated kendt
09.01 = med
`; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	var sources []string
	for _, src := range n.Sources {
		sources = append(sources, src.ID)
	}
	if strings.Join(sources, " ") != "kilde almen" {
		t.Errorf("sources %v", sources)
	}
	for calls, want := range map[guide.Calls][]guide.CallRecord{
		guide.NoCalls:   nil,
		guide.CallsOnly: {{At: call.At, Contact: call.Contact, Phone: call.Phone}},
		guide.CallsFull: {call},
	} {
		got := s.Note(nine(40), calls).Concerns[0].Calls
		if len(got) != len(want) || len(got) > 0 && got[0] != want[0] {
			t.Errorf("%d: %d calls", calls, len(got))
		}
	}
	if s.Concerns()[0].Calls()[0] != call {
		t.Error("the note took what was typed out of the sitting")
	}
}

func TestNoteOfAnUnfinishedWalk(t *testing.T) {
	s := sit(t, base(t), "ja", "netvaerk")
	s.Current().Walk().BackTo(0)
	n := s.Note(nine(3), guide.CallsFull)
	if len(n.Concerns) != 1 || n.Concerns[0].Outcome != nil || len(n.Concerns[0].Answers) != 2 {
		t.Errorf("%+v", n.Concerns)
	}
	s, err := base(t).Sit("bekymring", nine(0))
	if err != nil {
		t.Fatal(err)
	}
	if n := s.Note(nine(3), guide.CallsFull); len(n.Concerns) != 0 {
		t.Error("a note of nothing")
	}
}

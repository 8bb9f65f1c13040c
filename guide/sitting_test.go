package guide_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// sharedKommune: in the base guide the municipality is the person's own.
const sharedKommune = `@ guide.yaml
-  kommune: {of: [oest, vest], label: Kommune, labels: {oest: Øst, vest: Vest}}
+  kommune: {of: [oest, vest], label: Kommune, labels: {oest: Øst, vest: Vest}, shared: true}
`

// nine is minute n of a sitting that begins at nine in the morning.
func nine(n int) time.Time {
	return time.Date(2026, 11, 23, 9, n, 0, 0, almanac.Zone())
}

func sit(t testing.TB, g *guide.Guide, answers ...string) *guide.Sitting {
	t.Helper()
	s, err := g.Sit("bekymring", nine(0))
	if err != nil {
		t.Fatal(err)
	}
	say(t, s, answers...)
	return s
}

func say(t testing.TB, s *guide.Sitting, answers ...string) (settled []guide.Settled) {
	t.Helper()
	for _, a := range answers {
		_, more, err := s.Answer(a, nine(1))
		if err != nil {
			t.Fatal(err)
		}
		settled = append(settled, more...)
	}
	return settled
}

func another(t testing.TB, s *guide.Sitting, answers ...string) *guide.Concern {
	t.Helper()
	if err := s.Begin("bekymring", nine(10)); err != nil {
		t.Fatal(err)
	}
	say(t, s, answers...)
	return s.Current()
}

// beredskab is which of the table's contacts an outcome reaches.
func beredskab(t testing.TB, c *guide.Concern) string {
	t.Helper()
	var list []string
	for _, r := range c.Walk().OutcomeAt(nine(2)).Contacts {
		if strings.HasPrefix(r.Contact.ID, "beredskab-") {
			list = append(list, r.Contact.ID)
		}
	}
	return strings.Join(list, ", ")
}

func outcomes(t testing.TB, s *guide.Sitting) string {
	var list []string
	for _, e := range s.Outcomes(nine(30)) {
		name := fmt.Sprintf("%d %s", slices.Index(s.Concerns(), e.Concern)+1, e.Outcome.Node.ID)
		if e.Back {
			name += " (tilbage)"
		}
		list = append(list, name)
	}
	return strings.Join(list, ", ")
}

func TestWhatHoldsForAllIsNotAskedAgain(t *testing.T) {
	g := baseWith(t, sharedKommune)
	s := sit(t, g, "ja", "netvaerk", "oest")
	second := another(t, s, "ja", "netvaerk")
	if second.Walk().Outcome() == nil || second.Walk().Facts()["kommune"] != "oest" {
		t.Fatalf("%s %v", way(second.Walk()), second.Walk().Facts())
	}
	if got := beredskab(t, second); got != "beredskab-oest" {
		t.Errorf("reached %s", got)
	}
	if facts := another(t, s).Walk().Facts(); len(facts) != 1 {
		t.Errorf("the third concern begins with %v", facts)
	}
}

func TestWhatIsNotSharedIsAskedAgain(t *testing.T) {
	s := sit(t, base(t), "ja", "netvaerk", "oest")
	if q := another(t, s, "ja", "netvaerk").Walk().Question(); q == nil || q.ID != "kommune" {
		t.Error("a fact of the child was taken over")
	}
}

// A wrong answer about oneself is wrong in every walk: it is put right in all.
func TestPuttingRightWhatHoldsForAll(t *testing.T) {
	s := sit(t, baseWith(t, sharedKommune), "ja", "netvaerk", "oest")
	first := s.Current()
	second := another(t, s, "ja", "netvaerk")

	value, by, answer := s.Said("kommune")
	if value != "oest" || by != first || answer != 2 {
		t.Fatalf("said %q by %p in answer %d", value, by, answer)
	}
	if !s.Go(by) {
		t.Fatal("no way to the concern that said it")
	}
	by.Walk().BackTo(answer)
	settled := say(t, s, "vest")
	if len(settled) != 1 || settled[0].Concern != second || len(settled[0].Fell) != 0 || len(settled[0].Kept) != 2 {
		t.Errorf("settled %+v", settled)
	}
	if got := beredskab(t, second); got != "beredskab-vest" {
		t.Errorf("the other concern still reaches %s", got)
	}

	// taken back without another answer, it is asked in the other one too
	by.Walk().BackTo(answer)
	if settled := say(t, s, "andet"); len(settled) != 1 {
		t.Errorf("settled %+v", settled)
	}
	if q := second.Walk().Question(); q == nil || q.ID != "kommune" {
		t.Errorf("the other concern stands at %s", way(second.Walk()))
	}
	if value, _, _ := s.Said("kommune"); value != "" {
		t.Errorf("still said to be %q", value)
	}
	if value, by, answer := s.Said("hast"); value != "" || by != nil || answer != -1 {
		t.Error("a fact of the child is said of the sitting")
	}
}

func TestWhatIsNoLongerAskedStaysSaid(t *testing.T) {
	s := sit(t, baseWith(t, sharedKommune), "ja", "netvaerk", "oest")
	s.Current().Walk().BackTo(1)
	say(t, s, "foraelder")
	if another(t, s, "ja", "netvaerk").Walk().Outcome() == nil {
		t.Error("the person was asked again where they work")
	}
}

func TestOutcomesMostUrgentFirst(t *testing.T) {
	s := sit(t, baseWith(t, sharedKommune), "nej", "nej", "ja") // slut: plan
	first := s.Current()
	another(t, s, "ja", "foraelder") // uden: now
	another(t, s, "nej", "nej", "nej")
	another(t, s, "ja")
	if got := outcomes(t, s); got != "2 uden, 3 skriv, 1 slut" {
		t.Error(got)
	}
	if un := s.Unfinished(); len(un) != 1 || un[0] != s.Current() {
		t.Errorf("%d unfinished", len(un))
	}
	first.Walk().Back() // one that was walked back from is not lost
	if got := outcomes(t, s); got != "2 uden, 3 skriv, 1 slut (tilbage)" {
		t.Error(got)
	}
}

func TestAConcernNobodyAnsweredIsForgotten(t *testing.T) {
	s := sit(t, base(t), "ja")
	first := s.Current()
	another(t, s)
	empty := another(t, s)
	if n := len(s.Concerns()); n != 2 {
		t.Errorf("%d concerns", n)
	}
	if !s.Go(first) || len(s.Concerns()) != 1 || s.Go(empty) {
		t.Error("the empty concern is still there")
	}
	if err := s.Begin("findes-ikke", nine(2)); err == nil || s.Current() != first {
		t.Errorf("a flow that does not exist: %v", err)
	}
	if _, err := base(t).Sit("findes-ikke", nine(2)); err == nil {
		t.Error("a sitting was begun in a flow that does not exist")
	}
}

func TestEveryRestartCanBeUndone(t *testing.T) {
	s := sit(t, base(t), "ja", "foraelder")
	var ways []string
	restart := func(answers ...string) {
		ways = append(ways, way(s.Current().Walk()))
		if err := s.Restart("bekymring"); err != nil {
			t.Fatal(err)
		}
		say(t, s, answers...)
	}
	restart("nej")
	restart("tvivl", "netvaerk")
	ways = append(ways, way(s.Current().Walk()))
	var seen []string
	for range ways {
		if _, ok := s.Undo(); !ok {
			t.Fatal("nothing to undo")
		}
		seen = append(seen, way(s.Current().Walk()))
	}
	want := []string{ways[1], ways[0], ways[2]}
	if !slices.Equal(seen, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(seen, "\n"), strings.Join(want, "\n"))
	}
	if err := s.Restart("findes-ikke"); err == nil || way(s.Current().Walk()) != ways[2] {
		t.Errorf("a restart in a flow that does not exist: %v", err)
	}
}

func TestRestartAsksAgainWhatTheWalkItselfSaid(t *testing.T) {
	s := sit(t, baseWith(t, sharedKommune), "ja", "netvaerk", "oest")
	if err := s.Restart("bekymring"); err != nil {
		t.Fatal(err)
	}
	say(t, s, "ja", "netvaerk")
	if q := s.Current().Walk().Question(); q == nil || q.ID != "kommune" {
		t.Error("a wrong kommune could not be put right by beginning again")
	}
	say(t, s, "vest")
	another(t, s, "ja", "netvaerk")
	if err := s.Restart("bekymring"); err != nil {
		t.Fatal(err)
	}
	if got := s.Current().Walk().Facts()["kommune"]; got != "vest" {
		t.Errorf("what another concern said was forgotten: %q", got)
	}
}

func TestAnswersThatFellAwayCanBeHadBack(t *testing.T) {
	s := sit(t, base(t), "ja", "netvaerk", "oest")
	before := way(s.Current().Walk())
	s.Current().Walk().BackTo(1)
	changed, _, err := s.Answer("foraelder", nine(5))
	if err != nil || len(changed.Fell) != 1 {
		t.Fatalf("%+v %v", changed, err)
	}
	if _, ok := s.Undo(); !ok {
		t.Fatal("nothing to undo")
	}
	w := s.Current().Walk()
	w.Forward()
	if way(w) != before {
		t.Errorf("got %s, want %s", way(w), before)
	}
}

func TestWhenAnswersWereGiven(t *testing.T) {
	s, err := base(t).Sit("bekymring", nine(0))
	if err != nil {
		t.Fatal(err)
	}
	c := s.Current()
	answer := func(option string, n int) {
		if _, _, err := s.Answer(option, nine(n)); err != nil {
			t.Fatal(err)
		}
	}
	times := func() string {
		var list []string
		for _, a := range c.Walk().Answers() {
			list = append(list, fmt.Sprintf("%s %d", a.Option, int(c.Answered(a).Sub(nine(0)).Minutes())))
		}
		return strings.Join(list, ", ")
	}
	if !c.Last().IsZero() || !c.Began().Equal(nine(0)) {
		t.Error("a time before the first answer")
	}
	answer("ja", 1)
	answer("netvaerk", 2)
	answer("vest", 3)
	c.Walk().BackTo(0)
	answer("fare", 4) // puts the others off
	c.Walk().Forward()
	if got := times(); got != "fare 4, ja 1, netvaerk 2, vest 3" {
		t.Error(got)
	}
	c.Walk().BackTo(2)
	answer("netvaerk", 5) // the same again
	if got := times(); got != "fare 4, ja 1, netvaerk 2, vest 3" {
		t.Error(got)
	}
	c.Walk().BackTo(1)
	answer("tvivl", 6)
	if got := times(); got != "fare 4, tvivl 6, netvaerk 2, vest 3" {
		t.Error(got)
	}
	if !c.Last().Equal(nine(6)) {
		t.Errorf("last answered %s", c.Last())
	}
}

func TestCallRecords(t *testing.T) {
	s := sit(t, base(t), "ja")
	c := s.Current()
	record := func(r guide.CallRecord) {
		t.Helper()
		if err := c.Record(r); err != nil {
			t.Fatal(err)
		}
	}
	record(guide.CallRecord{At: nine(9), Contact: "team", Phone: "43 57 75 78", WhoAnswered: " Vagten\n i\u202e dag ", Agreed: "De ringer\x1b[31m tilbage"})
	record(guide.CallRecord{At: nine(4), Contact: "leder"})
	record(guide.CallRecord{At: nine(9), Contact: "alarm", Phone: "112"})
	calls := c.Calls()
	if len(calls) != 3 || calls[0].Contact != "leder" || calls[1].WhoAnswered != "Vagten i dag" || calls[1].Agreed != "De ringer[31m tilbage" || calls[2].Contact != "alarm" {
		t.Errorf("%d calls: %q %q", len(calls), calls[1].WhoAnswered, calls[1].Agreed)
	}
	var unknown *guide.UnknownError
	for _, r := range []guide.CallRecord{{Contact: "naboen"}, {Contact: "beredskab"}, {Contact: "team", Phone: "11 22 33 44"}, {Contact: "leder", Phone: "11 22 33 44"}} {
		if err := c.Record(r); !errors.As(err, &unknown) {
			t.Errorf("%s %s: %v", r.Contact, r.Phone, err)
		}
	}
	if err := c.Record(guide.CallRecord{Contact: "team", Agreed: strings.Repeat("å", 2_001)}); err == nil {
		t.Error("a text without end was kept")
	}
	calls[1].Agreed = "Intet"
	if err := c.Amend(1, calls[1]); err != nil || c.Calls()[1].Agreed != "Intet" {
		t.Error(err)
	}
	if c.Amend(3, calls[1]) == nil || c.Erase(3) || !c.Erase(0) || len(c.Calls()) != 2 {
		t.Error("a call that is not there was changed")
	}
}

// What was typed about a call stands in no log and no crash message.
func TestCallRecordsAreNotPrinted(t *testing.T) {
	s := sit(t, base(t), "ja")
	r := guide.CallRecord{At: nine(1), Contact: "team", WhoAnswered: "hemmeligt", Agreed: "hemmeligt"}
	if err := s.Current().Record(r); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{fmt.Sprint(r, &r), fmt.Sprintf("%v %+v %#v %s", r, r, r, []guide.CallRecord{r}), fmt.Sprintf("%v %+v", s, s)} {
		if strings.Contains(text, "hemmeligt") {
			t.Error(text)
		}
	}
	//lint:ignore SA9005 that nothing comes out is what is tested
	if data, err := json.Marshal(s); err != nil || string(data) != "{}" {
		t.Errorf("%s %v", data, err)
	}
}

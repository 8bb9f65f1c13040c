package line

import (
	"bufio"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/tui/words"
)

// visit is somebody typing: each line is one Read, and "@17:00 vej" sets the
// clock before `vej` is read.
type visit struct {
	t     testing.TB
	out   strings.Builder
	now   time.Time
	typed []string
	rest  string   // of the line that is read
	heard []string // what was written before each line was read, and at the end
}

func (v *visit) Read(b []byte) (int, error) {
	if v.rest != "" {
		n := copy(b, v.rest)
		v.rest = v.rest[n:]
		return n, nil
	}
	v.hear()
	if len(v.typed) == 0 {
		return 0, io.EOF
	}
	typed := v.typed[0]
	v.typed = v.typed[1:]
	if at, rest, ok := strings.Cut(typed, " "); ok && strings.HasPrefix(at, "@") {
		clock, err := time.ParseInLocation("15:04", at[1:], almanac.Zone())
		if err != nil {
			v.t.Fatal(err)
		}
		y, m, d := v.now.Date()
		v.now = time.Date(y, m, d, clock.Hour(), clock.Minute(), 0, 0, almanac.Zone())
		typed = rest
	}
	n := copy(b, typed+"\n")
	v.rest = (typed + "\n")[n:]
	return n, nil
}

func (v *visit) hear() {
	v.heard = append(v.heard, v.out.String())
	v.out.Reset()
}

// last is what was written after the last line was read.
func (v *visit) last() string { return v.heard[len(v.heard)-1] }

func (v *visit) all() string { return strings.Join(v.heard, "") }

const (
	saturday = "2026-11-21T21:14"
	monday   = "2026-11-23T10:00"
	thursday = "2026-11-26T16:40"
)

func testGuide(t testing.TB) *guide.Guide {
	g, err := guide.Load(os.DirFS("../testdata/proeve"), guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func talk(t testing.TB, at string, typed ...string) (*visit, error) {
	return talkWith(t, at, func(*Session) {}, typed...)
}

// talkWith is talk in a session that is changed first.
func talkWith(t testing.TB, at string, change func(*Session), typed ...string) (*visit, error) {
	v := &visit{t: t, typed: typed}
	var err error
	if v.now, err = time.ParseInLocation("2006-01-02T15:04", at, almanac.Zone()); err != nil {
		t.Fatal(err)
	}
	s := &Session{Guide: testGuide(t), Words: words.Danish(), In: bufio.NewReader(v), Out: &v.out, Now: func() time.Time { return v.now }}
	change(s)
	err = s.Run()
	v.hear()
	return v, err
}

func (v *visit) sees(texts ...string) {
	v.t.Helper()
	for _, text := range texts {
		if !strings.Contains(v.last(), text) {
			v.t.Errorf("%q is not in:\n%s", text, v.last())
		}
	}
}

func (v *visit) doesNotSee(texts ...string) {
	v.t.Helper()
	for _, text := range texts {
		if strings.Contains(v.last(), text) {
			v.t.Errorf("%q is in:\n%s", text, v.last())
		}
	}
}

func TestAcuteOnSaturdayNight(t *testing.T) {
	v, err := talk(t, saturday, "1", "ja", "En forælder", "slut")
	if err != nil {
		t.Fatal(err)
	}
	golden.RequireEqual(t, v.all())
}

func TestTheNumberIsFirst(t *testing.T) {
	for at, want := range map[string]string{saturday: "Ring nu: 55 66 77 88 (direkte)", monday: "Ring nu: 11 22 33 44"} {
		v, _ := talk(t, at, "ja", "ja", "foraelder", "hjælp")
		outcome := strings.TrimSpace(v.heard[3])
		if first, _, _ := strings.Cut(outcome, "\n"); first != want {
			t.Errorf("at %s the outcome begins with %q, want %q", at, first, want)
		}
	}
}

func TestInputThatEnds(t *testing.T) {
	for _, typed := range [][]string{nil, {"1"}, {"1", "1"}, {"vej"}, {""}} {
		v, err := talk(t, saturday, typed...)
		if !errors.Is(err, ErrEnded) {
			t.Errorf("%q: %v, want ErrEnded", typed, err)
		}
		v.sees("Intet er svaret for dig", "Fare nu: 112", "55 66 77 88")
		if strings.Contains(v.all(), "Udfald:") {
			t.Errorf("%q: an outcome was reached by answers nobody gave", typed)
		}
	}
	if v, err := talk(t, saturday, "1", "1", "1"); err != nil {
		t.Errorf("after an outcome: %v", err)
	} else {
		v.doesNotSee("Intet er svaret")
	}
	if _, err := talk(t, saturday, "slut"); err != nil {
		t.Errorf("slut: %v", err)
	}
}

func TestAnEmptyLineIsNoAnswer(t *testing.T) {
	v, _ := talk(t, saturday, "", "   ", "vej")
	if strings.Contains(v.all(), "Kan det være vold") {
		t.Error("an empty line answered")
	}
}

func TestWhatCanBeTyped(t *testing.T) {
	for _, typed := range []string{"1", "1.", " 1 ", "ja", "JA", "Ja"} {
		v, _ := talk(t, saturday, typed, "slut")
		if !strings.Contains(v.heard[1], "Kan det være vold") {
			t.Errorf("%q was not understood as yes:\n%s", typed, v.heard[1])
		}
	}
	for _, typed := range []string{"0", "4", "-1", "99999999999999999999", "x", "ja nej", "jaa", "1 2"} {
		v, _ := talk(t, saturday, typed, "slut")
		for _, want := range []string{"Det svar er der ikke", "tal fra 1 til 3", "fare:", "tegn:", "underret:", "tilbage, hjælp, vej, kontakter, søg, ord, sider"} {
			if !strings.Contains(v.heard[1], want) {
				t.Errorf("%q: %q is not said:\n%s", typed, want, v.heard[1])
			}
		}
	}
}

func TestSeveralThatBeginAlike(t *testing.T) {
	v, _ := talk(t, monday, "ja", "ja", "en")
	v.typed = nil
	got := v.heard[3]
	for _, want := range []string{"flere svar", "En forælder, stedforælder eller anden i hjemmet", "En medarbejder eller frivillig"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in:\n%s", want, got)
		}
	}
}

// What a person types may be a child's name: it is not said again.
func TestWhatIsNotUnderstoodIsNotRepeated(t *testing.T) {
	v, _ := talk(t, saturday, "xyzzy er bange", strings.Repeat("xyzzy", 3000), "slut")
	if strings.Contains(v.all(), "xyzzy") {
		t.Error("what was typed was written")
	}
}

func TestStandingOptions(t *testing.T) {
	v, _ := talk(t, saturday, "fare", "vej")
	if got := v.heard[1]; !strings.Contains(got, "Ring nu: 112") || !strings.Contains(got, "Er det opstået") {
		t.Errorf("danger shows 112 and asks on; got:\n%s", got)
	}
	v, _ = talk(t, saturday, "tegn", "vej")
	if got := v.heard[1]; !strings.Contains(got, "Ring nu: 55 66 77 88") || !strings.Contains(got, "Hvem er mistænkt?") {
		t.Errorf("signs go to the number; got:\n%s", got)
	}
}

func TestBackAndAnotherAnswer(t *testing.T) {
	v, _ := talk(t, monday, "ja", "ja", "tilbage", "vej", "tilbage 1", "nej", "vej", "slut")
	for i, want := range []string{3: "(dit svar før)", 4: "1. Er det opstået inden for de seneste 24 timer? Ja", 5: "Er det opstået", 6: "Stadig med", 7: "1. Er det opstået inden for de seneste 24 timer? Nej"} {
		if !strings.Contains(v.heard[i], want) {
			t.Errorf("after line %d: %q is not in:\n%s", i, want, v.heard[i])
		}
	}
	v, _ = talk(t, monday, "tilbage")
	if !strings.Contains(v.heard[1], "første spørgsmål") {
		t.Errorf("back at the start:\n%s", v.heard[1])
	}
	v, _ = talk(t, monday, "ja", "tilbage 2")
	if !strings.Contains(v.heard[2], "har du ikke givet") {
		t.Errorf("back to an answer that was not given:\n%s", v.heard[2])
	}
}

func TestTheHourStrikes(t *testing.T) {
	v, _ := talk(t, thursday, "ja", "ja", "1", "@16:49 vej", "@16:50 vej", "@17:00 vej", "@17:01 vej", "slut")
	for i, want := range map[int]string{5: "Centret lukker klokken 17:00. Svarer de ikke, så ring til Prøveby Politi", 6: "Klokken 17:00: Centret er lukket"} {
		if !strings.Contains(v.heard[i], want) {
			t.Errorf("after line %d: %q is not in:\n%s", i, want, v.heard[i])
		}
	}
	if !strings.Contains(v.heard[6], "Ring nu: 55 66 77 88") {
		t.Errorf("who to call now is not said:\n%s", v.heard[6])
	}
	for _, i := range []int{4, 7} {
		if strings.Contains(v.heard[i], "Klokken ") {
			t.Errorf("line %d tells of a change that was none:\n%s", i, v.heard[i])
		}
	}
}

func TestOtherThingsToRead(t *testing.T) {
	for typed, want := range map[string]string{
		"kontakter": "Bekræftet 5. januar 2026", "ord": "ord og et af dem", "sider": "1. ", "sider 1": "Kilde: Prøvebogen",
		"sider love": "nyprøveloven § 2 (kontrolleret)", "sider om": "kun til prøver", "sider findes-ikke": "Den side er der ikke",
		"ord findes-ikke": "ikke forklaret", "forløb": "1. Er det akut?", "forløb roligt": "Prøveby & Omegn", "forløb x": "forløb er der ikke",
		"forfra": "Er det opstået", "hjælp": "tilbage 2", "HJAELP": "tilbage 2",
	} {
		v, _ := talk(t, monday, typed, "slut")
		if !strings.Contains(v.heard[1], want) {
			t.Errorf("%s: %q is not in:\n%s", typed, want, v.heard[1])
		}
	}
}

func TestABrokenRuleIsSaidAtEveryQuestion(t *testing.T) {
	v := &visit{t: t, typed: []string{"ja", "slut"}, now: time.Date(2026, 11, 23, 10, 0, 0, 0, almanac.Zone())}
	s := &Session{Guide: testGuide(t), Words: words.Danish(), In: bufio.NewReader(v), Out: &v.out, Now: func() time.Time { return v.now }, Broken: "Nogen skal altid svare.", Simulated: true}
	if err := s.Run(); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(v.all(), "Guiden bryder en sikkerhedsregel: Nogen skal altid svare."); n != 2 {
		t.Errorf("said %d times, want at both questions:\n%s", n, v.all())
	}
	if !strings.Contains(v.all(), "simuleret") {
		t.Error("simulated time is not said")
	}
}

// Plain lines are what a screen reader reads well: no escapes, no drawing.
func TestPlainLines(t *testing.T) {
	v, _ := talk(t, saturday, "hjælp", "kontakter", "ord", "sider", "forløb", "ja", "ja", "1", "vej")
	for _, r := range v.all() {
		if r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x2500 && r < 0x2800) {
			t.Fatalf("%U is written", r)
		}
	}
	if strings.Contains(v.all(), "\n\n\n") {
		t.Error("two empty lines in a row")
	}
}

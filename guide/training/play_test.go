package training_test

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"handleguide/flows"
	"handleguide/guide"
	"handleguide/guide/training"
)

func play(t *testing.T, g *guide.Guide, scenario string) *training.Play {
	t.Helper()
	s := g.Scenario(scenario)
	if s == nil {
		t.Fatalf("there is no scenario %s", scenario)
	}
	p, err := training.Begin(g, s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// altered is a shipped guide with one text of one file put in another's place.
func altered(t *testing.T, name, file, old, new string) *guide.Guide {
	t.Helper()
	files := fstest.MapFS{}
	entries := []string{"guide.yaml", "notice.yaml", "scenarios/" + file}
	list, err := fs.ReadDir(flows.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		if !e.IsDir() && !slices.Contains(entries, e.Name()) {
			entries = append(entries, e.Name())
		}
	}
	for _, e := range entries {
		data, err := fs.ReadFile(flows.FS, name+"/"+e)
		if err != nil {
			t.Fatal(err)
		}
		if e == "scenarios/"+file {
			if !strings.Contains(string(data), old) {
				t.Fatalf("%s does not hold %q", file, old)
			}
			data = []byte(strings.ReplaceAll(string(data), old, new))
		}
		files[e] = &fstest.MapFile{Data: data}
	}
	g, err := guide.Load(files, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// Who is asked until the number closes, is told at the end that another one
// stands there: it is no error that a scenario names.
func TestAskingUntilItCloses(t *testing.T) {
	p := play(t, shipped(t, "ishoej-vallensbaek"), "fredag-foer-lukketid")
	for _, id := range []string{"hvem-henter", "hvem-putter", "tidligere"} {
		if _, err := p.Ask(id); err != nil {
			t.Fatal(err)
		}
	}
	choose(t, p, "ja", "ja", "ved-ikke")
	d := p.Debrief()
	if d.Changed || d.Own.At.Format("15:04") != "13:28" || d.Own.Dial != "43 57 75 78" {
		t.Errorf("at %s: %s", d.Own.At.Format("15:04"), d.Own.Dial)
	}
	g := altered(t, "ishoej-vallensbaek", "fredag-foer-lukketid.yaml", "T13:21", "T13:25")
	p = play(t, g, "fredag-foer-lukketid")
	for _, id := range []string{"hvem-henter", "hvem-putter", "tidligere"} {
		p.Ask(id)
	}
	choose(t, p, "ja", "ja", "ved-ikke")
	d = p.Debrief()
	if !d.SameEnd || !d.Changed || d.Own.Dial != "43 86 14 48" || d.Agreed.Dial != "43 57 75 78" || len(d.Parted) > 0 {
		t.Errorf("closed meanwhile: %+v", d)
	}
}

func TestAnInjectAtItsMinute(t *testing.T) {
	p := play(t, shipped(t, "dragoer"), "afhentning-kl-16")
	heard := func(turn training.Turn) string {
		var list []string
		for _, e := range turn.Injects {
			list = append(list, e.At.Format("15:04")+" "+e.Inject.Text[:13])
		}
		return strings.Join(list, "; ")
	}
	var got []string
	for _, do := range []func() (training.Turn, error){
		func() (training.Turn, error) { return p.Ask("hentning") },
		func() (training.Turn, error) { return p.Choose("ja") },
		func() (training.Turn, error) { return p.Ask("soester") },
		func() (training.Turn, error) { return p.Choose("fare") },
		func() (training.Turn, error) { return p.Choose("nej") },
	} {
		turn, err := do()
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, turn.To.Format("15:04")+" "+heard(turn))
	}
	want := []string{"15:39 ", "15:40 15:40 En kollega sp", "15:41 ", "15:42 ", "15:43 15:43 Faderen skriv"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The minutes are counted as they pass, also where the clocks are put back, and
// an inject comes at the first minute that a clock on the wall shows its time.
func TestTheNightTheClocksChange(t *testing.T) {
	g := altered(t, "ishoej-vallensbaek", "natten-hvor-uret-stilles.yaml", "T03:10", "T01:59")
	s := *g.Scenario("natten-hvor-uret-stilles")
	s.Injects = []guide.Inject{{At: "02:01", Text: "a"}, {At: "03:00", Text: "b"}}
	s.Ask = []guide.Inquiry{{ID: "lang", Label: "l", Text: "t", Minutes: 59}, {ID: "kort", Label: "l", Text: "t", Minutes: 3}}
	p, err := training.Begin(g, &s)
	if err != nil {
		t.Fatal(err)
	}
	stamp := func(at time.Time) string { return at.Format("15:04 MST") }
	turn, _ := p.Ask("lang")
	if got := stamp(turn.To); got != "02:58 CEST" || len(turn.Injects) != 1 || stamp(turn.Injects[0].At) != "02:01 CEST" {
		t.Errorf("an hour later it is %s, with %v", got, turn.Injects)
	}
	if turn, _ = p.Ask("kort"); stamp(turn.To) != "02:01 CET" || len(turn.Injects) != 0 {
		t.Errorf("three minutes later it is %s, with %v", stamp(turn.To), turn.Injects)
	}
	// in March the minute is not there: what is to happen at it happens at the next there is
	g = altered(t, "ishoej-vallensbaek", "natten-hvor-uret-stilles.yaml", "2026-10-25T03:10", "2026-03-29T01:58")
	s = *g.Scenario("natten-hvor-uret-stilles")
	s.Injects = []guide.Inject{{At: "02:30", Text: "a"}, {At: "01:00", Text: "tomorrow"}}
	if p, err = training.Begin(g, &s); err != nil {
		t.Fatal(err)
	}
	if turn, _ = p.Choose("fare"); stamp(turn.To) != "01:59 CET" || len(turn.Injects) != 0 {
		t.Errorf("it is %s, with %v", stamp(turn.To), turn.Injects)
	}
	for range 30 {
		p.Choose("fare")
	}
	var heard []string
	for _, e := range p.Events() {
		if e.Kind == training.Happened {
			heard = append(heard, e.Inject.Text+" "+stamp(e.At))
		}
	}
	if want := []string{"a 03:00 CEST"}; !slices.Equal(heard, want) {
		t.Errorf("heard %v, want %v", heard, want)
	}
}

func TestGoingBack(t *testing.T) {
	p := play(t, shipped(t, "ishoej-vallensbaek"), "fredag-foer-lukketid")
	if p.Back() {
		t.Error("one can go back from the beginning")
	}
	choose(t, p, "nej")
	p.Back()
	p.Ask("hvem-henter")
	choose(t, p, "tvivl")
	p.Ask("tidligere")
	at := p.Walk()
	if !p.Back() || p.Now().Format("15:04") != "13:22" || !p.Inquiries()[0].Asked || p.Inquiries()[2].Asked || p.Decided() != 0 {
		t.Errorf("back at %s, asked %v", p.Now(), p.Inquiries())
	}
	if at == p.Walk() || len(at.Answers()) != 1 {
		t.Error("the walk that was drawn has changed")
	}
	choose(t, p, "ja", "ja")
	var before []string
	for _, o := range p.Steps()[0].Before {
		before = append(before, o.ID)
	}
	if !slices.Equal(before, []string{"nej", "tvivl"}) {
		t.Errorf("taken back: %v", before)
	}
	choose(t, p, "barn")
	finish(t, p)
	d := p.Debrief()
	again := p.Retry(d.Parted[0].Number - 1)
	if again.Question().ID != "hvem" || again.Now().Format("15:04") != "13:24" || !again.Inquiries()[0].Asked || len(again.Steps()[0].Before) > 0 {
		t.Errorf("trying again at %s, %s", again.Question().Name(), again.Now())
	}
	choose(t, again, "foraelder")
	if e := again.Debrief(); len(e.Parted) > 0 || !e.SameEnd || len(p.Debrief().Parted) != len(d.Parted) || p.Debrief().SameEnd {
		t.Error("the second try is the first one")
	}
	if p.BackTo(17) || p.BackTo(-1) {
		t.Error("one can go back to what never was")
	}
}

func TestPause(t *testing.T) {
	p := play(t, shipped(t, "dragoer"), "afhentning-kl-16")
	p.Pause(true)
	p.Ask("hentning")
	choose(t, p, "ja")
	if !p.Paused() || !p.Now().Equal(p.Begins()) || len(p.Events()) != 3 {
		t.Errorf("at %s: %v", p.Now(), p.Events())
	}
	p.Pause(false)
	choose(t, p, "nej")
	if p.Now().Sub(p.Begins()) != time.Minute || !p.Retry(1).Now().Equal(p.Begins()) {
		t.Errorf("after it %s", p.Now())
	}
}

func TestWhatCannotBe(t *testing.T) {
	p := play(t, shipped(t, "dragoer"), "afhentning-kl-16")
	var unknown *guide.UnknownError
	if _, err := p.Ask("vejret"); !errors.As(err, &unknown) || !slices.Equal(unknown.Known, []string{"hentning", "soester"}) {
		t.Errorf("asking for what is not there: %v", err)
	}
	var option *guide.OptionError
	if _, err := p.Choose("maaske"); !errors.As(err, &option) || p.Decided() != 0 || len(p.Events()) != 0 {
		t.Errorf("choosing what is not there: %v", err)
	}
	choose(t, p, "ja", "nej", "foraelder")
	if _, err := p.Choose("ja"); !errors.As(err, &option) {
		t.Errorf("choosing when it is over: %v", err)
	}
	if _, err := p.Ask("hentning"); !errors.Is(err, training.ErrOver) {
		t.Errorf("asking when it is over: %v", err)
	}
	if p.Options() != nil || p.Question() != nil {
		t.Error("something is asked when it is over")
	}
}

// What teaches something else than the guide says is not played.
func TestABrokenScenario(t *testing.T) {
	g := altered(t, "dragoer", "afhentning-kl-16.yaml", "choose: foraelder", "choose: netvaerk")
	var broken *training.BrokenError
	if _, err := training.Begin(g, g.Scenario("afhentning-kl-16")); !errors.As(err, &broken) || !strings.Contains(err.Error(), "afhentning-kl-16") {
		t.Errorf("a broken scenario begins: %v", err)
	}
}

// A way that is right as a whole does not excuse its half; but who leaves it for
// what is agreed on has not lost it.
func TestHalfOfAnotherRightWay(t *testing.T) {
	g := shipped(t, "ishoej-vallensbaek")
	for _, c := range []struct{ options, want string }{
		{"ja ja ansat", "right right right-too"},
		{"ja ja ansat ved-ikke medarbejder indblandet", "right right right-too right-too right-too right-too"},
		{"ja ja ansat ved-ikke medarbejder ja", "right right other unsaid unsaid too-little"},
	} {
		p := play(t, g, "lederen-selv")
		choose(t, p, strings.Fields(c.options)...)
		if got := grades(p.Steps()); got != c.want {
			t.Errorf("%s: %s, want %s", c.options, got, c.want)
		}
	}
	g = shipped(t, "dragoer")
	for options, want := range map[string]string{
		"fare nej ved-ikke":  "right-too right-too right",
		"fare nej foraelder": "right-too right-too right-too",
		"fare nej barn":      "right-too right-too too-little",
		"nej":                "too-little",
		"fare ja":            "right-too right",
	} {
		p := play(t, g, "foerst-112")
		choose(t, p, strings.Fields(options)...)
		if got := grades(p.Steps()); got != want {
			t.Errorf("%s: %s, want %s", options, got, want)
		}
	}
}

func grades(steps []training.Step) string {
	names := map[training.Grade]string{
		training.Right: "right", training.RightToo: "right-too", training.TooLittle: "too-little", training.TooMuch: "too-much",
		training.Other: "other", training.Unsaid: "unsaid",
	}
	var list []string
	for _, s := range steps {
		list = append(list, names[s.Grade])
	}
	return strings.Join(list, " ")
}

func TestTheDebrief(t *testing.T) {
	p := play(t, shipped(t, "dragoer"), "afhentning-kl-16")
	if d := p.Debrief(); d.Finished || len(d.Rows) != 3 || d.Rows[0].Own != nil || d.Own.Outcome != nil || len(d.Undone) > 0 {
		t.Errorf("before anything is chosen: %+v", d)
	}
	choose(t, p, "nej", "tegn", "ja", "netvaerk")
	finish(t, p)
	d := p.Debrief()
	var rows []string
	for _, r := range d.Rows {
		own, agreed := "-", "-"
		if r.Own != nil {
			own = r.Own.At.Format("15:04 ") + r.Own.Option.ID
		}
		if r.Agreed != nil {
			agreed = r.Agreed.At.Format("15:04 ") + r.Agreed.Option.ID
		}
		rows = append(rows, own+" | "+agreed)
	}
	want := "15:38 nej | 15:38 ja\n15:39 tegn | -\n15:40 ja | 15:39 nej\n15:41 netvaerk | 15:40 foraelder"
	if got := strings.Join(rows, "\n"); !strings.HasPrefix(got, want) {
		t.Errorf("rows are\n%s\nwant\n%s", got, want)
	}
	if d.SameEnd || len(d.TooLittle) < 2 || len(d.Undone)+len(d.Wrong) == 0 {
		t.Errorf("%+v", d)
	}
	for _, s := range d.Parted {
		if d.Cite(&s) == nil {
			t.Errorf("%s has no source", s.Question.Name())
		}
	}
}

// What another right way does that ends there too is nothing that should not
// have happened, though the own way went wrong on the way.
func TestWhatAnotherRightWayDoes(t *testing.T) {
	g := shipped(t, "dragoer")
	p := play(t, g, "sidste-udvej")
	choose(t, p, "nej", "vejledning", "nej", "ved-ikke", "uenige", "intet", "er-leder", "ved-ikke")
	d := p.Debrief()
	if !d.Finished || d.Own.Outcome.Node.ID != "ring-og-skriv" || len(d.Parted) != 1 {
		t.Fatalf("it ends in %v, and parted %d times", d.Own.Outcome, len(d.Parted))
	}
	if len(d.Wrong) > 0 || len(d.Undone) > 0 {
		t.Errorf("wrong %v, undone %v", d.Wrong, d.Undone)
	}
	p = play(t, g, "sidste-udvej")
	choose(t, p, "nej", "vejledning", "nej", "ved-ikke", "uenige", "mistanke")
	finish(t, p)
	if d := p.Debrief(); len(d.Wrong) == 0 || d.SameEnd {
		t.Errorf("holding the father out of it is not told: %+v", d.Wrong)
	}
}

func ExampleRoom() {
	g, err := guides["ishoej-vallensbaek"]()
	if err != nil {
		panic(err)
	}
	p, err := training.Begin(g, g.Scenario("fredag-foer-lukketid"))
	if err != nil {
		panic(err)
	}
	room := training.Gather(p)
	room.Count(3, 5)
	room.Choose("") // the room's own: the second option
	c := room.Counted()[0]
	fmt.Println(c.Option.ID, c.Grade == training.TooLittle, c.Parted, "of", c.Total)
	// Output: nej true 5 of 8
}

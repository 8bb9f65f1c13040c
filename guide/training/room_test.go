package training_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"handleguide/guide/training"
)

func room(t *testing.T) *training.Room {
	return training.Gather(play(t, shipped(t, "ishoej-vallensbaek"), "fredag-foer-lukketid"))
}

func hands(list []training.Hand) string {
	var out []string
	for _, h := range list {
		out = append(out, fmt.Sprint(h.Option.ID, " ", h.Count))
	}
	return strings.Join(out, ", ")
}

func TestCounting(t *testing.T) {
	r := room(t)
	for _, bad := range [][]int{{1, -1}, {1, training.MostHands + 1}, make([]int, 9)} {
		var count *training.CountError
		if err := r.Count(bad...); !errors.As(err, &count) || count.Options != 6 || r.Hands() != nil {
			t.Errorf("%v is counted: %v", bad, err)
		}
	}
	if _, err := r.Choose(""); !errors.Is(err, training.ErrEven) {
		t.Errorf("nobody has raised a hand, and the room chooses: %v", err)
	}
	for _, c := range []struct {
		hands []int
		want  string
		lead  string
	}{
		{[]int{0}, "ja 0, nej 0, tvivl 0", ""},
		{[]int{3, 5}, "ja 3, nej 5, tvivl 0", "nej"},
		{[]int{4, 4, 1}, "ja 4, nej 4, tvivl 1", ""},
		{[]int{4, 4, 0, 0, 9}, "ja 4, nej 4, tvivl 0, tegn 9", "tegn"},
	} {
		if err := r.Count(c.hands...); err != nil {
			t.Fatal(err)
		}
		lead := ""
		if o := r.Leading(); o != nil {
			lead = o.ID
		}
		if got := hands(r.Hands()); got != c.want || lead != c.lead {
			t.Errorf("%v: %s, %q leads", c.hands, got, lead)
		}
	}
	if err := r.Count(); err != nil || r.Hands() != nil {
		t.Errorf("taken back, %s is still counted: %v", hands(r.Hands()), err)
	}
	r.Count(4, 4, 0, 0, 9)
	for _, h := range r.Hands() {
		if h.Text != "" || h.Grade != training.Right {
			t.Errorf("%s is judged before the room has chosen", h.Option.ID)
		}
	}
	if _, err := r.Choose("maaske"); err == nil || r.Hands() == nil {
		t.Error("a choice that there is not takes the hands along")
	}
}

func TestWhatTheRoomChose(t *testing.T) {
	r := room(t)
	count := func(option string, n ...int) {
		t.Helper()
		if err := r.Count(n...); err != nil {
			t.Fatal(err)
		}
		if _, err := r.Choose(option); err != nil {
			t.Fatal(err)
		}
	}
	count("", 2, 5, 1)
	if r.Hands() != nil {
		t.Error("the hands are still up")
	}
	r.Back()
	count("ja", 6, 1, 1)
	count("ja", 8)
	r.Choose("barn") // not counted
	r.BackTo(2)
	count("", 0, 0, 0, 1, 0, 0, 7)
	list := r.Counted()
	if len(list) != 3 {
		t.Fatalf("%d decisions", len(list))
	}
	first := list[0]
	if hands(first.Hands) != "ja 6, nej 1, tvivl 1" || first.Total != 8 || first.Parted != 1 || len(first.Earlier) != 1 || hands(first.Earlier[0]) != "ja 2, nej 5, tvivl 1" {
		t.Errorf("first: %+v", first)
	}
	if h := first.Hands[1]; h.Grade != training.TooLittle || !strings.HasPrefix(h.Text, "Et nyt mærke blev til") || h.Meant == "" {
		t.Errorf("nej is %+v", h)
	}
	if last := list[2]; last.Option.ID != "ved-ikke" || last.Total != 8 || last.Parted != 1 || len(last.Earlier) != 0 {
		t.Errorf("last: %+v", last)
	}
	if d := r.Debrief(); !d.Finished || len(d.Parted) > 0 {
		t.Errorf("debrief: %+v", d.Parted)
	}
}

// A decision that the room stepped back from for good is still told of.
func TestSteppedBackFrom(t *testing.T) {
	r := room(t)
	r.Count(1, 7)
	r.Choose("")
	r.Count(3, 4, 1)
	r.Choose("")
	r.BackTo(0)
	r.Count(8)
	r.Choose("")
	list := r.Counted()
	if len(list) != 2 || list[0].Left || !list[1].Left || list[1].Question == list[0].Question || len(list[0].Earlier) != 1 {
		t.Errorf("%+v", list)
	}
}

func TestPrompts(t *testing.T) {
	r := room(t)
	kinds := func(list []training.Prompt) string {
		var out []string
		for _, p := range list {
			s := fmt.Sprint(int(p.Kind))
			for _, o := range p.Options {
				s += " " + o.ID
			}
			out = append(out, s)
		}
		return strings.Join(out, ", ")
	}
	for want, n := range map[string][]int{
		"0":                     nil,
		"0, 1 nej":              {0, 4},
		"0, 2 nej ja":           {3, 4},
		"0, 2 nej ja, 3 tvivl":  {3, 4, 1},
		"0, 2 ja tvivl, 3 fare": {3, 0, 3, 1},
	} {
		r.Count(n...)
		list := r.Prompts()
		if got := kinds(list); got != want {
			t.Errorf("%v: %s, want %s", n, got, want)
		}
		for _, p := range list {
			if p.Text != "" {
				t.Errorf("%v gives away %q", n, p.Text)
			}
		}
	}
	r.Count(6, 2)
	r.Choose("")
	r.Count(8)
	r.Choose("")
	list := r.Counted()
	if got := kinds(list[0].Prompts()); got != "4 nej" || list[0].Prompts()[0].Text == "" {
		t.Errorf("of the first: %s", got)
	}
	if got := kinds(list[1].Prompts()); got != "5 nej" { // critical, and nobody chose it
		t.Errorf("of the second: %s", got)
	}
	r.Choose("ved-ikke")
	if r.Prompts() != nil {
		t.Error("something is asked when it is over")
	}
}

package notice

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"handleguide/guide/almanac"

	"pgregory.net/rapid"
)

// All numbers in these tests are erstatningspersonnumre, no date at all, or
// older than personal numbers are.

var evening = time.Date(2026, 11, 21, 21, 14, 0, 0, almanac.Zone())

func TestParseCPR(t *testing.T) {
	for _, s := range []string{"610118-4000", "6101184000", " 610118-4000 ", "610118 4000", "610118 - 4000", "610118–4000", "610118\u00a04000"} {
		c, err := ParseCPR(s)
		if err != nil || c.String() != "610118-4000" {
			t.Errorf("ParseCPR(%q) = %v, %v", s, c, err)
		}
	}
	for _, s := range []string{"", "-", "610118", "610118-400", "610118-40000", "61-01-18-4000", "610118--4000", "6101-184000", "61011840oo", "6 1 0 1 1 8 4 0 0 0", "٦١٠١١٨٤٠٠٠"} {
		if c, err := ParseCPR(s); err == nil {
			t.Errorf("ParseCPR(%q) = %v, want an error", s, c)
		} else if strings.ContainsAny(err.Error(), "0123456789") {
			t.Errorf("the error for %q shows digits: %v", s, err)
		}
	}
}

func TestCPRCentury(t *testing.T) {
	for _, c := range []struct {
		number string
		year   int
	}{
		{"610100-0000", 1900}, {"610199-3999", 1999},
		{"610136-4000", 2036}, {"610137-4000", 1937}, {"610100-9000", 2000}, {"610136-9999", 2036}, {"610137-9000", 1937},
		{"610157-5000", 2057}, {"610158-5000", 1858}, {"610100-8000", 2000}, {"610199-8999", 1899},
	} {
		n, err := ParseCPR(c.number)
		if err != nil {
			t.Fatal(err)
		}
		if born, ok := n.Born(); !ok || born.Year() != c.year {
			t.Errorf("%s: born %v, %v, want %d", c.number, born, ok, c.year)
		}
	}
}

func TestCPRHints(t *testing.T) {
	for _, c := range []struct {
		number string
		want   []HintKind
	}{
		{"610118-4000", []HintKind{Substitute}},
		{"910118-4000", []HintKind{Substitute}},                 // the 31st
		{"910218-4000", []HintKind{ImpossibleDate, Substitute}}, // 31 February
		{"890220-4000", []HintKind{Substitute}},                 // 29 February, a leap year
		{"890219-4000", []HintKind{ImpossibleDate, Substitute}},
		{"611318-4000", []HintKind{ImpossibleDate, Substitute}},
		{"601218-4000", []HintKind{ImpossibleDate}}, // day 60 is none
		{"921218-4000", []HintKind{ImpossibleDate}}, // nor is 92
		{"000018-4000", []HintKind{ImpossibleDate}},
		{"811126-4000", []HintKind{Substitute}},             // yesterday was the 20th
		{"821126-4000", []HintKind{FutureDate, Substitute}}, // tomorrow
		{"821108-4000", []HintKind{Substitute}},             // 18 tomorrow
		{"811108-4000", []HintKind{Adult, Substitute}},      // 18 today
	} {
		n, err := ParseCPR(c.number)
		if err != nil {
			t.Fatal(err)
		}
		var got []HintKind
		for _, h := range n.Hints(evening) {
			got = append(got, h.Kind)
			if h.Text == "" || strings.ContainsAny(h.Text, "023456789") && h.Kind != Adult {
				t.Errorf("%s: hint %q", c.number, h.Text)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.number, got, c.want)
		}
	}
}

// A birthday in the Danish night is a birthday, wherever the machine thinks it is.
func TestCPRHintsInDanishTime(t *testing.T) {
	n, _ := ParseCPR("821108-4000")
	night := time.Date(2026, 11, 21, 23, 30, 0, 0, time.UTC) // 00.30 on the 22nd in Denmark
	if !slices.ContainsFunc(n.Hints(night), func(h Hint) bool { return h.Kind == Adult }) {
		t.Error("no adult on the birthday")
	}
}

func TestModulusIsSoft(t *testing.T) {
	c := CPR{digits: [10]byte{0, 0, 0, 0, 0, 0, 0, 0, 0, 0}}
	if !c.weighs() {
		t.Error("nothing weighs nothing")
	}
	c.digits[9] = 1
	if c.weighs() {
		t.Error("one weighs nothing")
	}
	// born in 1858, long before the first number was issued: nobody's
	c = CPR{digits: [10]byte{0, 1, 0, 1, 5, 8, 5, 0, 0, 0}}
	for ; c.weighs(); c.digits[9]++ {
	}
	hints := c.Hints(evening)
	if len(hints) != 2 || hints[1].Kind != Unweighed || c.Implausible(evening) {
		t.Errorf("%v, implausible %v", hints, c.Implausible(evening))
	}
}

func TestEveryReplacementDateIsBorn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		born := time.Date(2000, 1, 1, 0, 0, 0, 0, almanac.Zone()).AddDate(0, 0, rapid.IntRange(0, 57*365).Draw(t, "days"))
		seventh := rapid.SampledFrom([]int{5, 6, 7, 8}).Draw(t, "seventh")
		s := fmt.Sprintf("%02d%02d%02d-%d%03d", born.Day()+60, born.Month(), born.Year()%100, seventh, rapid.IntRange(0, 999).Draw(t, "rest"))
		c, err := ParseCPR(s)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := c.Born(); !ok || !got.Equal(born) || c.String() != s {
			t.Fatalf("%s: born %v %v, want %v", s, got, ok, born)
		}
	})
}

func FuzzParseCPR(f *testing.F) {
	for _, s := range []string{"610118-4000", "6101184000", "610118 - 4000", "", "99999999999", "æøå"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := ParseCPR(s)
		if err != nil {
			return
		}
		again, err := ParseCPR(c.String())
		if err != nil || again != c {
			t.Fatalf("%v is read back as %v, %v", c, again, err)
		}
		c.Hints(evening)
	})
}

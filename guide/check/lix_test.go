package check

import "testing"

func TestLIX(t *testing.T) {
	for _, c := range []struct {
		text       string
		words, lix int
	}{
		{"", 0, 0},
		{"– …", 0, 0},
		{"Haster det?", 2, 2},
		{"Har du set det selv? Eller har barnet sagt det?", 10, 5},
		// three words of over six letters among five, one sentence
		{"Forældrene giver samtykke til udvekslingen.", 5, 65},
		// a full stop inside a number ends no sentence
		{"Ring kl. 8.00 i dag", 5, 2},
		{"»Det ved jeg ikke.« Så spørg.", 6, 3},
	} {
		if words, lix := LIX(c.text); words != c.words || lix != c.lix {
			t.Errorf("LIX(%q) = %d words, %d; want %d, %d", c.text, words, lix, c.words, c.lix)
		}
	}
}

package guide

import (
	"regexp"
	"testing"

	"pgregory.net/rapid"
)

// What the loader reads in plain Go is what the expressions say.
func TestPlainAsThePatterns(t *testing.T) {
	for _, c := range []struct {
		name, expr string
		letters    []rune
		beginnings []string
		plain      func(string) bool
	}{
		{"id", anID.expr, []rune("az09-A.æ \n"), []string{"", "ab"}, isID},
		{"web address", aWebAddress.expr, []rune("az09-./:A<>\"' \t\n\v\u00a0æ"), []string{"", "http://", "https://", "https://www.kommune.dk", "https://a.b/"}, isWebAddress},
		{"phrase", `^(…|[\pL\pN'-]+\*?(/[\pL\pN'-]+\*?)*)$`, []rune("aæ9½Ⅷ'-*/….\u0301"), []string{"", "ord", "…", "a/b*"}, isPhraseWord},
	} {
		expr := regexp.MustCompile(c.expr)
		t.Run(c.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				s := rapid.SampledFrom(c.beginnings).Draw(t, "beginning") + rapid.StringOfN(rapid.SampledFrom(c.letters), 0, 8, -1).Draw(t, "rest")
				if got, want := c.plain(s), expr.MatchString(s); got != want {
					t.Errorf("%q: %t, the pattern says %t", s, got, want)
				}
			})
		})
	}
}

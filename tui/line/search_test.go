package line

import (
	"strings"
	"testing"
)

func TestSearch(t *testing.T) {
	for typed, want := range map[string]string{
		"søg":               "Skriv søg og nogle bogstaver",
		"søg zzqqxx":        "Intet fundet",
		"SOEG underretning": "Underretning, ord",
		"søg undreretning":  "Underretning, ord",
		"søg opstået":       ", spørgsmål",
		"søg 11223344":      ", kontakt",
	} {
		v, _ := talk(t, saturday, typed)
		said := v.heard[1]
		if !strings.Contains(said, want) || !strings.Contains(said, "Er det opstået") {
			t.Errorf("%s:\n%s", typed, said)
		}
		if strings.Contains(said, "zzqqxx") || strings.Contains(said, "undreretning") {
			t.Errorf("what was typed is repeated:\n%s", said)
		}
	}
}

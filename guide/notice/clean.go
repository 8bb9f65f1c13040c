package notice

import (
	"strings"
	"unicode"

	"handleguide/guide"
)

// clean makes what was typed or pasted into text that every document can hold:
// one kind of line end, no control or direction signs, letters and their
// accents in one. In a field of one line, line ends become spaces.
func clean(s string, kind guide.FieldKind) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\t", "    ").Replace(s)
	if kind != "text" {
		s = strings.ReplaceAll(s, "\n", " ")
	}
	out := make([]rune, 0, len(s))
	for _, r := range s {
		switch {
		case r == '\n':
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Noncharacter_Code_Point, r):
			continue
		case len(out) > 0 && composed[[2]rune{out[len(out)-1], r}] != 0:
			out[len(out)-1] = composed[[2]rune{out[len(out)-1], r}]
			continue
		}
		out = append(out, r)
	}
	return string(out)
}

// composed are letters that some systems paste in two parts: å as a and a ring.
var composed = compositions(map[rune][2]string{
	'\u030a': {"aAuU", "åÅůŮ"},
	'\u0301': {"aeiouyAEIOUYøØæÆcCnNsSzZ", "áéíóúýÁÉÍÓÚÝǿǾǽǼćĆńŃśŚźŹ"},
	'\u0300': {"aeiouAEIOU", "àèìòùÀÈÌÒÙ"},
	'\u0302': {"aeiouAEIOU", "âêîôûÂÊÎÔÛ"},
	'\u0308': {"aeiouyAEIOUY", "äëïöüÿÄËÏÖÜŸ"},
	'\u0303': {"anoANO", "ãñõÃÑÕ"},
	'\u0327': {"cCsS", "çÇşŞ"},
	'\u0306': {"gGaA", "ğĞăĂ"},
	'\u030c': {"cCsSzZeErR", "čČšŠžŽěĚřŘ"},
	'\u0307': {"Iz", "İż"},
	'\u0328': {"aeAE", "ąęĄĘ"},
})

func compositions(marks map[rune][2]string) map[[2]rune]rune {
	m := map[[2]rune]rune{}
	for mark, letters := range marks {
		whole := []rune(letters[1])
		for i, bare := range []rune(letters[0]) {
			m[[2]rune{bare, mark}] = whole[i]
		}
	}
	return m
}

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
		}
		if n := len(out); n > 0 {
			if whole := compose(out[n-1], r); whole != 0 {
				out[n-1] = whole
				continue
			}
		}
		out = append(out, r)
	}
	return string(out)
}

// compositions are letters that some systems paste in two parts: å as a and a ring.
var compositions = [...]struct {
	mark        rune
	bare, whole string
}{
	{'\u030a', "aAuU", "åÅůŮ"},
	{'\u0301', "aeiouyAEIOUYøØæÆcCnNsSzZ", "áéíóúýÁÉÍÓÚÝǿǾǽǼćĆńŃśŚźŹ"},
	{'\u0300', "aeiouAEIOU", "àèìòùÀÈÌÒÙ"},
	{'\u0302', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"},
	{'\u0308', "aeiouyAEIOUY", "äëïöüÿÄËÏÖÜŸ"},
	{'\u0303', "anoANO", "ãñõÃÑÕ"},
	{'\u0327', "cCsS", "çÇşŞ"},
	{'\u0306', "gGaA", "ğĞăĂ"},
	{'\u030c', "cCsSzZeErR", "čČšŠžŽěĚřŘ"},
	{'\u0307', "Iz", "İż"},
	{'\u0328', "aeAE", "ąęĄĘ"},
}

// compose is the letter that a bare one and a mark are together, or 0.
func compose(bare, mark rune) rune {
	if mark < '\u0300' || mark > '\u036f' {
		return 0 // no mark that is put on a letter
	}
	for _, c := range compositions {
		if c.mark != mark {
			continue
		}
		whole := []rune(c.whole)
		for i, r := range []rune(c.bare) {
			if r == bare {
				return whole[i]
			}
		}
	}
	return 0
}

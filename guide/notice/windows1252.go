package notice

import (
	"strings"
	"unicode"
)

// high are the letters of code page 1252 from 0x80 on; 0 where it has none.
var high = [32]rune{
	'€', 0, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0, 'Ž', 0,
	0, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0, 'ž', 'Ÿ',
}

// windows1252 is s in the code page of PDF's own fonts, a byte a letter, and
// whether a letter had to be written as another.
func windows1252(s string) (out string, lost bool) {
	var b strings.Builder
	for _, r := range s {
		if c, ok := byte1252(r); ok {
			b.WriteByte(c)
			continue
		}
		plain, exact := plainer(r)
		lost = lost || !exact
		b.WriteString(plain)
	}
	return b.String(), lost
}

func byte1252(r rune) (byte, bool) {
	switch {
	case r < 0x80, r >= 0xa0 && r <= 0xff:
		return byte(r), true
	}
	for i, h := range high {
		if h == r {
			return byte(0x80 + i), true
		}
	}
	return 0, false
}

// plainer is what is written for a letter that the code page does not have;
// exact where nothing is lost by it.
func plainer(r rune) (s string, exact bool) {
	switch r {
	case '\u2010', '\u2011', '−':
		return "-", true
	case '\u2009', '\u202f', '\u2007':
		return " ", true
	case '→':
		return "->", true
	case '✓':
		return "x", false
	}
	if s := withoutAccent(r); s != "" {
		return s, false
	}
	return "?", false
}

// withoutAccent is the letter that r is drawn from, or "" where it is drawn from
// none.
func withoutAccent(r rune) string {
	const accented = "āăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľŀłńņňŋōŏőŕŗřśŝşšţťŧũūŭůűųŵŷźżžșț"
	const plain = "aaaccccddeeeeegggghhiiiiijklllllnnnnooorrrssssttt" + "uuuuuuwyzzzst"
	if r == 'İ' {
		return "I"
	}
	n := 0
	for _, a := range accented {
		switch r {
		case a:
			return plain[n : n+1]
		case unicode.ToUpper(a):
			return strings.ToUpper(plain[n : n+1])
		}
		n++
	}
	return ""
}

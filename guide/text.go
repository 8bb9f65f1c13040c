package guide

import (
	"fmt"
	"strings"
	"unicode"
)

// forbidden says whether r may not stand in a guide at all: C0 and C1 control
// characters (line feed, carriage return and tab are white space and dealt
// with by the reader), bidirectional overrides and other invisible format
// characters. A terminal could be made to lie with them. The soft hyphen is
// no danger and helps long compounds.
func forbidden(r rune) bool {
	switch {
	case r == '\n' || r == '\t' || r == '\r' || r == '\u00ad':
		return false
	case r < 0x20 || r >= 0x7f && r <= 0x9f:
		return true
	case r < 0x300:
		return false
	}
	return r == '\u2028' || r == '\u2029' || unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// oneLine folds all white space in s to single spaces: a text in a guide has
// no line breaks of its own.
func oneLine(s string) string {
	if isFolded(s) {
		return s
	}
	white := func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' } // a hard space is meant
	return strings.Join(strings.FieldsFunc(s, white), " ")
}

// isFolded says whether all white space in s is single spaces within it.
func isFolded(s string) bool {
	after := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c == ' ' && after == ' ' || c == '\n' || c == '\t' || c == '\r' {
			return false
		}
		after = c
	}
	return after != ' ' || s == ""
}

// IsID says whether s can be an id in a guide: a to z, 0 to 9 and inner
// hyphens, 64 at most.
func IsID(s string) bool { return isID(s) }

// AsID is the id that a name gives, "taarnby" of "Tårnby", or "" where it has
// letters that none can have.
func AsID(name string) string {
	if id := asID(name); isID(id) {
		return id
	}
	return ""
}

// isID says whether s is a valid id: a to z, 0 to 9 and inner hyphens.
func isID(s string) bool {
	if s == "" || len(s) > 64 || s[0] == '-' || s[len(s)-1] == '-' {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}

// lookalike tells, for the end of a hint, of the first letter in s that is not
// of the Latin alphabet: a Cyrillic а looks just like an a.
func lookalike(s string) string {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) || r >= 0xff00 && r <= 0xffef || r >= 0x1d400 && r <= 0x1d7ff {
			return fmt.Sprintf("; »%c« (U+%04X) ligner måske et bogstav fra a til z, men er et andet tegn", r, r)
		}
	}
	return ""
}

// asID is the valid id that s was meant to be, for a hint, or "".
func asID(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == 'æ' || r == 'ä':
			b.WriteString("ae")
		case r == 'ø' || r == 'ö':
			b.WriteString("oe")
		case r == 'å':
			b.WriteString("aa")
		case r == ' ' || r == '_' || r == '-' || r == '.':
			b.WriteByte('-')
		default:
			return "" // a letter that only looks like one, perhaps
		}
	}
	return strings.Trim(b.String(), "-")
}

package qr

import "strings"

// denmark is put before a number of eight digits, so that it is called from a
// telephone of any country.
const denmark = "+45"

// Tel is the address that a telephone calls: "tel:+4543861448" for
// "43 86 14 48", and "tel:112" for the short numbers, which have no country. A
// number that begins with + or 00 is taken as it is. What is no telephone
// number gives "". The link on a screen and the code to scan are both of it.
func Tel(phone string) string {
	digits, plus := strings.CutPrefix(strings.TrimSpace(phone), "+")
	digits = strings.Map(separators, digits)
	if !plus {
		if rest, ok := strings.CutPrefix(digits, "00"); ok {
			digits, plus = rest, true
		}
	}
	switch n := len(digits); {
	case strings.Trim(digits, "0123456789") != "":
		return ""
	case plus && n >= 8 && n <= 15 && digits[0] != '0':
		return "tel:+" + digits
	case !plus && n == 8:
		return "tel:" + denmark + digits
	case !plus && n >= 3 && n <= 6 && digits[0] == '1':
		return "tel:" + digits
	}
	return ""
}

// separators are what people set between the digits of a number.
func separators(r rune) rune {
	if strings.ContainsRune(" \u00a0\u202f.-/()", r) {
		return -1
	}
	return r
}

package notice

import (
	"errors"
	"strings"
	"time"

	"handleguide/guide/almanac"
)

// CPR is a number of the form of a Danish personal number: DDMMYY-SSSS. That it
// has the form says nothing of whether it was ever issued.
type CPR struct{ digits [10]byte }

// ErrNotCPR is a text that is no personal number. It does not repeat the text.
var ErrNotCPR = errors.New("et CPR-nummer er ti cifre, fx seks, en bindestreg og fire")

// ParseCPR reads ten digits, with or without a hyphen after the sixth, and
// with or without spaces around them and round the hyphen.
func ParseCPR(s string) (CPR, error) {
	var c CPR
	s = strings.TrimSpace(s)
	n, joined := 0, false
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9' && n < len(c.digits):
			c.digits[n] = byte(r - '0')
			n++
		case (r == '-' || r == '–') && n == 6 && !joined:
			joined = true
		case (r == ' ' || r == '\u00a0') && n == 6:
		default:
			return CPR{}, ErrNotCPR
		}
	}
	if n != len(c.digits) {
		return CPR{}, ErrNotCPR
	}
	return c, nil
}

// String is the number with its hyphen.
func (c CPR) String() string {
	b := make([]byte, 0, len(c.digits)+1)
	for i, d := range c.digits {
		if i == 6 {
			b = append(b, '-')
		}
		b = append(b, '0'+d)
	}
	return string(b)
}

// Replacement says whether it is an erstatningspersonnummer: given where there
// is no personal number, with 60 added to the day.
func (c CPR) Replacement() bool {
	day := c.pair(0)
	return day >= 61 && day <= 91
}

// Born is the date the number says its bearer was born, at midnight in Danish
// time; false where there is no such date.
func (c CPR) Born() (time.Time, bool) {
	day, month, year := c.pair(0), time.Month(c.pair(2)), c.century()+c.pair(4)
	if c.Replacement() {
		day -= 60
	}
	born := time.Date(year, month, day, 0, 0, 0, 0, almanac.Zone())
	y, m, d := born.Date()
	return born, y == year && m == month && d == day
}

// century is told by the seventh digit and the year.
func (c CPR) century() int {
	year := c.pair(4)
	switch seventh := c.digits[6]; {
	case seventh <= 3:
		return 1900
	case seventh == 4 || seventh == 9:
		if year <= 36 {
			return 2000
		}
		return 1900
	case year <= 57:
		return 2000
	}
	return 1800
}

func (c CPR) pair(i int) int { return int(c.digits[i])*10 + int(c.digits[i+1]) }

// weighs says whether the digits, weighed, are divisible by 11.
func (c CPR) weighs() bool {
	sum := 0
	for i, weight := range [...]int{4, 3, 2, 7, 6, 5, 4, 3, 2, 1} {
		sum += weight * int(c.digits[i])
	}
	return sum%11 == 0
}

package almanac

import "fmt"

// Clock is a time of day in whole minutes since midnight, 0 to 1440, as a clock
// on a wall in Copenhagen shows it. 1440 is written "24:00" and makes sense only
// as the end of a [Span].
type Clock int

// DayEnd is "24:00", the end of a day.
const DayEnd Clock = 24 * 60

// ParseClock reads "HH:MM": two digits, a colon, two digits, from "00:00" to
// "24:00". It reads nothing else, so that "8:00", "0800" and "8.00" are asked
// about instead of guessed at.
func ParseClock(s string) (Clock, error) {
	digits := len(s) == 5 && s[2] == ':'
	for _, i := range []int{0, 1, 3, 4} {
		digits = digits && s[i] >= '0' && s[i] <= '9'
	}
	if !digits {
		return 0, fmt.Errorf(`%s er ikke et klokkeslæt; skriv to cifre, kolon og to cifre, fx "08:00"`, quote(s))
	}
	hour := int(s[0]-'0')*10 + int(s[1]-'0')
	minute := int(s[3]-'0')*10 + int(s[4]-'0')
	c := Clock(hour*60 + minute)
	if minute > 59 || c > DayEnd {
		return 0, fmt.Errorf(`%s findes ikke på et ur; skriv et klokkeslæt fra "00:00" til "23:59", eller "24:00" som slutning på dagen`, quote(s))
	}
	return c, nil
}

// String returns "HH:MM", which ParseClock reads back.
func (c Clock) String() string { return fmt.Sprintf("%02d:%02d", int(c)/60, int(c)%60) }

// quote shows what was written with control characters made visible, and cut
// short: a whole pasted page in an error message hides the message.
func quote(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return fmt.Sprintf("%q", s)
}

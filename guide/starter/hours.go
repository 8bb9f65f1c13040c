package starter

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"handleguide/guide/almanac"
)

// hours reads opening hours as people write them ("man-tor 8-15.30, fre 8-13",
// "mandag til torsdag kl. 8.00–15.30 og fredag 8-13") and gives them as a guide
// writes them.
func hours(typed string) (string, bool) {
	week, ok := weekOf(strings.ToLower(typed))
	if !ok || len((&almanac.Hours{Open: week}).Problems()) > 0 {
		return "", false
	}
	return weekText(week), true
}

var (
	between = pattern(`\s*(–|—|-|\s(til|to)\s)\s*`)
	apart   = pattern(`[,;]|\s(og|and|samt)\s|\b(kl|klokken|fra|from)\b\.?`)
	aTime   = pattern(`^(\d{1,2})(?:[.:]?(\d{2}))?-(\d{1,2})(?:[.:]?(\d{2}))?$`)
)

func weekOf(typed string) (almanac.Week, bool) {
	var week almanac.Week
	var days []time.Weekday
	timed := false // the days at hand have got their hours
	typed = between().ReplaceAllString(typed, "-")
	typed = apart().ReplaceAllString(strings.ReplaceAll(typed, ":-", "-"), " ")
	for _, word := range strings.Fields(typed) {
		if t := aTime().FindStringSubmatch(word); t != nil {
			span, err := almanac.ParseSpan(clock(t[1], t[2]) + "-" + clock(t[3], t[4]))
			if err != nil || len(days) == 0 {
				return week, false
			}
			for _, d := range days {
				week[d] = append(week[d], span)
			}
			timed = true
			continue
		}
		more, ok := daysOf(strings.TrimRight(word, ":."))
		if !ok {
			return week, false
		}
		if timed {
			days, timed = nil, false
		}
		days = append(days, more...)
	}
	return week, timed
}

// clock is "08:00" for what was typed as 8, 08, 8.00 or 0800.
func clock(hour, minute string) string {
	if minute == "" {
		minute = "00"
	}
	return fmt.Sprintf("%02s:%s", hour, minute)
}

type namedDay struct {
	id    string
	names []string
}

// dayNames are what a weekday is called, in Danish and English.
var dayNames = []namedDay{
	{"man", []string{"man", "mandag", "mandage", "mon", "monday"}}, {"tir", []string{"tir", "tirs", "tirsdag", "tirsdage", "tue", "tuesday"}},
	{"ons", []string{"ons", "onsdag", "onsdage", "wed", "wednesday"}}, {"tor", []string{"tor", "tors", "torsdag", "torsdage", "thu", "thursday"}},
	{"fre", []string{"fre", "fredag", "fredage", "fri", "friday"}}, {"loer", []string{"loer", "lør", "lørdag", "lørdage", "sat", "saturday"}},
	{"soen", []string{"soen", "søn", "søndag", "søndage", "sun", "sunday"}},
}

func daysOf(word string) ([]time.Weekday, bool) {
	switch word {
	case "hverdage", "hverdag", "weekdays":
		word = "man-fre"
	case "dagligt", "daily":
		word = "man-soen"
	}
	parts := strings.Split(word, "-")
	for i, part := range parts {
		at := slices.IndexFunc(dayNames, func(d namedDay) bool { return slices.Contains(d.names, part) })
		if at < 0 {
			return nil, false
		}
		parts[i] = dayNames[at].id
	}
	days, err := almanac.ParseDays(strings.Join(parts, "-"))
	return days, err == nil
}

// weekText writes a week as a guide does; days in a row with equal hours stand
// together.
func weekText(week almanac.Week) string {
	var parts []string
	for i := 0; i < 7; i++ {
		spans := week[weekday(i)]
		if len(spans) == 0 {
			continue
		}
		run := []time.Weekday{weekday(i)}
		for ; i < 6 && slices.Equal(week[weekday(i+1)], spans); i++ {
			run = append(run, weekday(i+1))
		}
		var texts []string
		for _, s := range spans {
			texts = append(texts, `"`+s.String()+`"`)
		}
		parts = append(parts, almanac.FormatDays(run)+": ["+strings.Join(texts, ", ")+"]")
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// weekday is the i-th day of a Danish week, from Monday.
func weekday(i int) time.Weekday { return time.Weekday((i + 1) % 7) }

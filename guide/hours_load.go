package guide

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"handleguide/guide/almanac"

	"gopkg.in/yaml.v3"
)

func (d *decoder) hoursOf(f fields, c *Contact) {
	h := &c.Hours
	h.Always = f.flag("always") || len(c.Phones) == 0 && !c.Local
	if n := f.value("hours"); n != nil && n.Kind == yaml.ScalarNode {
		if n.Value != "unknown" {
			d.report(f.at("hours"), "G145", "`"+printable(n.Value)+"` er ikke en åbningstid.", "skriv `hours: {man-fre: [\"08:00-15:30\"]}` eller `hours: unknown`")
		}
		h.Unknown = true
	} else {
		h.Open = d.week(f, "hours")
	}
	h.Perhaps, h.Likely = d.week(f, "perhaps-hours"), d.week(f, "likely-hours")
	h.Closed, h.PerhapsDays = d.dayList(f, "closed"), d.dayList(f, "perhaps")
	if c.Local {
		h.Unknown = true
	}
}

func (d *decoder) week(f fields, name string) almanac.Week {
	var week almanac.Week
	n := f.value(name)
	if n == nil {
		return week
	}
	if n.Kind != yaml.MappingNode {
		d.report(f.at(name), "G145", "`"+name+"` skal have dage under sig.", "skriv fx {man-fre: [\"08:00-15:30\"]}")
		return week
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		weekdays, err := almanac.ParseDays(k.Value)
		if err != nil {
			d.reportAs(Pos{f.file, k.Line, k.Column}, "G145", err)
			continue
		}
		d.isList(f.file, v, k.Value, func(c *yaml.Node) {
			if !d.isText(f.file, c, k.Value) {
				return
			}
			span, err := almanac.ParseSpan(c.Value)
			if err != nil {
				d.reportAs(Pos{f.file, c.Line, c.Column}, "G145", err)
				return
			}
			for _, wd := range weekdays {
				week[wd] = append(week[wd], span)
			}
		})
	}
	return week
}

func (d *decoder) dayList(f fields, name string) []almanac.Day {
	var list []almanac.Day
	f.list(name, func(n *yaml.Node) {
		if !d.isText(f.file, n, name) {
			return
		}
		day, err := almanac.ParseDay(n.Value)
		if err != nil {
			if near := Nearest(n.Value, almanac.DayNames()); near != "" {
				err = fmt.Errorf("%q er ingen kendt dag; mente du `%s`?", printable(n.Value), near)
			}
			d.reportAs(Pos{f.file, n.Line, n.Column}, "G146", err)
			return
		}
		list = append(list, day)
	})
	return list
}

// checkHours tells of spans that overlap, or that say nothing: once for all
// the days that share them.
func (d *decoder) checkHours(f fields, h *almanac.Hours) {
	for _, p := range h.Problems() {
		if p.Kind == almanac.Inverted || p.Kind == almanac.NotPerhaps && !f.has("perhaps-hours") {
			continue // told where it was read
		}
		span := p.B
		if p.Kind == almanac.NotPerhaps {
			span = p.A
		}
		message, hint, ok := strings.Cut(strings.TrimPrefix(p.String(), p.Key+": "), "; ")
		if !ok {
			hint = "ret det ene"
		}
		d.report(f.spanAt(p.Key, p.Days[0], span), "G147", upperFirst(message)+".", hint)
	}
}

// spanAt is where a span of a week stands: the last of its text on that day.
func (f fields) spanAt(name string, day time.Weekday, span almanac.Span) Pos {
	pos := f.at(name)
	f.each(name, func(days string, _, list *yaml.Node) {
		if weekdays, err := almanac.ParseDays(days); err != nil || !slices.Contains(weekdays, day) {
			return
		}
		for _, n := range list.Content {
			if n.Value == span.String() {
				pos = Pos{f.file, n.Line, n.Column}
			}
		}
	})
	return pos
}

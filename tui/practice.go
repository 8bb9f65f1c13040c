package tui

import (
	"slices"

	"handleguide/guide"
	notification "handleguide/guide/notice"
)

// unreal says that the time on the screens is not the time it is: a number may
// be another one now, and nothing leads out of the program.
func (s *session) unreal() bool { return s.simulated || s.exercise() }

// badge is the mark that every row of an exercise begins with that somebody
// could take for a real one; nothing where it is none.
func (s *session) badge() []span {
	if !s.exercise() {
		return nil
	}
	return []span{{" " + s.words.Practice.Mark + " ", s.styles.badge}, {" ", s.styles.text}}
}

// noCall stands behind a large number of an exercise: whoever answers there
// has other things to do.
func (s *session) noCall() []span {
	if !s.exercise() {
		return nil
	}
	return []span{{" · ", s.styles.muted}, {s.words.Practice.NoCall, s.styles.danger}}
}

// unrealLines say over a paper that it is not to be sent.
func (s *session) unrealLines(width int) []line {
	switch {
	case s.exercise():
		return hang(s.styles.danger, s.styles.strong, "! ", s.words.Practice.Paper, width)
	case s.simulated:
		return hang(s.styles.danger, s.styles.strong, "! ", s.words.Writing.SimulatedPaper, width)
	}
	return nil
}

// madeUpCPR is an erstatningspersonnummer, with 60 added to its day: nobody's.
const madeUpCPR = "740320-4812"

// makeUp marks a draft as an exercise, about a child that does not exist:
// where it asks for a child's number, that and the name are filled in.
func makeUp(d *notification.Draft, child string) {
	d.Train()
	for _, sec := range d.Form().Sections {
		name, number := identity(sec, "line"), identity(sec, "cpr")
		if name != "" && number != "" { // fields of its own form: neither is refused
			_, _ = d.Set(name, child), d.Set(number, madeUpCPR)
		}
	}
}

// identity is the first field of a section that tells who somebody is, of a
// kind; "" where it has none.
func identity(sec guide.Section, kind guide.FieldKind) string {
	i := slices.IndexFunc(sec.Fields, func(f guide.Field) bool { return f.Identity && f.Kind == kind })
	if i < 0 {
		return ""
	}
	return sec.Fields[i].ID
}

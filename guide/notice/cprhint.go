package notice

import (
	"time"

	"handleguide/guide/almanac"
)

// Hint is something to look at in a CPR number. None of them refuses it.
type Hint struct {
	Kind HintKind
	Text string // one Danish sentence
}

// HintKind tells the hints apart.
type HintKind string

const (
	ImpossibleDate HintKind = "impossible" // there is no such date
	FutureDate     HintKind = "future"
	Adult          HintKind = "adult"       // 18 or more
	Substitute     HintKind = "replacement" // an erstatningspersonnummer: valid, and worth knowing
	Unweighed      HintKind = "modulus"     // soft: numbers without the check have been issued since 2007
)

// Hints are what is worth looking at in the number, seen at the minute now.
func (c CPR) Hints(now time.Time) []Hint {
	var list []Hint
	born, ok := c.Born()
	today := now.In(almanac.Zone())
	switch {
	case !ok:
		list = append(list, Hint{ImpossibleDate, "De første seks cifre er ingen dato. Se efter, om to cifre er byttet om."})
	case born.After(today):
		list = append(list, Hint{FutureDate, "Fødselsdatoen ligger i fremtiden. Se efter, om et ciffer er forkert."})
	case !born.AddDate(18, 0, 0).After(today):
		list = append(list, Hint{Adult, "Efter nummeret er personen fyldt 18 år. Send alligevel, hvis du er i tvivl."})
	}
	if c.Replacement() {
		list = append(list, Hint{Substitute, "Det er et erstatningspersonnummer. Det er gyldigt."})
	} else if ok && !c.weighs() {
		list = append(list, Hint{Unweighed, "Kontrolcifret passer ikke. Nyere numre kan være rigtige alligevel."})
	}
	return list
}

// Implausible says whether the number cannot be that of anyone born.
func (c CPR) Implausible(now time.Time) bool {
	born, ok := c.Born()
	return !ok || born.After(now)
}

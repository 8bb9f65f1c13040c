// Package almanac answers what a clock and a calendar can answer: whether a
// contact is open at a minute, when that changes, who takes over, which days
// are public holidays, and on which date a deadline falls.
//
// Every function is a pure function of its arguments. None reads the clock, a
// file or the terminal, and none depends on the zone the machine is set to:
// whatever location a time.Time carries, it is read as wall clock time in
// Europe/Copenhagen, daylight saving time included. The rules are those of the
// guide's content page ("The calendar"); where a rule is the municipality's
// own, it is data in [Hours] and not code here.
//
// Errors are sentences in Danish, written for the person who keeps the guide:
// they say what is wrong and what to write instead.
//
// Values may be used from several goroutines as long as nobody changes an
// [Hours] meanwhile.
package almanac

import (
	_ "embed"
	"sync"
	"time"
)

// copenhagen is Europe/Copenhagen as the IANA zone database has it, taken from
// the Go distribution (lib/time/zoneinfo.zip). The machine's own database is not
// asked: it may be missing, and where it is wrong the number shown would be too.
//
//go:embed copenhagen.tzif
var copenhagen []byte

// zone is loaded at the first use rather than at start: the program shall show
// its first screen without waiting for a zone it may not need yet.
var zone = sync.OnceValue(func() *time.Location {
	loc, err := time.LoadLocationFromTZData("Europe/Copenhagen", copenhagen)
	if err != nil {
		// The zone is embedded, so this is a broken build. Going on in UTC would
		// show the wrong number for an hour or two every day.
		panic("almanac: Europe/Copenhagen cannot be read from the embedded zone data: " + err.Error())
	}
	return loc
})

// Zone returns Europe/Copenhagen: the zone of every hour and date in a guide,
// and of every time this package returns.
func Zone() *time.Location { return zone() }

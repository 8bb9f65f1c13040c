package guide

import (
	"strings"

	"handleguide/guide/almanac"
)

// pattern is what a text looks like: a regular expression that Go and
// ECMAScript read alike, and in Danish what to write instead.
type pattern struct{ expr, hint string }

const (
	clockExpr = `([01][0-9]|2[0-3]):[0-5][0-9]`
	endExpr   = `(` + clockExpr + `|24:00)`
	monthDay  = `(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])`
	dayExpr   = `(man|tir|ons|tor|fre|loer|soen)`
)

var (
	someText    = pattern{`\S`, "skriv en tekst, eller slet linjen"}
	noText      = pattern{``, "skriv en tekst"} // or one that is not written yet
	anID        = pattern{`^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$`, "brug kun a–z, 0–9 og bindestreg, fx ring-nu"}
	aNodeName   = pattern{`^[^.]+\.[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$`, "skriv forløb og trin: akut.ring-nu"}
	aPhone      = pattern{`^([0-9]( *[0-9]){2}|[0-9]( *[0-9]){7}|116( *[0-9]){3})$`, `skriv et telefonnummer i anførselstegn: 8 cifre, eller et kort nummer`}
	aMail       = pattern{`^[^@ <>,;]+@[^@ <>,;]*\.[^@ <>,;]*$`, "skriv en mailadresse, fx underretning@kommune.dk"}
	aWebAddress = pattern{`^https?://[a-z0-9-]+(\.[a-z0-9-]+)+(/[^\s<>"]*)?$`, `skriv fx "https://www.kommune.dk/side"`}
	aClock      = pattern{`^([01]?[0-9]|2[0-3]):[0-5][0-9]$`, `skriv fx "15:31"`}
	aDay        = pattern{`^` + dayExpr + `(-` + dayExpr + `)?$`, "skriv man, tir, ons, tor, fre, loer eller soen, eller flere i træk: man-fre"}
	aSpan       = pattern{`^` + clockExpr + `-` + endExpr + `$`, `skriv fx "08:00-15:30"`}
	aFullDate   = pattern{`^[0-9]{4}-` + monthDay + `$`, `skriv fx "2026-11-21"`}
	aFullMoment = pattern{`^[0-9]{4}-` + monthDay + `T([01]?[0-9]|2[0-3]):[0-5][0-9]$`, `skriv fx "2026-11-21T21:14"`}
	aClosedDay  = pattern{`^(` + strings.Join(almanac.DayNames(), "|") + `|([0-9]{4}-)?` + monthDay + `)$`, `skriv helligdage, navnet på en helligdag, eller en dato: "2026-12-28"`}
)

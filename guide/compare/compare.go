package compare

import (
	"math"
	"slices"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/guide/check"
)

// maxPairs is how many pairs of states are walked side by side before the rest
// is left out.
const maxPairs = 100_000

// Guides compares two guides. Who answers when is compared over the year that
// begins on the day of from, in Copenhagen.
func Guides(was, is *guide.Guide, from time.Time) *Report {
	return guides(was, is, from, maxPairs)
}

func guides(was, is *guide.Guide, from time.Time, limit int) *Report {
	year, month, day := from.In(almanac.Zone()).Date()
	c := &comparison{
		report: &Report{Old: was, New: is}, was: was, is: is, limit: limit,
		from:    time.Date(year, month, day, 0, 0, 0, 0, almanac.Zone()),
		oldWays: check.NewWays(was), newWays: check.NewWays(is),
	}
	c.report.Ways = [2]Count{count(0, c.oldWays.All()), count(0, c.newWays.All())}
	c.match()
	c.contacts()
	c.flows()
	for _, n := range is.Nodes() {
		if old := c.before[n]; old != nil {
			c.node(old, n)
		}
	}
	c.walks()
	c.standing()
	c.forms()
	c.otherTexts()
	c.sort()
	return c.report
}

// comparison is the work on one report.
type comparison struct {
	report           *Report
	was, is          *guide.Guide
	from             time.Time
	limit            int
	oldWays, newWays *check.Ways
	before, after    map[*guide.Node]*guide.Node // the same node in the other guide
}

func (c *comparison) add(x Change) { c.report.Changes = append(c.report.Changes, x) }

// sort puts the whole guide first, then its flows in the new guide's order, and
// within each what matters most.
func (c *comparison) sort() {
	order := []string{""}
	for _, g := range []*guide.Guide{c.is, c.was} {
		for _, f := range g.Flows {
			if !slices.Contains(order, f.ID) {
				order = append(order, f.ID)
			}
		}
	}
	slices.SortStableFunc(c.report.Changes, func(a, b Change) int {
		if d := slices.Index(order, a.Flow) - slices.Index(order, b.Flow); d != 0 {
			return d
		}
		return int(a.Group) - int(b.Group)
	})
	slices.SortStableFunc(c.report.Texts, func(a, b Text) int {
		if d := slices.Index(order, a.Flow) - slices.Index(order, b.Flow); d != 0 {
			return d
		}
		return strings.Compare(a.Thing, b.Thing)
	})
}

func count(n, all uint64) Count { return Count{n, all, all == math.MaxUint64} }

// through counts the old guide's ways through a node, or the new one's through
// one that the old guide does not have.
func (c *comparison) through(was, is *guide.Node) Count {
	if was != nil {
		return count(c.oldWays.Through(was), c.oldWays.All())
	}
	return count(c.newWays.Through(is), c.newWays.All())
}

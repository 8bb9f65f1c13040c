package training

import (
	"errors"
	"fmt"
	"slices"

	"handleguide/guide"
)

// Room is a play that several people decide by a show of hands. It holds counts
// and no names. The way that the walk goes is what the facilitator chooses.
type Room struct {
	*Play
	hands  []Hand
	rounds []round
}

// round is one question that hands were counted at.
type round struct {
	step  Step // as it was chosen
	hands []Hand
	left  bool // it was stepped back from
}

// Hand is how many chose an option, and what the scenario says of it. No
// judgement is given before the room has chosen.
type Hand struct {
	Option *guide.Option
	Count  int
	Judgement
}

// Gather begins a play together.
func Gather(p *Play) *Room { return &Room{Play: p} }

// CountError is a count that cannot be: more numbers than there are options, or
// one that is no number of hands.
type CountError struct {
	Options int // how many numbers there can be
	Got     []int
}

func (e *CountError) Error() string {
	return fmt.Sprintf("%v er ikke et antal hænder for hver af de %d muligheder", e.Got, e.Options)
}

// ErrEven is a choice left to the hands where they do not decide it: none were
// counted, or two options have equally many.
var ErrEven = errors.New("hænderne afgør det ikke")

// MostHands is more hands than there are in a room.
const MostHands = 999

// Count takes the hands for each of Options, in that order; those that are not
// given have none. Counted again, it is corrected; without any number, it is
// taken back. Numbers below 0 or above MostHands, or too many of them, are a
// *CountError.
func (r *Room) Count(hands ...int) error {
	options := r.Options()
	if len(hands) > len(options) || slices.ContainsFunc(hands, func(n int) bool { return n < 0 || n > MostHands }) {
		return &CountError{len(options), hands}
	}
	r.hands = nil
	if len(hands) == 0 {
		return nil
	}
	for i, o := range options {
		n := 0
		if i < len(hands) {
			n = hands[i]
		}
		if n > 0 || !o.Standing {
			r.hands = append(r.hands, Hand{Option: o, Count: n})
		}
	}
	return nil
}

// Hands that were counted at the question now: all its own options, and the
// standing ones that have hands; nil where none were counted.
func (r *Room) Hands() []Hand { return slices.Clone(r.hands) }

// Leading is the option with the most hands; nil where none were counted or two
// are even.
func (r *Room) Leading() *guide.Option {
	var lead Hand
	even := false
	for _, h := range r.hands {
		switch {
		case h.Count > lead.Count:
			lead, even = h, false
		case h.Count == lead.Count:
			even = true
		}
	}
	if even {
		return nil
	}
	return lead.Option
}

// Choose takes an option for the room; "" is the leading one, and ErrEven where
// there is none. Other errors are those of [Play.Choose].
func (r *Room) Choose(option string) (Turn, error) {
	if option == "" {
		lead := r.Leading()
		if lead == nil {
			return Turn{}, ErrEven
		}
		option = lead.ID
	}
	hands := r.Hands()
	for i := range hands {
		hands[i].Judgement, _ = r.Judge(hands[i].Option.ID)
	}
	turn, err := r.Play.Choose(option)
	if err != nil {
		return turn, err
	}
	steps := r.Steps()
	r.rounds = append(r.rounds, round{step: steps[len(steps)-1], hands: hands})
	r.hands = nil
	return turn, nil
}

// Back is as [Play.Back]. What was counted is kept as an earlier count.
func (r *Room) Back() bool { return r.BackTo(r.Decided() - 1) }

// BackTo is as [Play.BackTo]. What was counted is kept as an earlier count.
func (r *Room) BackTo(n int) bool {
	if !r.Play.BackTo(n) {
		return false
	}
	r.hands = nil
	for i := range r.rounds {
		if r.rounds[i].step.Number > n {
			r.rounds[i].left = true
		}
	}
	return true
}

// Counted is one decision of a room: what was chosen, and by how many.
type Counted struct {
	Step
	Hands         []Hand   // nil where none were counted
	Total, Parted int      // of hands; Parted are those whose choice is not Fine
	Earlier       [][]Hand // counts of the same question, before the room stepped back
	Left          bool     // the room stepped back, and did not come here again
}

// Counted are the decisions of the room in order, and after them those that it
// stepped back from for good.
func (r *Room) Counted() []Counted {
	var list, left []Counted
	steps := r.Steps()
	for _, x := range r.rounds {
		if !x.left {
			x.step = steps[x.step.Number-1] // as it is judged now that more has been chosen
			list = append(list, counted(x))
		}
	}
	for _, x := range r.rounds {
		again := func(c Counted) bool { return c.Key == x.step.Key }
		switch i := slices.IndexFunc(list, again); {
		case !x.left || x.hands == nil:
		case i >= 0:
			list[i].Earlier = append(list[i].Earlier, x.hands)
		default:
			if i := slices.IndexFunc(left, again); i >= 0 {
				left[i].Earlier = append(left[i].Earlier, left[i].Hands)
				c := counted(x)
				c.Earlier = left[i].Earlier
				left[i] = c
			} else {
				left = append(left, counted(x))
			}
		}
	}
	return append(list, left...)
}

func counted(x round) Counted {
	c := Counted{Step: x.step, Hands: slices.Clone(x.hands), Left: x.left}
	for i := range c.Hands {
		h := &c.Hands[i]
		if h.Option == c.Option {
			h.Judgement = c.Judgement
		}
		c.Total += h.Count
		if !h.Grade.Fine() {
			c.Parted += h.Count
		}
	}
	return c
}

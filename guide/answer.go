package guide

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Key names one answer of a walk: where it was given, through which subflow
// calls, and the how-many-eth time it was asked there. It survives a reworded
// guide.
type Key struct {
	Calls string // "flow.node>flow.node", or ""
	Node  string // "flow.node"
	Visit int    // from 1
}

// String is the key as it is written in a saved walk:
// "akut.gaa>overgreb.hvem#2"; the first visit goes without a number.
func (k Key) String() string {
	s := k.Node
	if k.Calls != "" {
		s = k.Calls + ">" + s
	}
	if k.Visit > 1 {
		s += "#" + strconv.Itoa(k.Visit)
	}
	return s
}

var errKey = errors.New("ikke et sted i en gennemgang; fx `akut.akut` eller `akut.ind>overgreb.hvem#2`")

// ParseKey reads what String writes.
func ParseKey(s string) (Key, error) {
	k := Key{Visit: 1}
	if rest, visit, ok := strings.Cut(s, "#"); ok {
		n, err := strconv.Atoi(visit)
		if err != nil || n < 2 || strconv.Itoa(n) != visit {
			return Key{}, fmt.Errorf("`%s`: %w", printable(s), errKey)
		}
		s, k.Visit = rest, n
	}
	k.Node = s
	if i := strings.LastIndexByte(s, '>'); i >= 0 {
		k.Calls, k.Node = s[:i], s[i+1:]
	}
	for _, name := range strings.Split(s, ">") {
		flow, node, ok := strings.Cut(name, ".")
		if !ok || !isID(flow) || !isID(node) {
			return Key{}, fmt.Errorf("`%s`: %w", printable(s), errKey)
		}
	}
	return k, nil
}

// Answer is one answer of a walk: the id of the option taken at Key.
type Answer struct {
	Key    Key
	Option string
}

// Passed is one thing on the way of a walk: a question answered, a step, a
// route, a subflow or a return gone through.
type Passed struct {
	Node   *Node
	Option *Option // of a question: what was answered
	Known  bool    // taken by itself, because the facts were known
	Key    Key     // of a question that was asked
	Answer int     // the number of the answer in the walk; -1 where nobody was asked
	Facts  Facts   // on entering the node

	frame int32 // the subflow calls it was passed in
}

// Basis is the least sure of the node's and the option's.
func (p Passed) Basis() Basis {
	if p.Option != nil && p.Option.Basis != Stated {
		if p.Node.Basis == Inferred {
			return Inferred
		}
		return p.Option.Basis
	}
	return p.Node.Basis
}

// Effects of what was passed: a step's own, or a standing option's.
func (p Passed) Effects() []Effect {
	if p.Option != nil {
		return p.Option.Effects
	}
	return p.Node.Effects
}

// Set is what the answer made known, or nil.
func (p Passed) Set() []Setting {
	if p.Option != nil {
		return p.Option.Set
	}
	return nil
}

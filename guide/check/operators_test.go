package check

import (
	"fmt"
	"strconv"

	"gopkg.in/yaml.v3"

	"handleguide/guide"
)

// operator is one way to break a guide.
type operator struct {
	name      string
	mutations func(*farm) []mutation
}

var operators = []operator{
	{"retarget an option", retarget},
	{"drop a takes-over", dropTakesOver},
	{"shift an hour", shiftHour},
	{"delete an effect", deleteEffect},
	{"change who acts", changeActor},
	{"swap two outcomes", swapOutcomes},
	{"turn a withhold round", turnWithhold},
	{"unmark an unsure", unmarkUnsure},
	{"change an urgency", changeUrgency},
	{"move a set", moveSet},
}

func retarget(f *farm) (list []mutation) {
	f.each(func(file, id string, n *yaml.Node) {
		for _, option := range keysOf(at(n, "options")) {
			was := at(n, "options", option, "to").Value
			for _, to := range keysOf(at(f.trees[file], "nodes")) {
				if to == was {
					continue
				}
				list = append(list, mutation{file, describe("%s %s/%s goes to %s instead of %s", file, id, option, to, was), func(root *yaml.Node) {
					at(root, "nodes", id, "options", option, "to").Value = to
				}})
			}
		}
	})
	return list
}

// dropTakesOver drops one or two of them: there are few, and two at once are a
// slip of the same kind.
func dropTakesOver(f *farm) (list []mutation) {
	var with []string
	for _, c := range f.guide.Contacts {
		if c.TakesOver != "" {
			with = append(with, c.ID)
		}
	}
	for i, a := range with {
		for _, b := range with[i:] {
			list = append(list, mutation{"guide.yaml", describe("%s and %s have nobody to take over", a, b), func(root *yaml.Node) {
				cut(at(root, "contacts", a), "takes-over")
				cut(at(root, "contacts", b), "takes-over")
			}})
		}
	}
	return list
}

func shiftHour(f *farm) (list []mutation) {
	for _, c := range f.guide.Contacts {
		for _, kind := range []string{"hours", "perhaps-hours", "likely-hours"} {
			week := at(f.trees["guide.yaml"], "contacts", c.ID, kind)
			for _, day := range keysOf(week) {
				for i, span := range at(week, day).Content {
					for end, from := range []int{0, 6} {
						for _, by := range []int{-60, -30, 30, 60} {
							was := span.Value
							text := was[:from] + shifted(was[from:from+5], by) + was[from+5:]
							list = append(list, mutation{"guide.yaml", describe("%s %s %s is %s (end %d, was %s)", c.ID, kind, day, text, end, was), func(root *yaml.Node) {
								at(root, "contacts", c.ID, kind, day, strconv.Itoa(i)).Value = text
							}})
						}
					}
				}
			}
		}
	}
	return list
}

func shifted(clock string, by int) string {
	h, _ := strconv.Atoi(clock[:2])
	m, _ := strconv.Atoi(clock[3:])
	m += 60*h + by
	return fmt.Sprintf("%02d:%02d", m/60, m%60)
}

func deleteEffect(f *farm) (list []mutation) {
	f.each(func(file, id string, n *yaml.Node) {
		effects := at(n, "effects")
		if effects == nil {
			return
		}
		for i, e := range effects.Content {
			list = append(list, mutation{file, describe("%s %s does not %s", file, id, verbOfNode(e)), func(root *yaml.Node) {
				list := at(root, "nodes", id, "effects")
				list.Content = append(list.Content[:i:i], list.Content[i+1:]...)
				if len(list.Content) == 0 {
					cut(at(root, "nodes", id), "effects")
				}
			}})
		}
	})
	return list
}

func verbOfNode(e *yaml.Node) string {
	for _, v := range guide.Verbs {
		if o := at(e, string(v)); o != nil {
			return string(v) + ": " + o.Value
		}
	}
	return "anything"
}

func changeActor(f *farm) (list []mutation) {
	f.each(func(file, id string, n *yaml.Node) {
		effects := at(n, "effects")
		if effects == nil {
			return
		}
		for i, e := range effects.Content {
			by := at(e, "by")
			if by == nil {
				continue
			}
			for _, who := range []string{guide.Self, "leder"} {
				if who == by.Value {
					continue
				}
				list = append(list, mutation{file, describe("%s %s: %s is done by %s", file, id, verbOfNode(e), who), func(root *yaml.Node) {
					at(root, "nodes", id, "effects", strconv.Itoa(i), "by").Value = who
				}})
			}
		}
	})
	return list
}

func swapOutcomes(f *farm) (list []mutation) {
	for _, file := range f.flowFiles() {
		nodes := at(f.trees[file], "nodes")
		var outcomes []string
		for _, id := range keysOf(nodes) {
			if at(nodes, id, "kind").Value == string(guide.End) {
				outcomes = append(outcomes, id)
			}
		}
		for i, a := range outcomes {
			for _, b := range outcomes[i+1:] {
				list = append(list, mutation{file, describe("%s: %s and %s have changed places", file, a, b), func(root *yaml.Node) {
					x, y := at(root, "nodes", a), at(root, "nodes", b)
					*x, *y = *y, *x
				}})
			}
		}
	}
	return list
}

func turnWithhold(f *farm) (list []mutation) {
	f.each(func(file, id string, n *yaml.Node) {
		effects := at(n, "effects")
		if effects == nil {
			return
		}
		for i, e := range effects.Content {
			if party := at(e, "withhold"); party != nil {
				for _, verb := range []guide.Verb{guide.Tell, guide.Meet} {
					list = append(list, mutation{file, describe("%s %s: %s %s instead of withholding", file, id, verb, party.Value), func(root *yaml.Node) {
						*at(root, "nodes", id, "effects", strconv.Itoa(i)) = yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: []*yaml.Node{
							scalar(string(verb)), scalar(party.Value), scalar("by"), scalar(guide.Self),
						}}
					}})
				}
			}
		}
	})
	return list
}

func scalar(s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s} }

func unmarkUnsure(f *farm) (list []mutation) {
	f.each(func(file, id string, n *yaml.Node) {
		for _, option := range keysOf(at(n, "options")) {
			if at(n, "options", option, "unsure") != nil {
				list = append(list, mutation{file, describe("%s %s/%s is not for the unsure", file, id, option), func(root *yaml.Node) {
					cut(at(root, "nodes", id, "options", option), "unsure")
				}})
			}
		}
	})
	return list
}

func changeUrgency(f *farm) (list []mutation) {
	f.each(func(file, id string, n *yaml.Node) {
		u := at(n, "urgency")
		if u == nil {
			return
		}
		for _, other := range []guide.Urgency{guide.Now, guide.Today, guide.Later, guide.Inform} {
			if string(other) == u.Value {
				continue
			}
			list = append(list, mutation{file, describe("%s %s is %s instead of %s", file, id, other, u.Value), func(root *yaml.Node) {
				at(root, "nodes", id, "urgency").Value = string(other)
			}})
		}
	})
	return list
}

// moveSet gives one option's set to another option of its question.
func moveSet(f *farm) (list []mutation) {
	f.each(func(file, id string, n *yaml.Node) {
		options := keysOf(at(n, "options"))
		for _, from := range options {
			if at(n, "options", from, "set") == nil {
				continue
			}
			for _, to := range options {
				if to == from {
					continue
				}
				list = append(list, mutation{file, describe("%s %s: the set of %s is that of %s", file, id, from, to), func(root *yaml.Node) {
					a, b := at(root, "nodes", id, "options", from), at(root, "nodes", id, "options", to)
					set := at(a, "set")
					cut(a, "set")
					cut(b, "set")
					b.Content = append(b.Content, scalar("set"), set)
				}})
			}
		}
	})
	return list
}

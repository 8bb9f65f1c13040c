package flows_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"handleguide/guide"
	"handleguide/guide/notice"
)

// TestNobodyIsSentToAsk: no form asks what the parents say, or whether they
// consent, where one of them may be the one who is suspected, where nobody
// knows who is, or where the guide says that they are not to be told. It says
// why instead. Every form can be opened at every place, not only at the
// outcome that names it.
func TestNobodyIsSentToAsk(t *testing.T) {
	for name, g := range guides(t) {
		asked, leftOut, done := 0, 0, map[string]bool{}
		everyWalk(t, g, func(w *guide.Walk) {
			silent := keptFrom(w, "foraeldre")
			key := fmt.Sprint(w.Facts(), silent, w.Outcome() == nil)
			if done[key] {
				return
			}
			done[key] = true
			for _, form := range g.Forms() {
				d, err := notice.New(g, form.ID, notice.KnownFrom(w, minutes[0]))
				if err != nil {
					t.Fatal(err)
				}
				for _, f := range ofParents(d) {
					switch {
					case f.LeftOut == "" && (silent || maySuspect(w.Facts())):
						t.Errorf("%s: after %v the form %s asks for %s, knowing %v", name, w.Answers(), form.ID, f.ID, w.Facts())
					case f.LeftOut == "":
						asked++
					default:
						leftOut++
						if !strings.Contains(f.LeftOut, "orældrene") {
							t.Errorf("%s: %s is left out because: %q", name, f.ID, f.LeftOut)
						}
					}
				}
			}
		})
		if asked == 0 || leftOut == 0 {
			t.Errorf("%s: asked %d times, left out %d times", name, asked, leftOut)
		}
	}
}

// everyWalk visits a walk to every place of the guide, once with what is kept
// from the parents and once without.
func everyWalk(t *testing.T, g *guide.Guide, visit func(*guide.Walk)) {
	t.Helper()
	type way struct {
		state  guide.State
		silent bool
	}
	been := map[way]bool{}
	var queue []*guide.Walk
	for _, f := range g.Startable() {
		queue = append(queue, begin(t, g, f.ID))
	}
	for len(queue) > 0 {
		w := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		if here := (way{w.State(), keptFrom(w, "foraeldre")}); been[here] {
			continue
		} else {
			been[here] = true
		}
		visit(w)
		for _, option := range w.Options() {
			next := w.Copy()
			if _, err := next.Answer(option); err != nil {
				t.Fatal(err)
			}
			queue = append(queue, next)
		}
	}
}

// keptFrom says whether something on the way, or its outcome, keeps it from a
// party.
func keptFrom(w *guide.Walk, party string) bool {
	withholds := func(e guide.Effect) bool { return e.Verb == guide.Withhold && e.Object == party }
	if n := w.Outcome(); n != nil && slices.ContainsFunc(n.Effects, withholds) {
		return true
	}
	return slices.ContainsFunc(w.Path(), func(p guide.Passed) bool { return slices.ContainsFunc(p.Effects(), withholds) })
}

// maySuspect says whether a parent may be the one who is suspected, for all
// that is known. Where several are, an employee is named before the others:
// that one is named says nothing of the parents.
func maySuspect(facts map[string]string) bool {
	switch facts["mistaenkt"] {
	case "netvaerk", "barn":
		return false
	case "":
		return facts["overgreb"] != "nej"
	}
	return true
}

// ofParents are the fields for which one would have to ask the parents.
func ofParents(d *notice.Draft) []notice.Field {
	var list []notice.Field
	for _, sec := range d.Sections() {
		for _, f := range sec.Fields {
			if strings.HasPrefix(f.ID, "foraeldre") && strings.HasSuffix(f.ID, "kommentarer") || f.ID == "samtykke" {
				list = append(list, f)
			}
		}
	}
	return list
}

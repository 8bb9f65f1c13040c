package tui

import (
	"regexp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// memory is what must not be lost by a move: the answers of every walk, and
// what is written in every paper.
type memory struct {
	walks  [][]guide.Answer
	papers map[*paper]map[string]string
	throws bool // one of them is about to be, for it was asked for
	types  bool // in a field
}

// typedIn is a field that somebody typed in.
type typedIn struct {
	p     *paper
	field string
}

func (w *wanderer) remembers() memory {
	all := memory{papers: map[*paper]map[string]string{}}
	_, all.throws = w.m.top().(*throw)
	_, all.types = w.m.top().(*form)
	for _, s := range w.sessions() {
		if s.sit == nil || s.exercise() { // its clock is set back with an answer that is
			continue
		}
		all.walks = append(all.walks, held(s.sit)...)
		for _, sit := range s.kept {
			all.walks = append(all.walks, held(sit)...)
		}
		for _, p := range s.papers {
			all.papers[p] = standing(p)
		}
	}
	return all
}

// sessions are the one that is seen, and those that wait for it.
func (w *wanderer) sessions() []*session {
	list := []*session{w.m.session}
	for p := w.m.parked; p != nil; p = p.before {
		list = append(list, p.session)
	}
	return list
}

// held are the answers of every walk of a sitting: of each concern, those that
// wait included, and those that were put aside.
func held(sit *guide.Sitting) [][]guide.Answer {
	var list [][]guide.Answer
	for _, c := range sit.Concerns() {
		for _, w := range append(c.Aside(), c.Walk().Copy()) {
			w.Forward()
			list = append(list, w.Answers())
		}
	}
	return list
}

// keeps says that nothing was lost: every walk that there was is there, with
// the same questions answered, all but one as they were; and every paper. What
// is typed changes one field of it; what the walk knows by now changes none that
// was typed in.
func (w *wanderer) keeps(before memory) {
	after := w.remembers()
	for _, was := range before.walks {
		if !slices.ContainsFunc(after.walks, func(is []guide.Answer) bool { return goesOn(was, is) }) {
			w.Fatalf("answers are lost: %v\nthere are: %v\nflash: %s", was, after.walks, w.m.session.flash)
		}
	}
	for p, was := range before.papers {
		is, there := after.papers[p]
		var changed []string
		for field, text := range is {
			if old, asked := was[field]; asked && old != text {
				changed = append(changed, field)
			}
		}
		wrote := slices.ContainsFunc(changed, func(f string) bool { return w.typed[typedIn{p, f}] })
		if !there && !before.throws || before.types && len(changed) > 1 || !before.types && wrote {
			w.Fatalf("of a paper changed %v: %v\nwas %v", changed, is, was)
		}
		for _, field := range changed {
			w.typed[typedIn{p, field}] = w.typed[typedIn{p, field}] || before.types
		}
	}
}

// goesOn says whether a walk has all the answers that it had, at most one of
// them another.
func goesOn(was, is []guide.Answer) bool {
	other := 0
	for _, a := range was {
		i := slices.IndexFunc(is, func(b guide.Answer) bool { return b.Key == a.Key })
		if i < 0 {
			return false
		}
		if is[i].Option != a.Option {
			other++
		}
	}
	return other <= 1
}

// isPainted says that exactly a view stands on the terminal once it is painted:
// nothing outside, and nothing left of what was there.
func (w *wanderer) isPainted(v tea.View, screen string) {
	painted, err := w.pane.shows(v)
	if err != nil {
		w.Fatal(err)
	}
	if _, err := w.glass.Write(painted); err != nil {
		w.Fatal(err)
	}
	for y := range w.height {
		for x := range w.width {
			if want, got := w.pane.cells.CellAt(x, y), w.glass.CellAt(x, y); !looksLike(want, got) {
				w.Fatalf("at %d,%d stands %#v and not %#v:\n%s", x, y, got, want, screen)
			}
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.X >= w.width || c.Y < 0 || c.Y >= w.height || tea.Position(w.glass.CursorPosition()) != c.Position) {
		w.Fatalf("the cursor stands at %v and not at %v of %d×%d", w.glass.CursorPosition(), c.Position, w.width, w.height)
	}
}

// looksLike says whether two cells cannot be told apart. No style is seen on a
// space but its ground and its lines. The emulator takes the address of a link
// for its parameters; what is painted leaves a link out that goes on over the
// edge of the window.
func looksLike(a, b *uv.Cell) bool {
	if a.Content != b.Content || a.Width != b.Width {
		return false
	}
	if link := b.Link.URL + b.Link.Params; link != "" && link != a.Link.URL {
		return false
	}
	if a.Content != " " {
		return a.Style.Equal(&b.Style)
	}
	seen := uv.Style{Bg: a.Style.Bg, Underline: a.Style.Underline, Attrs: a.Style.Attrs & (uv.AttrReverse | uv.AttrStrikethrough)}
	other := uv.Style{Bg: b.Style.Bg, Underline: b.Style.Underline, Attrs: b.Style.Attrs & (uv.AttrReverse | uv.AttrStrikethrough)}
	return seen.Equal(&other)
}

// isHonest says that no contact is shown as open that is closed, or until
// another hour than it is; and that whom to call now stands on every screen.
func (w *wanderer) isHonest(screen string) {
	s := w.m.session
	if w.m.veil.drawn || s.guide == nil {
		return
	}
	whom := "112 · " + s.words.Say.Advice + ": "
	if s.exercise() {
		whom = "112 · " // nor is this one to be called
	}
	if w.height > 1 && w.width >= 40 && !strings.Contains(screen, whom) {
		w.Fatalf("112 and the advice number are not on the screen:\n%s", screen)
	}
	text := sentences(screen)
	for _, c := range s.guide.Contacts {
		if len(c.Phones) == 0 || c.IsTable() {
			continue
		}
		r := s.guide.Reach(c.ID, guide.Later, guide.Facts{}, s.now)[0]
		said := saidOpen(s, text, c.Name)
		cut := !hour.MatchString(strings.TrimPrefix(said, strings.TrimSuffix(s.words.State.OpenUntilOf, "%s"))) // it goes on under what is seen
		if said != "" && (r.State != almanac.Open || !cut && !strings.HasPrefix(said, s.words.StateOf(r, s.now))) {
			w.Fatalf("%s is %q at %s:\n%s", c.Name, s.words.StateOf(r, s.now), s.now, screen)
		}
		if n := s.words.Say.Advice + ": " + c.Phones[0]; r.State == almanac.Closed && strings.Contains(text, n) {
			w.Fatalf("%s is closed at %s, and yet: %s", c.Name, s.now, n)
		}
	}
}

// hour is how an hour stands on the screen, in either language.
var hour = regexp.MustCompile(`^(kl\. )?\d+[.:]\d\d`)

// saidOpen is what stands after a name where it says that they are open, or "".
func saidOpen(s *session, text, name string) string {
	until := strings.TrimSuffix(s.words.State.OpenUntilOf, "%s")
	for rest := text; ; {
		_, said, found := strings.Cut(rest, name+" · ")
		if !found || strings.HasPrefix(said, until) || strings.HasPrefix(said, s.words.State.Always) {
			return said
		}
		rest = said
	}
}

package editor

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func rowsOf(t *Text) []string {
	var list []string
	for _, r := range t.Rows() {
		list = append(list, t.Slice(r.From, r.To))
	}
	return list
}

func TestRowsBreakBetweenWords(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"Jeg så et mærke", 10, []string{"Jeg så et ", "mærke"}},
		{"en\n\nto\n", 10, []string{"en", "", "to", ""}},
		{"forældremyndighed", 7, []string{"forældr", "emyndig", "hed"}},
		{"så kom forældremyndighed", 7, []string{"så kom ", "forældr", "emyndig", "hed"}},
		{"1234567", 7, []string{"1234567"}},
	} {
		x := New(c.text, false)
		x.SetWidth(c.width)
		if got := rowsOf(x); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d: got %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestMotions(t *testing.T) {
	x := New("Åse så æblet.\nDer lå to.", false)
	x.SetWidth(40)
	place := func(step string, do func(), want int) {
		t.Helper()
		if do(); x.At() != want {
			t.Fatalf("%s: at %d, want %d", step, x.At(), want)
		}
	}
	place("start", x.Start, 0)
	place("word right", x.WordRight, 3)
	place("word right", x.WordRight, 6)
	place("end of row", x.RowEnd, 13)
	place("down", func() { x.Down() }, 24)
	place("up keeps the column", func() { x.Up() }, 13)
	place("right over the line end", x.Right, 14)
	place("left over it", x.Left, 13)
	place("word left", x.WordLeft, 7)
	place("start of row", x.RowStart, 0)
	x.End()
	if x.Down() {
		t.Error("there is a row below the last")
	}
}

func TestDeletingTakesWhatIsNamedAndUndoGivesItBack(t *testing.T) {
	for name, c := range map[string]struct {
		at   int
		do   func(*Text)
		want string
	}{
		"backspace":  {6, (*Text).Backspace, "en toto tre"},
		"delete":     {5, (*Text).Delete, "en toto tre"},
		"word left":  {6, (*Text).DeleteWordLeft, "en to tre"},
		"word right": {6, (*Text).DeleteWordRight, "en to  tre"},
		"to start":   {5, (*Text).DeleteToStart, " to tre"},
		"to end":     {5, (*Text).DeleteToEnd, "en to"},
	} {
		x := New("en to to tre", false)
		x.Go(c.at)
		if c.do(x); x.String() != c.want {
			t.Errorf("%s: got %q, want %q", name, x.String(), c.want)
		}
		if !x.Undo() || x.String() != "en to to tre" || x.At() != c.at {
			t.Errorf("%s: undo gave %q at %d", name, x.String(), x.At())
		}
	}
}

func TestTypingIsUndoneByTheWord(t *testing.T) {
	x := New("", false)
	for _, r := range "jeg så det" {
		x.Insert(string(r))
	}
	x.Undo()
	if got := x.String(); got != "jeg så " {
		t.Errorf("got %q", got)
	}
	x.Undo()
	x.Redo()
	if got := x.String(); got != "jeg så " {
		t.Errorf("after redo: %q", got)
	}
}

func TestWhatIsPastedIsCleanAndBounded(t *testing.T) {
	x := New("før ", false)
	if cut := x.Insert("a\tb\r\nc\x1b[31m\u202edd\u2028e"); cut {
		t.Error("cut")
	}
	if got, want := x.String(), "før a    b\nc[31mdd\ne"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	line := New("", true)
	line.Insert("a\nb\r\nc")
	if got, want := line.String(), "a b c"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	huge := New("", false)
	if cut := huge.Insert(strings.Repeat("æøå ", 10<<20/7)); !cut || huge.Len() != Limit {
		t.Errorf("cut %v, %d runes", cut, huge.Len())
	}
	if cut := huge.Insert("mere"); !cut {
		t.Error("there is room beyond the limit")
	}
}

func TestBecomeKeepsThePlaceFromTheEnd(t *testing.T) {
	x := New("A\u030ase gik", false) // as some systems paste it
	x.Go(3)
	x.Become("Åse gik")
	if x.String() != "Åse gik" || x.At() != 2 {
		t.Errorf("%q at %d", x.String(), x.At())
	}
	if x.Undo(); x.String() != "A\u030ase gik" {
		t.Errorf("undone: %q", x.String())
	}
}

func TestAccentsStandWithTheirLetter(t *testing.T) {
	x := New("be\u0301n", false)
	x.Go(3)
	if x.Left(); x.At() != 1 {
		t.Errorf("at %d", x.At())
	}
	if x.Right(); x.At() != 3 {
		t.Errorf("at %d", x.At())
	}
	if x.Backspace(); x.String() != "bn" {
		t.Errorf("%q", x.String())
	}
}

// TestAnyKeysLoseNothing does what a person may in any order: rows always
// cover the text, the cursor stands in it, and all can be undone and done
// again.
func TestAnyKeysLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := New("", rapid.Bool().Draw(t, "single"))
		moves := []func(*Text){
			(*Text).Left, (*Text).Right, (*Text).WordLeft, (*Text).WordRight, (*Text).RowStart, (*Text).RowEnd, (*Text).Start, (*Text).End,
			func(x *Text) { x.Up() }, func(x *Text) { x.Down() },
		}
		cuts := []func(*Text){
			(*Text).Backspace, (*Text).Delete, (*Text).DeleteWordLeft, (*Text).DeleteWordRight, (*Text).DeleteToStart, (*Text).DeleteToEnd,
			func(x *Text) { x.Undo() }, func(x *Text) { x.Redo() },
		}
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			switch rapid.IntRange(0, 3).Draw(t, "what") {
			case 0:
				x.Insert(rapid.StringMatching(`[a-zæøå \n漢\x{301}.]{0,20}`).Draw(t, "text"))
			case 1:
				before := x.String()
				if rapid.SampledFrom(moves).Draw(t, "move")(x); x.String() != before {
					t.Fatal("a motion changed the text")
				}
			case 2:
				rapid.SampledFrom(cuts).Draw(t, "cut")(x)
			case 3:
				x.SetWidth(rapid.IntRange(1, 30).Draw(t, "width"))
			}
			covered(t, x)
		}
		for x.Redo() { // what was undone by chance
		}
		last := x.String()
		for x.Undo() {
			covered(t, x)
		}
		if x.Len() != 0 {
			t.Fatalf("undone all, there is %q", x.String())
		}
		for x.Redo() {
			covered(t, x)
		}
		if x.String() != last {
			t.Fatalf("%q came back as %q", last, x.String())
		}
	})
}

func covered(t *rapid.T, x *Text) {
	rows := x.Rows()
	at := 0
	for i, r := range rows {
		if r.From != at && (r.From != at+1 || x.Slice(at, at+1) != "\n") || r.To < r.From {
			t.Fatalf("row %d of %q is %v", i, x.String(), rows)
		}
		at = r.To
	}
	if at != x.Len() {
		t.Fatalf("the rows of %q end at %d", x.String(), at)
	}
	row, column := x.Cursor()
	if row < 0 || row >= len(rows) || x.At() < rows[row].From || x.At() > rows[row].To || column < 0 {
		t.Fatalf("the cursor at %d of %q stands in row %d of %v", x.At(), x.String(), row, rows)
	}
}

// BenchmarkKey is one letter in a text of five hundred lines.
func BenchmarkKey(b *testing.B) {
	x := New(strings.Repeat("Den 4. november så jeg et mærke.\n", 500), false)
	x.SetWidth(70)
	x.Go(x.Len() / 2)
	for b.Loop() {
		x.Insert("æ")
		x.Cursor()
		x.Backspace()
		x.Cursor()
	}
}

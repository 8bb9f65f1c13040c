package find_test

import (
	"reflect"
	"strings"
	"testing"
	"unicode"

	"handleguide/tui/find"

	"pgregory.net/rapid"
)

// words are the words of a title that are long enough to be spelt wrong.
func words(title string, atLeast int) [][]rune {
	var list [][]rune
	for _, w := range strings.FieldsFunc(title, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if r := []rune(w); len(r) >= atLeast {
			list = append(list, r)
		}
	}
	return list
}

// One wrong, missing, swapped or superfluous letter does not hide anything.
func TestTypingErrorsAreForgiven(t *testing.T) {
	all := append(items(t, dragoer), items(t, ishoej)...)
	x := find.New(all...)
	rapid.Check(t, func(t *rapid.T) {
		item := all[rapid.IntRange(0, len(all)-1).Draw(t, "item")]
		list := words(item.Title, 6)
		if len(list) == 0 {
			return
		}
		w := append([]rune(nil), list[rapid.IntRange(0, len(list)-1).Draw(t, "word")]...)
		i := rapid.IntRange(0, len(w)-2).Draw(t, "letter")
		switch rapid.IntRange(0, 3).Draw(t, "error") {
		case 0:
			w[i] = 'q'
		case 1:
			w = append(w[:i], w[i+1:]...)
		case 2:
			w[i], w[i+1] = w[i+1], w[i]
		default:
			w = append(w[:i+1], append([]rune{'q'}, w[i+1:]...)...)
		}
		for _, m := range x.Search(string(w), 0) {
			if m.Kind == item.Kind && m.ID == item.ID && m.Title == item.Title {
				return
			}
		}
		// what is an error here may be right elsewhere; then that is what was meant
		for _, m := range x.Search(string(w), 0) {
			if strings.Contains(strings.ToLower(m.Title+m.Text+strings.Join(m.Also, " ")), strings.ToLower(string(w))) {
				return
			}
		}
		t.Fatalf("%q does not find %q", string(w), item.Title)
	})
}

var (
	doubled = strings.NewReplacer("æ", "ae", "ø", "oe", "å", "aa", "Æ", "Ae", "Ø", "Oe", "Å", "Aa")
	bare    = strings.NewReplacer("æ", "a", "ø", "o", "å", "a", "Æ", "A", "Ø", "O", "Å", "A")
)

// Every title is found as it is written, and without æ, ø and å, and marked in
// the right place.
func TestEveryTitleIsFoundByItself(t *testing.T) {
	for _, name := range []string{dragoer, ishoej} {
		all := items(t, name)
		x := find.New(all...)
		for _, item := range all {
			for _, w := range words(item.Title, 4) {
				for _, query := range []string{string(w), strings.ToUpper(string(w)), doubled.Replace(string(w)), bare.Replace(string(w))} {
					if got := marksOf(x, query, item); !strings.EqualFold(got, string(w)) {
						t.Errorf("%q marks %q in %q", query, got, item.Title)
					}
				}
			}
		}
	}
}

// marksOf are the letters that a query marks in the title of an item.
func marksOf(x *find.Index, query string, item find.Item) string {
	for _, m := range x.Search(query, 0) {
		if m.Kind == item.Kind && m.ID == item.ID {
			var b strings.Builder
			for _, i := range m.Marks {
				b.WriteRune([]rune(m.Title)[i])
			}
			return b.String()
		}
	}
	return ""
}

// Whatever is typed, marks lie inside their texts, in order, and the same query
// gives the same list.
func TestAnyQuery(t *testing.T) {
	all := append(items(t, ishoej), find.Item{Kind: find.Command, ID: "x", Title: "Å\u00adl  ø\n", Text: "\x00 43\u00a057", Also: []string{""}}, find.Item{})
	x, other := find.New(all...), find.New(all...)
	letter := rapid.OneOf(rapid.SampledFrom([]rune("aeiourstnæøå 0123+")), rapid.Rune())
	rapid.Check(t, func(t *rapid.T) {
		query := rapid.StringOfN(letter, 0, 80, -1).Draw(t, "query")
		limit := rapid.IntRange(0, 9).Draw(t, "limit")
		got := x.Search(query, limit)
		if limit > 0 && len(got) > limit {
			t.Fatalf("%d of at most %d", len(got), limit)
		}
		for _, m := range got {
			inside(t, m.Title, m.Marks)
			inside(t, m.Text, m.TextMarks)
		}
		if again := other.Search(query, limit); !reflect.DeepEqual(got, again) {
			t.Fatalf("%q gives two lists", query)
		}
	})
}

func inside(t *rapid.T, text string, marks []int) {
	last, n := -1, len([]rune(text))
	for _, i := range marks {
		if i <= last || i >= n {
			t.Fatalf("marks %v in %q", marks, text)
		}
		last = i
	}
}

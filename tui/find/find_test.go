package find_test

import (
	"fmt"
	"io/fs"
	"reflect"
	"strings"
	"testing"

	"handleguide/flows"
	"handleguide/guide"
	"handleguide/tui/find"
)

const (
	dragoer = "dragoer"
	ishoej  = "ishoej-vallensbaek"
)

func items(t testing.TB, name string) []find.Item {
	t.Helper()
	dir, err := fs.Sub(flows.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	g, err := guide.Load(dir, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return find.Of(g)
}

var kinds = map[find.Kind]string{
	find.Flow: "forløb", find.Contact: "kontakt", find.Question: "spørgsmål", find.Term: "ord", find.Page: "side", find.Command: "kommando",
}

// shown is a match as the palette could show it, what was found in brackets.
func shown(m find.Match) string {
	return kinds[m.Kind] + ": " + marked(m.Title, m.Marks)
}

func marked(text string, marks []int) string {
	var b strings.Builder
	for i, r := range []rune(text) {
		if len(marks) > 0 && marks[0] == i {
			b.WriteString("[" + string(r) + "]")
			marks = marks[1:]
		} else {
			b.WriteRune(r)
		}
	}
	return strings.ReplaceAll(b.String(), "][", "")
}

// The best of what is found in the guides, for what people type.
func TestSearchTheGuides(t *testing.T) {
	for _, c := range []struct {
		guide, query string
		best         []string
	}{
		{dragoer, "råd", []string{"ord: [Råd]ighedsvagten"}},
		{dragoer, "raad", []string{"ord: [Råd]ighedsvagten"}},
		{dragoer, "rad", []string{"ord: [Råd]ighedsvagten"}},
		{dragoer, "RÅD", []string{"ord: [Råd]ighedsvagten"}},
		{dragoer, "boerneteamet", []string{"kontakt: [Børneteamet]", "ord: [Børneteamet]"}},
		{dragoer, "bornefaglig", []string{"ord: [Børnefaglig] undersøgelse"}},
		{dragoer, "børnefaglig undersøgelse", []string{"ord: [Børnefaglig undersøgelse]"}},
		{dragoer, "undersogelse bornefaglig", []string{"ord: [Børnefaglig] [undersøgelse]"}},
		{dragoer, "undreretning", []string{"ord: [Underretning]"}},     // swapped
		{dragoer, "undertning", []string{"ord: [Unde]r[r]e[tning]"}},   // two missing
		{dragoer, "underretninng", []string{"ord: [Underretning]"}},    // one too many
		{dragoer, "tavshedpligt", []string{"ord: [Tavshed]s[pligt]"}},  // one missing
		{dragoer, "tavshedsplogt", []string{"ord: [Tavshedspl]i[gt]"}}, // one wrong
		{dragoer, "mydighed", []string{"ord: Forældre[my]n[dighed]sindehaver"}},
		{dragoer, "poilti", []string{"kontakt: Københavns [Politi]"}},
		{dragoer, "ppr", []string{"ord: [PPR]"}},
		{dragoer, "icdp", []string{"ord: [ICDP]"}},
		{dragoer, "overgreb", []string{"forløb: Mistanke om [overgreb]"}},
		{ishoej, "strax", []string{"kontakt: [StraX]en", "ord: [StraX]en"}},
		{ishoej, "starxen", []string{"kontakt: [StraXen]"}},
		{ishoej, "akut", []string{"forløb: Er det [akut]?", "forløb: Bekymring, der ikke er [akut]"}},
		{ishoej, "netvrksmøde", []string{"ord: [Netv]æ[rksmøde]"}},
		{ishoej, "netvaerksmode", []string{"ord: [Netværksmøde]"}}, // two ways of spelling at once
		{ishoej, "43577578", []string{"kontakt: StraXen"}},
		{ishoej, "+45 4357", []string{"kontakt: StraXen"}},
		{ishoej, "xyzzy", nil},
		{ishoej, "straxen xyzzy", nil},
	} {
		t.Run(c.guide+" "+c.query, func(t *testing.T) {
			got := find.New(items(t, c.guide)...).Search(c.query, len(c.best))
			if c.best == nil {
				got = find.New(items(t, c.guide)...).Search(c.query, 0)
			}
			var list []string
			for _, m := range got {
				list = append(list, shown(m))
			}
			if !reflect.DeepEqual(list, c.best) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(list, "\n"), strings.Join(c.best, "\n"))
			}
		})
	}
}

func TestRanking(t *testing.T) {
	x := find.New(
		find.Item{ID: "wrong", Title: "Handleblan"},
		find.Item{ID: "text", Title: "Noget andet", Text: "om en handleplan"},
		find.Item{ID: "inside", Title: "Børnehandleplaner"},
		find.Item{ID: "word", Title: "Jeres handleplan"},
		find.Item{ID: "longer", Title: "Jeres handleplaner"},
		find.Item{ID: "also", Title: "Indsats", Also: []string{"Handleplan"}},
		find.Item{ID: "first", Title: "Handleplaner i dag"},
		find.Item{ID: "page", Kind: find.Page, Title: "Handleplan"},
		find.Item{ID: "whole", Title: "Handleplan"},
	)
	var got []string
	for _, m := range x.Search("handleplan", 0) {
		got = append(got, m.ID)
	}
	if want := "whole page first also word longer inside text wrong"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestNumbers(t *testing.T) {
	x := find.New(find.Item{ID: "vagt", Title: "Vagten", Text: "43 86 14 48 · 114"}, find.Item{ID: "lov", Title: "§ 133", Text: "2 og 4 timer"}, find.Item{ID: "team", Title: "43 57 75 78"})
	for query, want := range map[string]string{
		"43 86 14 48": "vagt: Vagten | [43] [86] [14] [48] · 114", "43861448": "vagt: Vagten | [43] [86] [14] [48] · 114",
		"+4543861448": "vagt: Vagten | [43] [86] [14] [48] · 114", "1448": "vagt: Vagten | 43 86 [14] [48] · 114", "114": "vagt: Vagten | 43 86 14 48 · [114]",
		"43":  "team: [43] 57 75 78 | , vagt: Vagten | [43] 86 14 48 · 114",
		"133": "lov: § [133] | 2 og 4 timer", "48114": "", "24": "",
	} {
		var list []string
		for _, m := range x.Search(query, 0) {
			list = append(list, m.ID+": "+marked(m.Title, m.Marks)+" | "+marked(m.Text, m.TextMarks))
		}
		if got := strings.Join(list, ", "); got != want {
			t.Errorf("%q\n got %s\nwant %s", query, got, want)
		}
	}
}

func TestNothingTyped(t *testing.T) {
	all := items(t, dragoer)
	for _, query := range []string{"", "  ", "\u00ad"} {
		got := find.New(all...).Search(query, 0)
		if len(got) != len(all) {
			t.Fatalf("%q finds %d of %d", query, len(got), len(all))
		}
		for i, m := range got {
			if m.ID != all[i].ID || m.Marks != nil || m.TextMarks != nil {
				t.Fatalf("%q: %s in place of %s", query, shown(m), all[i].Title)
			}
		}
	}
	if got := find.New(all...).Search("", 7); len(got) != 7 {
		t.Errorf("%d of at most 7", len(got))
	}
	if got := find.New().Search("noget", 7); len(got) != 0 {
		t.Errorf("%d found in nothing", len(got))
	}
}

func TestEveryKindIsFound(t *testing.T) {
	for _, name := range []string{dragoer, ishoej} {
		count := map[find.Kind]int{}
		seen := map[string]bool{}
		for _, i := range items(t, name) {
			count[i.Kind]++
			if i.ID == "" || i.Title == "" || seen[fmt.Sprint(i.Kind, i.ID)] {
				t.Errorf("%s: %+v has no name of its own", name, i)
			}
			seen[fmt.Sprint(i.Kind, i.ID)] = true
		}
		for k := find.Flow; k < find.Command; k++ {
			if count[k] == 0 {
				t.Errorf("%s has no %s to find", name, kinds[k])
			}
		}
	}
}

func BenchmarkSearch(b *testing.B) {
	all := append(items(b, dragoer), items(b, ishoej)...)
	x := find.New(all...)
	for _, query := range []string{"r", "råd", "undreretning", "børnefaglig undersøgelse", "43 86"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				x.Search(query, 20)
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	all := items(b, ishoej)
	for b.Loop() {
		find.New(all...)
	}
}

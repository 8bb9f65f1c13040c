package chart

import (
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"

	"handleguide/guide"
)

// printed are words with the numbers on, and a sheet round a flow as long as
// real ones are.
func printed(g *guide.Guide, title string) (Words, Sheet) {
	w := plainWords
	w.Calls = func(n *guide.Node) []Para {
		var list []Para
		for _, e := range n.Effects {
			c := g.Contact(e.Object)
			if e.Verb != guide.Call || c == nil || len(c.Phones) == 0 {
				continue
			}
			list = append(list, Para{c.Name + " " + c.Phones[0] + "†", Number}, Para{"man–ons 8–15.30, tor 8–17, fre 8–13.30", Small})
			for _, next := range c.Chain()[1:] {
				list = append(list, Para{"Lukket? " + next.Name + " " + next.Phones[0] + "†", Small})
			}
		}
		return list
	}
	long := strings.Repeat("Noget, man skal vide om arket her. ", 4)
	s := Sheet{Lang: "da", Title: title, Subtitle: "Handleguide for " + g.Title + ". " + long[:60], Version: "Version " + g.Version(), Date: "Tegnet 22. november 2026", SheetOf: "Ark %d af %d", OnOf: "Fortsæt ved %s", Describe: "<Et> \"rutediagram\" & mere"}
	for _, title := range []string{"Sådan læses arket", "Når som helst", "Numre og tider", "Kilder"} {
		s.Blocks = append(s.Blocks, Block{title, []Para{{"Centerchef for noget 43 57 73 97, 51 53 96 55†", Number}, {long, Plain}, {long[:40], Plain}}})
	}
	return w, s
}

// Each of the guides' flows stands on A3: nothing upon anything else, nothing
// cut, no text under nine points, few crossings, and at most two sheets.
func TestSheets(t *testing.T) {
	for _, g := range bothLanguages(t) {
		for _, f := range append([]*guide.Flow{nil}, g.Flows...) {
			name, title := g.ID, g.Title
			if f != nil {
				name, title = name+"/"+f.ID, f.Title
			}
			w, s := printed(g, title)
			graph := Overview(g, w)
			if f != nil {
				graph = Of(g, f, w)
			}
			pages := Pages(graph, s)
			most := 1 + len(graph.Boxes)/30
			if g.Lang != guide.Danish {
				most = 2
			}
			if len(pages) > most {
				t.Errorf("%s: %d sheets, want %d", name, len(pages), most)
			}
			for i, p := range pages {
				if p.W+p.H != a3Short+a3Long {
					t.Errorf("%s: sheet %d is %d × %d", name, i+1, p.W, p.H)
				}
				for _, fault := range pageFaults(p) {
					t.Errorf("%s, sheet %d: %s", name, i+1, fault)
				}
			}
			everyBoxOnce(t, name, graph, pages)
		}
	}
}

// pageFaults are what is wrong with where things are on a sheet.
func pageFaults(p Page) []string {
	var list []string
	if p.Size < Smallest {
		list = append(list, fmt.Sprintf("text of %d", p.Size))
	}
	inside := Rect{margin, margin, p.W - 2*margin, p.H - 2*margin}
	var taken []Rect
	put := func(what string, r Rect) {
		if !inside.holds(r) {
			list = append(list, fmt.Sprintf("%s at %v is not inside the margins %v", what, r, inside))
		}
		for _, o := range taken {
			if r.meets(o) {
				list = append(list, fmt.Sprintf("%s at %v lies on what is at %v", what, r, o))
			}
		}
		taken = append(taken, r)
	}
	crossings := 0
	for i, c := range p.Columns {
		put(fmt.Sprintf("column %d", i+1), Rect{c.X, c.Y, c.W, c.H})
		// how it was laid does not matter, only that its text is as wide as it says
		for _, fault := range faults(c.Layout, Paper(p.Size, 26)) {
			list = append(list, fmt.Sprintf("column %d: %s", i+1, fault))
		}
		crossings += c.Crossings
	}
	if crossings > 3 {
		list = append(list, fmt.Sprintf("%d crossings", crossings))
	}
	for _, text := range p.Texts {
		if text.Size < Smallest {
			list = append(list, fmt.Sprintf("%q is set in %d", text.Text, text.Size))
		}
		put(text.Text, Rect{text.X, text.Y, wide(text.Text, text.Size, text.Bold), text.Size * 6 / 5})
	}
	for _, y := range p.Rules {
		for _, r := range taken {
			if y >= r.Y && y <= r.Y+r.H {
				list = append(list, fmt.Sprintf("the line at %d goes through %v", y, r))
			}
		}
	}
	return list
}

// everyBoxOnce says that every box of the graph stands on one sheet, with every
// answer, and that each letter that is named stands at one box.
func everyBoxOnce(t *testing.T, name string, g *Graph, pages []Page) {
	t.Helper()
	seen, at := map[string]int{}, map[string]string{}
	var named []string
	answers := map[string]string{}
	for _, p := range pages {
		for _, c := range p.Columns {
			for i := range c.Graph.Boxes {
				b := &c.Graph.Boxes[i]
				if b.On != "" {
					named = append(named, strings.TrimPrefix(b.Text[0].Text, "Fortsæt ved "))
				} else if !b.leaf() {
					seen[b.ID]++
					at[b.Text[0].Text] = b.ID
				}
				for _, e := range b.Exits {
					for _, a := range e.Labels {
						answers[b.ID+"."+a] = c.Graph.Boxes[e.To].Stands()
					}
				}
			}
		}
	}
	for i := range g.Boxes {
		b := &g.Boxes[i]
		if !b.leaf() && seen[b.ID] != 1 {
			t.Errorf("%s: box %s stands %d times", name, b.ID, seen[b.ID])
		}
		for _, e := range b.Exits {
			for _, a := range e.Labels {
				if got, want := answers[b.ID+"."+a], g.Boxes[e.To].Stands(); got != want {
					t.Errorf("%s: answer %s of %s leads to %q, want %q", name, a, b.ID, got, want)
				}
			}
		}
	}
	for _, n := range named {
		if at[n] == "" || !strings.Contains(n, " · ") {
			t.Errorf("%s: %q is named, and stands nowhere", name, n)
		}
	}
}

// The document is whole XML in millimetres, and says what it is to those who do
// not see it.
func TestSVGIsWholeXML(t *testing.T) {
	g := shipped(t)[1]
	_, s := printed(g, `"<Er> & det akut?"`)
	for _, graph := range []*Graph{nasty(), Of(g, g.Flow("akut"), plainWords)} {
		for _, doc := range SVG(graph, s) {
			d := xml.NewDecoder(strings.NewReader(doc))
			var root map[string]string
			texts := 0
			for {
				token, err := d.Token()
				if err == io.EOF {
					break
				}
				if err != nil {
					t.Fatalf("%v", err)
				}
				e, ok := token.(xml.StartElement)
				if !ok {
					continue
				}
				attrs := map[string]string{}
				for _, a := range e.Attr {
					attrs[a.Name.Local] = a.Value
				}
				if root == nil {
					root = attrs
				}
				if e.Name.Local == "text" {
					texts++
					if size, err := strconv.ParseFloat(attrs["font-size"], 64); err != nil || size < 9 {
						t.Errorf("text of %q points", attrs["font-size"])
					}
				}
			}
			if root["width"] != "297mm" && root["width"] != "420mm" || root["lang"] != "da" || root["role"] != "img" {
				t.Errorf("the document begins with %v", root)
			}
			if texts < 20 || !strings.Contains(doc, `<title id="title">&#34;&lt;Er&gt; &amp; det akut?&#34;</title>`) || !strings.Contains(doc, "<desc") {
				t.Errorf("%d texts, or no title:\n%s", texts, doc[:600])
			}
		}
	}
}

// What stands on no number of sheets gets one as large as it takes.
func TestPosterOfMany(t *testing.T) {
	if testing.Short() {
		t.Skip("a large graph")
	}
	_, s := printed(shipped(t)[0], "Stor")
	pages := Pages(generated(300), s)
	for _, p := range pages {
		if p.Size < Smallest {
			t.Errorf("text of %d", p.Size)
		}
		for _, c := range p.Columns {
			if c.X < margin || c.X+c.W > p.W-margin || c.Y+c.H > p.H-margin {
				t.Errorf("a column at %d, %d of %d × %d on a sheet of %d × %d", c.X, c.Y, c.W, c.H, p.W, p.H)
			}
		}
	}
}

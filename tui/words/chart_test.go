package words

import (
	"encoding/xml"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"handleguide/guide"
	"handleguide/guide/chart"
)

// On every sheet of both guides, in both languages: title, version, date and
// sources, and at every outcome that calls somebody the number, and that of
// whoever takes over.
func TestSheetsSayWhatTheyMust(t *testing.T) {
	at := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	for _, name := range []string{"dragoer", "ishoej-vallensbaek"} {
		folder, err := fs.Sub(os.DirFS("../../flows"), name)
		if err != nil {
			t.Fatal(err)
		}
		g, err := guide.Load(folder, guide.DefaultLimits)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range All() {
			for _, f := range g.Flows {
				sheets := chart.SVG(chart.Of(g, f, w.ChartWords(g, true)), w.ChartSheet(g, f, at))
				var all []string
				for _, sheet := range sheets {
					texts := textsOf(t, sheet)
					for _, want := range []string{f.Title, g.Version(), "2026", w.Chart.Sheet.Sources, w.Chart.Inferred + " ", w.Chart.Unverified + " ", "112"} {
						if !slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(s, want) }) {
							t.Errorf("%s %s: a sheet does not say %q", w.Lang, f.ID, want)
						}
					}
					all = append(all, texts...)
				}
				text := strings.Join(all, " ")
				for _, n := range f.Nodes {
					if !strings.Contains(text, strings.Fields(n.Heading())[0]) && n.Title+n.Text != "" {
						t.Errorf("%s: %s is not there", w.Lang, n.Name())
					}
					for _, e := range n.Effects {
						if c := g.Contact(e.Object); e.Verb == guide.Call && c != nil && !c.IsTable() {
							for _, link := range c.Chain() {
								if len(link.Phones) > 0 && !strings.Contains(text, link.Phones[0]) {
									t.Errorf("%s %s: %s is not there", w.Lang, n.Name(), link.Phones[0])
								}
							}
						}
					}
				}
			}
		}
	}
}

func textsOf(t *testing.T, doc string) []string {
	t.Helper()
	var list []string
	d := xml.NewDecoder(strings.NewReader(doc))
	in := false
	for {
		token, err := d.Token()
		if err == io.EOF {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			in = e.Name.Local == "text"
		case xml.CharData:
			if in {
				list = append(list, string(e))
			}
		case xml.EndElement:
			in = false
		}
	}
}

// A contact on paper says when it answers, and who does when it does not.
func TestNumbersOnPaper(t *testing.T) {
	folder, err := fs.Sub(os.DirFS("../../flows"), "ishoej-vallensbaek")
	if err != nil {
		t.Fatal(err)
	}
	g, err := guide.Load(folder, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range Danish().Numbers(g, g.Contact("straxen"), true) {
		got = append(got, strings.ReplaceAll(p.Text, "\u00a0", " "))
	}
	want := []string{"StraXen 43 57 75 78†", "man–ons 8–15.30, tor 8–17, fre 8–13.30", "Lukket eller intet svar: Politiet – kommunens døgnvagt 43 86 14 48†"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	got = nil
	for _, p := range Danish().tablesOf(g, g.Flow("overgreb")) {
		got = append(got, p.Text)
	}
	want = []string{"Det Tværfaglige Kriseberedskab", "Åbningstiden kendes ikke", "Lukket eller intet svar: Politiet – kommunens døgnvagt 43 86 14 48†"}
	for _, text := range want {
		if n := len(slices.DeleteFunc(slices.Clone(got), func(s string) bool { return s != text })); n != 1 {
			t.Errorf("%q stands %d times among the tables' numbers", text, n)
		}
	}
}

// Where it can wait, nobody is sent to the police, on paper either.
func TestPaperSendsNobodyToThePoliceWhereItCanWait(t *testing.T) {
	for _, name := range []string{"dragoer", "ishoej-vallensbaek"} {
		folder, err := fs.Sub(os.DirFS("../../flows"), name)
		if err != nil {
			t.Fatal(err)
		}
		g, err := guide.Load(folder, guide.DefaultLimits)
		if err != nil {
			t.Fatal(err)
		}
		w, waits := Danish(), 0
		for _, n := range g.Nodes() {
			now := slices.ContainsFunc(n.Effects, func(e guide.Effect) bool {
				return (e.Verb == guide.Call || e.Verb == guide.Consult) && guide.UrgencyRank(n.UrgencyOf(&e)) == 0 || n.UrgencyOf(&e) == ""
			})
			for _, p := range w.calls(g, n) {
				if strings.HasPrefix(p.Text, "Lukket eller intet svar") && !now {
					t.Errorf("%s: %s", n.Name(), p.Text)
				}
				if strings.HasPrefix(p.Text, "Kun hvis det bliver akut") {
					waits++
				}
			}
		}
		if name == "ishoej-vallensbaek" && waits < 5 {
			t.Errorf("only %d places that can wait", waits)
		}
	}
}

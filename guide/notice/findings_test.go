package notice

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"handleguide/guide"

	"pgregory.net/rapid"
)

func marked(text string, found []Found) []string {
	runes := []rune(text)
	var list []string
	for _, f := range found {
		list = append(list, string(f.Kind)+":"+string(runes[f.From:f.To]))
	}
	return list
}

func TestAQuotationIsNeverMarked(t *testing.T) {
	for _, g := range guides(t) {
		s := NewScanner(g.Findings())
		const words = "Jeg føler, at han er doven. Far er sikkert alkoholiker"
		if len(s.Text(words)) < 3 {
			t.Fatalf("%s: bare, only %v is found", g.ID, marked(words, s.Text(words)))
		}
		for _, marks := range []string{"»«", "«»", `""`, "””", "“”", "„“", "''", "‘’", "’’"} {
			m := []rune(marks)
			quotation := string(m[0]) + words + string(m[1])
			for _, text := range []string{
				quotation, "Hun sagde: " + quotation, "Hun sagde – " + quotation + ".", "(" + quotation + ")", "Kl. 10:\n" + quotation + "\nI garderoben.",
				"Den 3. maj " + quotation + ", og derefter " + quotation + ".",
			} {
				if found := s.Text(text); len(found) > 0 {
					t.Errorf("%s: %s is marked: %v", g.ID, text, marked(text, found))
				}
			}
			outside := quotation + " Jeg tror ham."
			if got := marked(outside, s.Text(outside)); !slices.Equal(got, []string{"opinion:Jeg tror"}) {
				t.Errorf("%s: %s: %v", g.ID, outside, got)
			}
		}
		typing := "Hun sagde: »Jeg føler mig"
		if found := s.Text(typing); len(found) > 0 {
			t.Errorf("%s: an unfinished quotation is marked: %v", g.ID, marked(typing, found))
		}
		later := typing + "\n\nJeg føler, at det er slemt."
		if len(s.Text(later)) == 0 {
			t.Errorf("%s: an unfinished quotation hides the next paragraph", g.ID)
		}
		apostrophe := "Jens' mor er doven, og mor's kæreste er doven."
		if len(s.Text(apostrophe)) != 2 {
			t.Errorf("%s: an apostrophe quotes: %v", g.ID, marked(apostrophe, s.Text(apostrophe)))
		}
	}
}

func TestPlacesAreRunes(t *testing.T) {
	for _, g := range guides(t) {
		text := "Æblegrød på ålegården. Så føler jeg, at mor er ligeglad. Kl. 10 var det ØDELAGT."
		got := marked(text, NewScanner(g.Findings()).Text(text))
		if !slices.Equal(got, []string{"opinion:føler jeg", "blame:ligeglad"}) {
			t.Errorf("%s: %v", g.ID, got)
		}
	}
}

func TestASourceExcuses(t *testing.T) {
	for _, g := range guides(t) {
		s := NewScanner(g.Findings())
		for text, want := range map[string]bool{
			"Han har ADHD.": true,
			"Han har ADHD, oplyser forældrene, som fik brevet i 2024.": false,
			"Psykologen skriver i sin rapport, at han har autisme.":    false,
			"Far nok er på arbejde. Mor sagde det.":                    false,
			"Mor er doven. Mor sagde ikke noget.":                      true,
		} {
			if found := s.Text(text); len(found) > 0 != want {
				t.Errorf("%s: %s: %v", g.ID, text, marked(text, found))
			}
		}
	}
}

func TestPhrases(t *testing.T) {
	for _, c := range []struct {
		phrase, text string
		want         int
	}{
		{"jeg tror", "jeg tror", 2}, {"jeg tror", "Jeg, TROR", 2}, {"jeg tror", "jeg. Tror", 0}, {"jeg tror", "jeg troede", 0},
		{"tro*", "troede", 1}, {"jeg/vi tror/mener", "vi mener", 2}, {"uge 9", "uge 44", 2}, {"uge 9", "uge fire", 0},
		{"har … hørt", "har hørt", 2}, {"har … hørt", "har fra en anden side hørt", 6}, {"har … hørt", "har a b c d e hørt", 0},
		{"kl 9", "kl. 10.15", 2}, {"jeg tror", "jeg »ja« tror", 0},
	} {
		if got := compile(c.phrase).match(words([]rune(c.text)), false); got != c.want {
			t.Errorf("%q in %q: %d, want %d", c.phrase, c.text, got, c.want)
		}
	}
}

func kinds(found []Found) []guide.FindingKind {
	var list []guide.FindingKind
	for _, f := range found {
		list = append(list, f.Kind)
	}
	return list
}

func TestWhenAndWhereAreMissed(t *testing.T) {
	for _, c := range []struct {
		text string
		want []guide.FindingKind
	}{
		{"Han græd.", nil}, // too short to say
		{"Han havde et stort blåt mærke på den ene arm og sagde ingenting om det.", []guide.FindingKind{guide.WhenSeen, guide.WhereSeen}},
		{"Han havde et stort blåt mærke på den ene arm, da han kom i garderoben.", []guide.FindingKind{guide.WhenSeen}},
		{"Han havde et stort blåt mærke på den ene arm, da han kom kl. 8.10.", []guide.FindingKind{guide.WhereSeen}},
		{"Den 4. november stod han i garderoben med et stort blåt mærke på armen.", nil},
	} {
		d := begin(t, guideNamed(t, "dragoer"), "underretning", Known{})
		set(t, d, "haendelse", c.text)
		set(t, d, "fysisk", c.text) // does not ask for it
		found := d.Findings(evening)
		if !slices.Equal(kinds(found), c.want) {
			t.Errorf("%s: %v, want %v", c.text, kinds(found), c.want)
		}
		for _, f := range found {
			if f.Field != "haendelse" || f.From != f.To || f.Because == "" || f.Instead == "" {
				t.Errorf("%s: %+v", c.text, f)
			}
		}
	}
}

func TestASecondChildsName(t *testing.T) {
	for text, want := range map[string][]string{
		"Lillebroren Malthe så det. Malthes sko var våde.":              {"sibling:Malthe", "sibling:Malthes"},
		"Hun legede med sin veninde, Freja, kl. 10.":                    {"sibling:Freja"},
		"En anden dreng, der slog ham, blev hentet.":                    nil,
		"Hendes søster Zitha er født i maj.":                            nil, // the child itself
		"Broren I 3. klasse kom kl. 8. Søsteren. Derefter kom Bente.":   nil,
		"Hun sagde: »Min bror Malthe slog mig.«":                        nil,
		"Søsteren Karen hentede.":                                       nil, // the writer
		"Fætteren SFO og kammeraten Ole, som bor i huset ved siden af.": {"sibling:Ole"},
	} {
		d := begin(t, guideNamed(t, "dragoer"), "underretning", Known{})
		set(t, d, "barn-navn", "Zitha Qvortrup")
		set(t, d, "underretter-navn", "Karen Holm")
		set(t, d, "relationer", text)
		got := slices.DeleteFunc(marked(text, d.Findings(evening)), func(s string) bool { return !strings.HasPrefix(s, "sibling") })
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

func TestWhatIsShownOpenly(t *testing.T) {
	d := begin(t, guideNamed(t, "dragoer"), "underretning", Known{})
	set(t, d, "barn-navn", "Zitha Qvortrup")
	set(t, d, "underretter-navn", "Karen Qvortrup")
	text := "Zitha græd. Qvortrups nummer er 610118-4000 eller 6101184000, telefonen 43 57 75 78."
	set(t, d, "foelelser", text)
	set(t, d, "barnets-ord", "610118 4000")
	got := marked(text, slices.DeleteFunc(d.Findings(evening), func(f Found) bool { return f.Field != "foelelser" }))
	want := []string{"open-name:Zitha", "open-name:Qvortrups", "open-cpr:610118-4000", "open-cpr:6101184000"}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if found := d.FindingsIn("barnets-ord", "610118 4000", evening); len(found) != 1 || found[0].Kind != OpenCPR {
		t.Errorf("in the child's words: %v", found)
	}
	if found := d.FindingsIn("underretter-navn", "Karen Qvortrup", evening); len(found) > 0 {
		t.Errorf("the writer's own name: %v", found)
	}
	if found := d.FindingsIn("barnets-ord", "Jeg føler, at han er doven.", evening); len(found) > 0 {
		t.Errorf("a verbatim field is marked: %v", found)
	}
}

func TestAnImpossibleCPR(t *testing.T) {
	d := begin(t, guideNamed(t, "dragoer"), "underretning", Known{})
	for text, want := range map[string]int{"": 0, "610118-4000": 0, "910218-4000": 1, "12": 1, "821126-4000": 1, "610150-0000": 0} {
		if found := d.FindingsIn("barn-cpr", text, evening); len(found) != want {
			t.Errorf("%q: %v", text, found)
		}
	}
}

func TestEveryFindingSaysWhyAndOffersBetter(t *testing.T) {
	for _, g := range guides(t) {
		seen := map[guide.FindingKind]bool{}
		for _, f := range g.Findings() {
			seen[f.Kind] = true
			if n := strings.Count(strings.TrimRight(f.Because, "."), ". "); n > 0 {
				t.Errorf("%s %s: more than one sentence why: %s", g.ID, f.ID, f.Because)
			}
		}
		for _, k := range guide.FindingKinds {
			if !seen[k] {
				t.Errorf("%s looks for no %s", g.ID, k)
			}
		}
	}
}

// A quotation that is just being opened has no word in it, and a phrase could
// step over it.
func TestAnEmptyQuotationIsNotSteppedOver(t *testing.T) {
	s := NewScanner(guideNamed(t, "dragoer").Findings())
	checkFound(t, "sikkertjeg føler »« jeg føler ", s.Text("sikkertjeg føler »« jeg føler "))
}

// Whatever is typed, findings lie in the text, in order, and outside quotations.
func TestFindingsLieInTheText(t *testing.T) {
	g := guideNamed(t, "dragoer")
	s := NewScanner(g.Findings())
	pieces := []string{"jeg føler ", "sikkert", " ", ". ", "»", "«", "\"", "'", "\n", "\n\n", "Mor ", "er doven", "æøå", "kl. 10", "😀", "610118-4000", "nok "}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "pieces"), "")
		checkFound(t, text, s.Text(text))
	})
}

type fataler interface{ Fatalf(string, ...any) }

func checkFound(t fataler, text string, found []Found) {
	in := quoted([]rune(text))
	last := 0
	for _, f := range found {
		if f.From < last || f.To <= f.From || f.To > utf8.RuneCountInString(text) {
			t.Fatalf("%q: found at %d:%d after %d", text, f.From, f.To, last)
		}
		if slices.Contains(in[f.From:f.To], true) {
			t.Fatalf("%q: %d:%d is in a quotation", text, f.From, f.To)
		}
		last = f.To
	}
}

func FuzzFindings(f *testing.F) {
	for _, s := range []string{"Jeg føler, at »det« er 'galt'.", "»", "'", "Lillebroren Malthe", "610118-4000", "har har har hørt", "\u0301a\n\n\"x"} {
		f.Add(s)
	}
	g := guideNamed(f, "ishoej-vallensbaek")
	s := NewScanner(g.Findings())
	d := begin(f, g, "underretning", Known{})
	set(f, d, "barnets-navn", "Zitha Qvortrup")
	f.Fuzz(func(t *testing.T, text string) {
		checkFound(t, text, s.Text(text))
		d.FindingsIn("set", text, evening)
		if hidden := d.identity().redact(text); strings.Contains(hidden, "Zitha Qvortrup") {
			t.Fatalf("%q is shown as %q", text, hidden)
		}
	})
}

func BenchmarkFindings(b *testing.B) {
	g := guideNamed(b, "dragoer")
	s := NewScanner(g.Findings())
	text := strings.Repeat("Den 4. november kl. 8.10 kom drengen i børnehave med et blåt mærke. Jeg føler, at mor er ligeglad. ", 40)
	for b.Loop() {
		s.Text(text)
	}
}

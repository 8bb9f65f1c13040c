package guide

import (
	"slices"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

// Finding is something in a notification's text that the writer is told of,
// and never hindered by: what to look for, why it matters, and what to write
// instead.
//
// Words are phrases of plain words, matched whatever their capitals and the
// punctuation between them, within one sentence: a word ending in * has any
// ending, a/b is one word or the other, … is up to four words in between, and
// a number such as 9 is any number. A phrase that lies within one of Except is
// no finding, nor is one in a sentence that has one of Unless.
type Finding struct {
	ID, Title             string
	Kind                  FindingKind
	Words, Except, Unless []string
	In                    []string // of when and where: the fields that shall say so
	Because, Instead      string
	Basis                 Basis
	Cite                  *Cite
	Pos                   Pos
}

// FindingKind tells the findings apart.
type FindingKind string

const (
	Opinion   FindingKind = "opinion"   // what the writer thinks or feels
	Leading   FindingKind = "leading"   // a word that judges
	Diagnosis FindingKind = "diagnosis" // without the one who made it
	Wish      FindingKind = "wish"      // a measure that is wished for
	Blame     FindingKind = "blame"
	Hearsay   FindingKind = "hearsay" // without its source
	Sibling   FindingKind = "sibling" // Words come before another child's name
	WhenSeen  FindingKind = "when"    // Words say when; found where a field in In has none of them
	WhereSeen FindingKind = "where"   // the same for the place
)

// FindingKinds are all kinds, in the order they are documented.
var FindingKinds = []FindingKind{Opinion, Leading, Diagnosis, Wish, Blame, Hearsay, Sibling, WhenSeen, WhereSeen}

var findingShape = shape{"et fund", []key{
	{name: "title", form: aText, voice: told, need: true, doc: "hvad det er, med et par ord"},
	{name: "kind", form: aWord, words: findingWords(), need: true, doc: "hvad slags det er"},
	{name: "words", form: texts, need: true, doc: "ordene: `*` sidst er enhver endelse, a/b det ene eller det andet, … op til fire ord imellem, 9 et hvilket som helst tal"},
	{name: "except", form: texts, doc: "vendinger, hvor ordene er i orden"},
	{name: "unless", form: texts, doc: "ord, der gør det i orden, når de står i samme sætning, fx en kilde"},
	{name: "in", form: texts, doc: "felter, der skal have tid eller sted"},
	{name: "because", form: aText, voice: told, need: true, doc: "hvorfor det er værd at se på, i én sætning"},
	{name: "instead", form: aText, voice: told, need: true, doc: "bedre ord"},
	basisKey, needCite,
}}

func findingWords() []string {
	words := make([]string, len(FindingKinds))
	for i, k := range FindingKinds {
		words[i] = string(k)
	}
	return words
}

// finding is read after the forms, whose fields it may name.
func (d *decoder) finding(file, id string, n *yaml.Node) *Finding {
	f := d.object(file, n, &findingShape)
	found := &Finding{
		ID: id, Title: f.text("title"), Kind: FindingKind(f.text("kind")), In: f.texts("in"),
		Words: f.texts("words"), Except: f.texts("except"), Unless: f.texts("unless"),
		Because: f.text("because"), Instead: f.text("instead"), Basis: f.basis(), Cite: f.cite(), Pos: f.pos(),
	}
	for _, name := range []string{"words", "except", "unless"} {
		f.list(name, func(n *yaml.Node) { d.phrase(file, n) })
	}
	inField := found.Kind == WhenSeen || found.Kind == WhereSeen
	if inField != (len(found.In) > 0) && slices.Contains(FindingKinds, found.Kind) {
		d.report(f.pos(), "G173", "Et fund har `in:`, netop når det er af slagsen when eller where.", "nævn de felter, der skal sige det, fx in: [haendelse]")
	}
	f.list("in", func(n *yaml.Node) {
		if known := d.textFields(); !slices.Contains(known, n.Value) {
			d.report(Pos{file, n.Line, n.Column}, "G174", "Ingen blanket har tekstfeltet `"+printable(n.Value)+"`.", didYouMean(n.Value, known))
		}
	})
	return found
}

// isPhraseWord: letters, numbers, ' and -, with one * at the end, or more of them
// with / between; or … alone.
func isPhraseWord(s string) bool {
	other := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '\'' && r != '-' }
	if s == "…" {
		return true
	}
	for word := range strings.SplitSeq(s, "/") {
		if word = strings.TrimSuffix(word, "*"); word == "" || strings.ContainsFunc(word, other) {
			return false
		}
	}
	return true
}

// phrase checks that a phrase is one that can be looked for.
func (d *decoder) phrase(file string, n *yaml.Node) {
	words := strings.Fields(n.Value)
	for _, w := range words {
		if !isPhraseWord(w) {
			d.report(Pos{file, n.Line, n.Column}, "G172", "`"+printable(w)+"` kan der ikke ledes efter.", "skriv ord med mellemrum og uden tegn imellem; * kun sidst i et ord, a/b for det ene eller det andet")
			return
		}
	}
	if len(words) > 0 && (words[0] == "…" || words[len(words)-1] == "…") {
		d.report(Pos{file, n.Line, n.Column}, "G172", "En vending kan hverken begynde eller ende med … .", "skriv et ord før og efter")
	}
}

func (d *decoder) textFields() []string {
	var list []string
	for _, form := range d.parts.forms {
		for _, s := range form.Sections {
			for _, f := range s.Fields {
				if f.Kind == "text" || f.Kind == "line" {
					list = append(list, f.ID)
				}
			}
		}
	}
	return list
}

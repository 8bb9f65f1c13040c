package guide

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Mark stands behind a text that is shown in Danish because it is not
// translated.
const Mark = " [da]"

// Text is a text of a guide that people read, and how it stands in another
// language.
type Text struct {
	Key    string // its file and the keys down to it: "bilag-1.hvem.text"
	Pos    Pos    // of the Danish
	Danish string // a word's forms are one text, with "; " between them
	Of     string // the short hash of the Danish, as the translation names it
	In     string // the translation, or "" where there is none of this Danish text
	Stale  string // a translation of what the Danish was before, or ""

	wording wording
	stands  bool // there is an entry for it, if an empty one
}

// Translation is how a whole guide stands in a language.
type Translation struct {
	Lang     string
	Texts    []Text   // in order of file and place
	Problems Problems // errors in its files; stale texts, as warnings; files with texts missing, as gaps

	lines map[string]string // the translation of every Danish text that has one
}

// Translate reads how the guide in the root of fsys stands in a language. A
// guide that Load refuses is refused with the same Problems; a language that is
// not one of Languages is an *UnknownError. A guide without a translation has
// no problems with it.
func Translate(fsys fs.FS, limits Limits, lang string) (*Translation, error) {
	if !slices.Contains(Languages, lang) {
		return nil, &UnknownError{Kind: "sproget", Got: lang, Known: Languages}
	}
	d := newDecoder(limits)
	d.readSources(fsys, ".", "scenarios")
	roots := d.roots(d.order)
	d.decode(roots)
	if _, err := d.done(); err != nil {
		return nil, err
	}
	in := newDecoder(limits)
	entries := in.entries(fsys, lang)
	t := &Translation{Lang: lang, Texts: in.held(readAll(d.order, roots), entries), lines: map[string]string{}}
	for _, text := range t.Texts {
		if text.In != "" {
			t.lines[text.Danish] = text.In
		}
	}
	in.unused(entries, t.Texts)
	if len(in.sources) > 0 {
		in.missing(t)
	}
	t.Problems = in.placed()
	return t, nil
}

// isTranslation says whether a file in a guide's folder is no flow, but the
// guide in another language.
func isTranslation(name string) bool {
	lang, is := strings.CutSuffix(name, ".yaml")
	return is && slices.Contains(Languages, lang)
}

// held are the texts, each held against its entry.
func (d *decoder) held(texts []wording, entries map[string]*entry) []Text {
	list := make([]Text, len(texts))
	for i, w := range texts {
		danish := w.danish()
		list[i] = Text{Key: w.key, Pos: w.pos, Danish: danish, Of: hashOf(danish), wording: w}
		if e := entries[w.key]; e != nil {
			e.used, list[i].stands = true, true
			d.hold(&list[i], e)
		}
	}
	return list
}

// hold holds an entry against its text: what is of another Danish text, or has
// other numbers or addresses in it, is not shown.
func (d *decoder) hold(text *Text, e *entry) {
	switch {
	case e.text == "":
	case e.of != text.Of:
		text.Stale = e.text
		d.problems = append(d.problems, Problem{Code: "G191", Severity: Warning, Pos: e.pos,
			Message: "`" + text.Key + "` er oversat fra en anden dansk tekst end den, der står nu, og bliver vist på dansk.",
			Hint:    "på dansk står der nu »" + text.Danish + "«; ret oversættelsen, og skriv `of: " + text.Of + "`"})
	case differing(text.Danish, e.text) != "":
		d.report(e.pos, "G193", "I `"+text.Key+"` er tal eller adresser ikke dem, der står på dansk: "+differing(text.Danish, e.text)+".", "skriv dem som i den danske tekst, med cifre")
	default:
		text.In = e.text
	}
}

// unused reports the entries that are of no text. Only the first ones are held
// against what they may have been meant for, which takes time.
func (d *decoder) unused(entries map[string]*entry, texts []Text) {
	keys := make([]string, len(texts))
	for i, text := range texts {
		keys[i] = text.Key
	}
	guesses := 10
	for _, k := range slices.Sorted(maps.Keys(entries)) {
		if entries[k].used || d.full() {
			continue
		}
		hint := "slet den: teksten er der ikke mere"
		if guesses > 0 {
			guesses--
			if near := Nearest(k, keys); near != "" {
				hint = "mente du `" + near + "`? Ellers slet den"
			}
		}
		d.report(entries[k].pos, "G190", "Guiden har ingen tekst `"+printable(k)+"`.", hint)
	}
}

// missing counts what is not translated, a line for each file.
func (d *decoder) missing(t *Translation) {
	all, missing := map[string]int{}, map[string]int{}
	var order []string
	for _, text := range t.Texts {
		if all[text.Pos.File]++; all[text.Pos.File] == 1 {
			order = append(order, text.Pos.File)
		}
		if text.In == "" && text.Stale == "" {
			missing[text.Pos.File]++
		}
	}
	for _, file := range order {
		if n := missing[file]; n > 0 {
			d.problems = append(d.problems, Problem{Code: "G192", Severity: Gap, Pos: Pos{File: file},
				Message: fmt.Sprintf("%d af %d tekster er ikke oversat til engelsk.", n, all[file]),
				Hint:    "`handleguide check --missing " + t.Lang + "` skriver dem, så de er klar til at udfylde"})
		}
	}
}

// lacking counts the texts that are not translated.
func lacking(texts []Text) int {
	n := 0
	for _, text := range texts {
		if text.In == "" {
			n++
		}
	}
	return n
}

// speak puts the translation into the files' trees.
func speak(texts []Text) {
	for _, text := range texts {
		n := text.wording.node
		switch {
		case text.wording.voice == forms:
			for form := range strings.SplitSeq(text.In, ";") {
				if form = strings.TrimSpace(form); form != "" {
					n.Content = append(n.Content, &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Style: yaml.DoubleQuotedStyle, Value: form, Line: n.Line, Column: n.Column})
				}
			}
		case text.In == "":
			n.Value = text.Danish + Mark
		case text.wording.voice == spoken:
			n.Value = text.Danish + " (" + text.In + ")"
		default:
			n.Value = text.In
		}
		n.Style |= yaml.DoubleQuotedStyle
	}
}

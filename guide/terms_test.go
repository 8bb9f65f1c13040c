package guide_test

import (
	"strings"
	"testing"

	"handleguide/guide"

	"pgregory.net/rapid"
)

const moreTerms = `@ guide.yaml
-glossary:
+glossary:
+  ppr: {term: PPR, text: Rådgivning., also: [PPR-psykolog], cite: {source: kilde, section: Ord}}
+  boernefaglig: {term: Børnefaglig undersøgelse, text: Kommunens., also: [undersøgelse], cite: {source: kilde, section: Ord}}
+  moede: {term: Underretningsmøde, text: Et møde., cite: {source: kilde, section: Ord}}
+  paragraf: {term: § 153, text: Pligten., cite: {source: kilde, section: Ord}}
`

// underlined is the text with every term in brackets.
func underlined(text string, terms []guide.TermAt) string {
	runes := []rune(text)
	var b strings.Builder
	at := 0
	for _, t := range terms {
		b.WriteString(string(runes[at:t.From]) + "[" + string(runes[t.From:t.To]) + "]")
		at = t.To
	}
	return b.String() + string(runes[at:])
}

func TestTermsIn(t *testing.T) {
	g := baseWith(t, moreTerms)
	for text, want := range map[string]string{
		"":                       "",
		"Skriv en underretning.": "Skriv en [underretning].",
		"UNDERRETNINGEN er din.": "[UNDERRETNINGEN] er din.",
		"Din underretning er en underretning, og underretningen sendes.": "Din [underretning] er en underretning, og underretningen sendes.",
		"Underretninger og underretnings":                                "Underretninger og underretnings", // forms that the glossary does not give
		"En forunderretning":                                             "En forunderretning",
		"Hold et underretningsmøde.":                                     "Hold et [underretningsmøde].",
		"En børnefaglig undersøgelse":                                    "En [børnefaglig undersøgelse]",
		"En børnefaglig\n  undersøgelse nu":                              "En [børnefaglig\n  undersøgelse] nu",
		"En børnefaglig\u00a0undersøgelse":                               "En [børnefaglig\u00a0undersøgelse]",
		"En børne\u00adfaglig under\u00adsøgelse, og":                    "En [børne\u00adfaglig under\u00adsøgelse], og",
		"Deres undersøgelse":                                             "Deres [undersøgelse]",
		"»PPR« og (ppr)":                                                 "»[PPR]« og (ppr)",
		"Spørg en PPR-psykolog":                                          "Spørg en [PPR-psykolog]",
		"PPR-vejen":                                                      "[PPR]-vejen",
		"PPR2 og PPRs":                                                   "PPR2 og PPRs",
		"efter § 153, som":                                               "efter [§ 153], som",
		"efter § 1534 og §\u00a0153":                                     "efter § 1534 og [§\u00a0153]",
		"råd om æøå: underretning":                                       "råd om æøå: [underretning]",
		"e\u0301 underretning\u0301":                                     "e\u0301 underretning\u0301",
	} {
		if got := underlined(text, g.TermsIn(text)); got != want {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}

func TestEveryPlaceOfATerm(t *testing.T) {
	text := "Din underretning er en Underretning i PPR; underretningen sendes."
	got := underlined(text, baseWith(t, moreTerms).AllTermsIn(text))
	if want := "Din [underretning] er en [Underretning] i [PPR]; [underretningen] sendes."; got != want {
		t.Error(got)
	}
}

// Whatever the text, a term that is found stands there whole, in one of its
// forms, and one that stands there alone is found.
func TestTermsInAnyText(t *testing.T) {
	g := baseWith(t, moreTerms)
	var forms []string
	for _, term := range g.Glossary {
		forms = append(append(forms, term.Term), term.Also...)
	}
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.OneOf(rapid.SampledFrom(forms), rapid.SampledFrom([]string{" ", ". ", "-", "ø", "en", "\u00ad", "s"}), rapid.StringN(0, 3, -1))
		text := strings.Join(rapid.SliceOfN(part, 0, 10).Draw(t, "text"), "")
		runes, end := []rune(text), 0
		for _, at := range g.AllTermsIn(text) {
			if at.From < end || at.To <= at.From || at.To > len(runes) {
				t.Fatalf("%d–%d in a text of %d, after %d", at.From, at.To, len(runes), end)
			}
			end = at.To
			found := strings.Join(strings.Fields(strings.ReplaceAll(string(runes[at.From:at.To]), "\u00ad", "")), " ")
			known := false
			for _, form := range append([]string{at.Term.Term}, at.Term.Also...) {
				known = known || strings.EqualFold(form, found)
			}
			if !known {
				t.Fatalf("%q is no form of %s", found, at.Term.ID)
			}
		}
		form := rapid.SampledFrom(forms).Draw(t, "form")
		before, after := rapid.SampledFrom([]string{"", "se ", "(", "»", "på\n"}).Draw(t, "before"), rapid.SampledFrom([]string{"", ".", " nu", ")", "\u00a0i"}).Draw(t, "after")
		list := g.TermsIn(before + strings.ToUpper(form) + after)
		if len(list) != 1 || list[0].From != len([]rune(before)) || list[0].To != len([]rune(before+form)) {
			t.Fatalf("%q in %q: %v", form, before+strings.ToUpper(form)+after, list)
		}
	})
}

package words

import (
	"handleguide/guide"
	"handleguide/guide/notice"
)

// Found is what was found in a form, in this language. What a guide looks for
// says it already; what the program itself looks for is known in Danish, as the
// documents are.
func (w *Words) Found(f notice.Found) notice.Found {
	if own, ok := foundIn[w.Lang][f.Kind]; ok {
		f.Title, f.Because, f.Instead = own.Title, own.Because, own.Instead
	}
	return f
}

// Hint is what is worth looking at in a CPR number, in this language.
func (w *Words) Hint(h notice.Hint) string {
	if text := hintIn[w.Lang][h.Kind]; text != "" {
		return text
	}
	return h.Text
}

// foundIn and hintIn say in other languages than Danish what package notice
// says. A test holds them to being whole.
var foundIn = map[string]map[guide.FindingKind]notice.Found{"en": {
	notice.OpenCPR: {
		Title: "Something that looks like a CPR number", Because: "The field is shown openly, even when name and CPR are left out.",
		Instead: "Move it to the CPR field, and delete it here.",
	},
	notice.OpenName: {
		Title: "A name in an open field", Because: "The field is shown openly, even when name and CPR are left out.",
		Instead: "Write “barnet” (the child), “moren” (the mother) or “faren” (the father). The name stands in a field of its own.",
	},
	notice.BadCPR: {
		Title: "A CPR number that cannot be right", Because: "With a wrong number the notification may end with another child.",
		Instead: "Check the number, or leave the field empty – it may always be left out.",
	},
}}

var hintIn = map[string]map[notice.HintKind]string{"en": {
	notice.ImpossibleDate: "The first six digits are no date. See whether two digits are swapped.",
	notice.FutureDate:     "The date of birth is in the future. See whether a digit is wrong.",
	notice.Adult:          "By the number the person has turned 18. Send it all the same if you are not sure.",
	notice.Substitute:     "It is an erstatningspersonnummer (a substitute number). It is valid.",
	notice.Unweighed:      "The check digit does not fit. Newer numbers may be right all the same.",
}}

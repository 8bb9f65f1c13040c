package training

import (
	"cmp"
	"slices"

	"handleguide/guide"
)

// PromptKind tells apart what a facilitator can ask a room.
type PromptKind int

const (
	PromptKnow  PromptKind = iota // what do we know, and what do we guess?
	PromptAll                     // all chose Options[0]: what would have to be different?
	PromptSplit                   // most are divided between Options[0] and [1]: what speaks for each?
	PromptFew                     // a few chose Options[0]: what did they see?
	PromptMeant                   // what would Options[0] have meant? Text says it
	PromptNone                    // nobody chose Options[0], a critical error: what would it have meant? Text says it
)

// PromptKinds are all kinds, in their order.
var PromptKinds = []PromptKind{PromptKnow, PromptAll, PromptSplit, PromptFew, PromptMeant, PromptNone}

// Prompt is a question for the room to talk about.
type Prompt struct {
	Kind    PromptKind
	Options []*guide.Option
	Text    string
}

// Prompts are for the question now, before the room has chosen: they give
// nothing of the answer away.
func (r *Room) Prompts() []Prompt {
	if r.Over() {
		return nil
	}
	list := []Prompt{{Kind: PromptKnow}}
	raised := slices.DeleteFunc(r.Hands(), func(h Hand) bool { return h.Count == 0 })
	slices.SortStableFunc(raised, func(a, b Hand) int { return cmp.Compare(b.Count, a.Count) })
	if len(raised) == 1 {
		return append(list, Prompt{Kind: PromptAll, Options: []*guide.Option{raised[0].Option}})
	}
	for i, h := range raised {
		switch i {
		case 0:
		case 1:
			list = append(list, Prompt{Kind: PromptSplit, Options: []*guide.Option{raised[0].Option, h.Option}})
		default:
			list = append(list, Prompt{Kind: PromptFew, Options: []*guide.Option{h.Option}})
		}
	}
	return list
}

// Prompts are for the debrief of one decision: what the choices that were not
// fine would have meant, those with hands first, and then a critical error that
// nobody made.
func (c Counted) Prompts() []Prompt {
	var raised, none []Prompt
	for _, h := range c.Hands {
		p := Prompt{Kind: PromptMeant, Options: []*guide.Option{h.Option}, Text: cmp.Or(h.Meant, h.Text)}
		switch {
		case h.Grade.Fine() || p.Text == "":
		case h.Count > 0:
			raised = append(raised, p)
		case h.Critical:
			p.Kind = PromptNone
			none = append(none, p)
		}
	}
	return append(raised, none...)
}

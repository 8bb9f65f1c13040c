package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide"
)

// outcome is where a walk ended, as it stands at this minute. It is made anew
// every time it is drawn, so that it changes with the clock.
type outcome struct{ s *session }

func (o *outcome) title() string { return o.s.flowTitle() }
func (o *outcome) wayFrom() int  { return 110 }

func (o *outcome) commands() []command {
	var list []command
	if o.s.exercise() {
		list = append(list, command{o.s.keys.Reflect, always(lookBack{}), true})
	}
	if len(o.s.walk.Answers()) > 0 {
		list = append(list, command{o.s.keys.Back, always(back{}), true})
	}
	return list
}

func (o *outcome) Update(msg tea.Msg) action { return update(o.commands(), msg) }

func (o *outcome) Render(width, height int) body {
	s := o.s
	at := s.walk.OutcomeAt(s.now)
	wide, width := width, min(width, measure)
	first, others := split(at.Contacts)
	lines := s.outcomeHead(at, first, wide, height)
	lines = append(lines, s.nearLines(first, width)...)
	if at.Node.Text != "" {
		lines = append(append(lines, line{}), para(s.styles.text, at.Node.Text, width)...)
	}
	lines = append(lines, s.otherContacts(others, at.Form, width)...)
	lines = append(lines, s.section(s.words.Section.Do, append(s.effects(at.Effects, at.Form), at.Node.Do...), width)...)
	lines = append(lines, s.dontLines(at, width)...)
	lines = append(lines, s.nextLines(at.Node.Next, at.Deadlines, width)...)
	lines = append(lines, s.writeLines(at, width)...)
	lines = append(lines, s.unsureLines(at, width)...)
	lines = append(lines, s.closingLines(s.nothingHappens(at), width)...)
	lines = append(lines, s.linkLines(at.Node.Links, width)...)
	lines = append(lines, s.pageLines(at.Node.Pages, width)...)
	lines = append(lines, s.citeLines(at.Node.Cite, at.Node.Basis, "", true, width)...)
	if s.exercise() {
		lines = append(lines, s.onLines(s.keys.Reflect.Help().Desc, lookBack{}, height)...)
	}
	return body{lines: lines, scroll: true}
}

// outcomeHead is what is seen first: the number, who answers, until when, why,
// and the one thing not to do.
func (s *session) outcomeHead(at *guide.Outcome, first []guide.Reached, wide, height int) []line {
	st, w, width := s.styles, s.words, min(wide, measure)
	var lines []line
	if height >= 22 {
		lines = append(lines, line{})
	}
	title := []span{{at.Node.Title, st.strong}}
	if u := w.Urgency[at.Node.Urgency]; !says(at.Node.Title, u) {
		title = append(title, span{" · ", st.muted}, span{u, s.urgencyStyle(at.Node.Urgency)})
	}
	lines = append(lines, wrapSpans(title, width)...)
	if height >= 15 {
		lines = append(lines, line{})
	}
	return append(lines, s.callLines(first, s.oneThing(at.Node.Dont, at.Effects), wide, height)...)
}

// says whether a text has a word, whatever its case.
func says(text, word string) bool {
	return strings.Contains(" "+strings.ToLower(text)+" ", " "+strings.ToLower(word)+" ")
}

// oneLines are the one thing not to do.
func (s *session) oneLines(one string, width, height int) []line {
	if one == "" {
		return nil
	}
	lines := hang(s.styles.danger, s.styles.strong, s.words.Section.OneThing+"  ", one, width)
	if height >= 15 {
		return append([]line{{}}, lines...)
	}
	return lines
}

// nearLines stand under the first number: who else answers, and what to say.
// Who answers for somebody else must hear first what they are called for.
func (s *session) nearLines(first []guide.Reached, width int) []line {
	beside, say := s.besideLines(first, width), s.sayLines(first, width)
	if len(first) > 0 && first[0].InsteadOf != "" && len(first[0].Contact.Say) > 0 {
		return append(say, beside...)
	}
	return append(beside, say...)
}

// split tells those who answer for the same as the first contact from the
// others.
func split(list []guide.Reached) (first, others []guide.Reached) {
	for _, r := range list {
		if r.Asked == list[0].Asked {
			first = append(first, r)
		} else {
			others = append(others, r)
		}
	}
	return first, others
}

// oneThing is the one thing not to do: the node's own, or what is withheld.
func (s *session) oneThing(donts []string, effects []guide.Effect) string {
	if len(donts) > 0 {
		return donts[0]
	}
	for i := range effects {
		if effects[i].Verb == guide.Withhold {
			return s.words.EffectOf(s.guide, &effects[i])
		}
	}
	return ""
}

// sayLines are what to say to the first contact, what happens then, and what
// those who answer in its place are to be told as well.
func (s *session) sayLines(list []guide.Reached, width int) []line {
	w := s.words
	var lines []line
	for i, r := range list {
		if i == 0 {
			lines = append(lines, s.section(w.Section.Say, r.Say, width)...)
			lines = append(lines, s.section(w.Section.Expect, r.Contact.Expect, width)...)
			continue
		}
		say := r.Contact.Say
		lines = append(lines, s.section(fmt.Sprintf(w.Section.SayToOf, r.Contact.Name), append(say[:len(say):len(say)], r.Contact.Expect...), width)...)
	}
	return lines
}

// effects are the sentences of what is to be done; a call stands with its
// number, what is withheld under what not to do, and form (or "") under what
// to write.
func (s *session) effects(list []guide.Effect, form string) []string {
	var texts []string
	for i := range list {
		e := &list[i]
		if e.Verb == guide.Withhold || e.Text == "" && e.By == guide.Self && (e.Verb == guide.Call || form != "" && e.Form == form) {
			continue
		}
		text := s.words.EffectOf(s.guide, e)
		if e.Because != "" {
			text += " " + e.Because
		}
		texts = append(texts, text)
	}
	return texts
}

// dontLines are what not to do, and whom not to tell, and why.
func (s *session) dontLines(at *guide.Outcome, width int) []line {
	return s.dontsOf(at.Node.Dont, at.Effects, width)
}

func (s *session) dontsOf(donts []string, effects []guide.Effect, width int) []line {
	texts := slices.Clone(donts)
	for i := range effects {
		if e := &effects[i]; e.Verb == guide.Withhold {
			texts = append(texts, joined(s.words.EffectOf(s.guide, e), e.Because))
		}
	}
	if len(texts) == 0 {
		return nil
	}
	return append(s.heading(s.words.Section.Dont), s.donts(texts, width)...)
}

func joined(a, b string) string {
	if b == "" {
		return a
	}
	return a + " " + b
}

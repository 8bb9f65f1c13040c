package line

import (
	"strconv"
	"strings"
	"time"

	"handleguide/tui/debrief"
)

// counts takes the hands that were typed for each answer, or, on an empty line,
// goes on with what most chose; false is something else: one number alone is an
// answer.
func (t *Training) counts(typed string) bool {
	p, say := t.page, &t.Words.Training.Line
	typed = strings.TrimSpace(typed)
	if typed == "" {
		if t.room.Leading() == nil {
			t.mark()
			p.line(say.Even)
			return true
		}
		t.goOn("")
		return true
	}
	fields := strings.FieldsFunc(typed, func(r rune) bool { return r == ' ' || r == ',' || r == ';' })
	if len(fields) < 2 {
		return false
	}
	hands := make([]int, len(fields))
	for i, f := range fields {
		n, err := strconv.Atoi(f)
		if err != nil && i == 0 {
			return false // an answer of several words
		}
		if err != nil {
			n = -1
		}
		hands[i] = n
	}
	err := t.room.Count(hands...)
	t.mark()
	if err != nil {
		p.linef(say.BadCountOf, len(t.room.Options()))
		return true
	}
	t.spread()
	return true
}

// spread tells how the hands are spread, and what to talk about.
func (t *Training) spread() {
	p, say := t.page, &t.Words.Training.Line
	p.head(t.Words.Training.Hands)
	p.lines(debrief.Hands(p.words, t.room.Hands()))
	var prompts []string
	for _, x := range t.room.Prompts() {
		prompts = append(prompts, p.words.Prompt(x))
	}
	p.part(t.Words.Training.Talk, prompts)
	p.gap()
	if o := t.room.Leading(); o != nil {
		p.linef(say.ChooseOf, ended(p.words.Quote(o.Label)))
	} else {
		p.line(say.Even)
	}
}

// summary tells how many chose what, or saves it.
func (t *Training) summary(rest string) {
	p, say := t.page, &t.Words.Training.Line
	t.mark()
	word, _ := split(rest)
	switch {
	case t.decided() == 0:
		p.line(say.Nothing)
	case is(word, t.Words.Typed.Save) && t.SaveText != nil:
		t.save(after(rest))
	default:
		t.parts(debrief.Summary(p.words, t.rooms))
	}
	t.prompt()
}

// summed is the summary as it is saved on a day.
func (t *Training) summed(made time.Time) string { return debrief.Markdown(t.Words, t.rooms, made) }

// decided is how many decisions the rooms have made.
func (t *Training) decided() int {
	n := 0
	for _, r := range t.rooms {
		n += len(r.Counted())
	}
	return n
}

// stays says, once, that the end would lose a room's summary; false is the end.
func (t *Training) stays(asked bool) bool {
	if asked || t.SaveText == nil || t.decided() == 0 || t.summed(time.Time{}) == t.saved {
		return false
	}
	t.leaving = true
	t.mark()
	t.page.line(t.Words.Training.Line.Unsaved)
	return true
}

func (t *Training) save(folder string) {
	if folder == "" {
		folder = t.Folder
	}
	made := t.Now()
	path, err := t.SaveText(folder, debrief.FileName(t.Words, made), t.summed(made))
	if err != nil {
		t.page.line(t.Words.Wrong(err))
		return
	}
	t.saved = t.summed(time.Time{})
	t.page.linef(t.Words.Training.Line.SavedOf, path)
}

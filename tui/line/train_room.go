package line

import (
	"strconv"
	"strings"

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
	decided := false
	for _, r := range t.rooms {
		decided = decided || len(r.Counted()) > 0
	}
	word, _ := split(rest)
	switch {
	case !decided:
		p.line(say.Nothing)
	case is(word, t.Words.Typed.Save) && t.SaveText != nil:
		t.save(after(rest))
	default:
		t.parts(debrief.Summary(p.words, t.rooms))
	}
	t.prompt()
}

func (t *Training) save(folder string) {
	if folder == "" {
		folder = t.Folder
	}
	made := t.Now()
	path, err := t.SaveText(folder, debrief.FileName(t.Words, made), debrief.Markdown(t.Words, t.rooms, made))
	if err != nil {
		t.page.line(t.Words.Wrong(err))
		return
	}
	t.page.linef(t.Words.Training.Line.SavedOf, path)
}

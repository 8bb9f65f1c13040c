package line

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/training"
)

// take does what was typed; false is the end of the practice.
func (t *Training) take(typed string) (goesOn bool, err error) {
	word, rest := split(typed)
	say, own := &t.Words.Typed, &t.Words.Training.Line.Typed
	leaving := t.leaving
	t.leaving = false
	switch {
	case is(word, say.Quit):
		return t.stays(leaving), nil
	case is(word, own.Cases):
		t.play, t.room = nil, nil
		t.cases()
	case t.play == nil:
		return true, t.choose(typed)
	case is(word, say.Help), word == "" && !t.Together && !t.play.Over():
		t.mark()
		t.page.lines(t.Words.Training.Line.Help[t.whose()])
		t.prompt()
	case is(word, say.Restart):
		return true, t.begin(t.chosen)
	case is(word, own.Summary) && t.Together:
		t.summary(after(typed))
	case is(word, say.Back):
		t.back(rest)
	case is(word, own.Again):
		t.again(rest)
	case is(word, own.Pause) && rest == "":
		t.pause()
	case is(word, own.Ask):
		t.inquire(rest)
	case t.reads(word, rest):
		t.prompt()
	default:
		t.decides(typed)
	}
	return true, nil
}

// decides takes what is no command: an answer, a count, or the free line after
// the outcome, which is kept nowhere.
func (t *Training) decides(typed string) {
	switch {
	case t.told:
		t.mark()
		t.page.line(t.Words.Training.Line.After[t.whose()])
	case t.play.Over():
		if strings.TrimSpace(typed) != "" {
			t.page.line(t.Words.Training.Line.Thanks)
		}
		t.debrief()
	case t.Together && t.counts(typed):
	default:
		t.answer(typed)
	}
}

func (t *Training) answer(typed string) {
	p := t.page
	id, several := t.session().option(typed)
	switch {
	case len(several) > 0:
		t.mark()
		p.linef(p.say.SeveralOf, strings.Join(several, "; "))
	case id == "":
		t.mark()
		p.line(p.say.NotUnderstood)
		t.ask()
	default:
		t.goOn(id)
	}
}

// goOn takes an option; "" is the one that most chose.
func (t *Training) goOn(option string) {
	choose := t.play.Choose
	if t.Together {
		choose = t.room.Choose
	}
	turn, err := choose(option)
	t.mark()
	if err != nil {
		t.page.line(err.Error())
		return
	}
	if t.rings(turn.Passed) {
		t.page.line(t.page.words.Practice.NoCall + ".")
	}
	t.page.passed(turn.Passed)
	t.happened(turn.Injects)
	t.stand()
}

// rings says whether somebody is to be called at what was passed.
func (t *Training) rings(list []guide.Passed) bool {
	return slices.ContainsFunc(list, func(x guide.Passed) bool {
		return (x.Node.Kind == guide.Step || x.Option != nil && x.Option.Standing) &&
			len(t.play.Guide().ContactsOf(x.Node, x.Effects(), x.Facts, t.play.Now())) > 0
	})
}

// session is an ordinary one that stands where the play does, to read in and to
// understand answers with.
func (t *Training) session() *Session {
	return &Session{Guide: t.play.Guide(), Words: t.Words, walk: t.play.Walk(), page: t.page}
}

// reads writes what can be read beside the case; false is another word.
func (t *Training) reads(word, rest string) bool {
	say := &t.Words.Typed
	var read func()
	switch {
	case is(word, t.Words.Training.Line.Typed.Case) && rest == "":
		read = t.scene
	case is(word, say.Way) && rest == "":
		read = func() { t.page.way(t.play.Walk()) }
	case is(word, say.Contacts) && rest == "":
		read = func() {
			t.page.line(t.Words.Practice.NoCall + ".")
			t.page.contacts()
		}
	case is(word, say.Terms):
		read = func() { t.session().terms(rest) }
	case is(word, say.Pages):
		read = func() { t.session().pages(rest) }
	default:
		return false
	}
	t.mark()
	read()
	return true
}

// prompt reminds of what is asked, after something else was read.
func (t *Training) prompt() {
	p := t.page
	p.gap()
	switch {
	case t.told:
		p.line(p.words.Training.Line.After[t.whose()])
	case t.play.Over():
		p.line(p.words.Training.HowWas[t.whose()])
	default:
		p.line(t.play.Question().Text)
		t.ask()
	}
}

// back goes one choice back, or to the choice of a number.
func (t *Training) back(to string) {
	p := t.page
	n, ok := t.number(to, t.play.Decided())
	goBack := t.play.BackTo
	if t.Together {
		goBack = t.room.BackTo
	}
	if !ok || !goBack(n-1) {
		t.mark()
		if to == "" {
			p.line(p.say.AtStart)
		} else {
			p.line(p.words.Training.Line.NoDecision)
		}
		t.prompt()
		return
	}
	t.told = false
	t.mark()
	t.stand()
}

// again tries a decision once more: one who practises alone keeps the way that
// was gone as it is, and a room its counts.
func (t *Training) again(which string) {
	if t.Together || !t.play.Over() {
		t.back(which)
		return
	}
	n, ok := t.number(which, t.firstParted())
	if !ok {
		t.mark()
		t.page.line(t.page.words.Training.Line.NoDecision)
		t.prompt()
		return
	}
	t.play, t.told = t.play.Retry(n-1), false
	t.mark()
	t.stand()
}

// firstParted is the number of the first choice that parted, or else of the
// first one.
func (t *Training) firstParted() int {
	if list := t.play.Debrief().Parted; len(list) > 0 {
		return list[0].Number
	}
	return 1
}

// number is the choice that was typed, or one in its place where nothing was;
// false is none that was made.
func (t *Training) number(typed string, otherwise int) (int, bool) {
	n := otherwise
	if typed != "" {
		var err error
		if n, err = strconv.Atoi(strings.TrimSuffix(typed, ".")); err != nil {
			return 0, false
		}
	}
	return n, n >= 1 && n <= t.play.Decided()
}

func (t *Training) pause() {
	p, say := t.page, &t.Words.Training.Line
	t.play.Pause(!t.play.Paused())
	t.mark()
	if t.play.Paused() {
		p.line(say.Paused)
	} else {
		p.line(say.GoesOn)
	}
	t.prompt()
}

// inquiries lists what can be asked.
func (t *Training) inquiries() {
	var list []string
	for _, q := range t.play.Inquiries() {
		list = append(list, q.Label)
	}
	t.page.numbered(list)
	t.page.line(t.Words.Training.Line.AskHow)
}

// inquire asks for something, or lists what can be asked.
func (t *Training) inquire(which string) {
	p, say := t.page, &t.Words.Training.Line
	if which == "" && len(t.play.Inquiries()) > 0 {
		t.mark()
		p.head(t.Words.Training.Ask)
		t.inquiries()
		t.prompt()
		return
	}
	var ids, labels []string
	for _, q := range t.play.Inquiries() {
		ids, labels = append(ids, q.ID), append(labels, q.Label)
	}
	i, _ := pick(which, ids, labels)
	var turn training.Turn
	var err error
	if i >= 0 {
		turn, err = t.play.Ask(ids[i])
	}
	t.mark()
	if i < 0 || err != nil {
		p.line(say.NoInquiry)
		t.prompt()
		return
	}
	p.line(turn.Inquiry.Label)
	p.line(say.Answers + ": " + turn.Inquiry.Text)
	if took := turn.To.Sub(turn.From); took > 0 {
		p.linef(say.TookOf, p.words.Minutes(int(took/time.Minute)), p.words.Clock(turn.To))
	}
	t.happened(turn.Injects)
	t.prompt()
}

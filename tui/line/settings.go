package line

import (
	"fmt"
	"strconv"
	"strings"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/tui/keeper"
	"handleguide/tui/settings"
	"handleguide/tui/words"
)

// setting is one line of the settings. One with values takes one of them, by
// its id or what it is called; one with text takes any; else it is done by its
// number alone.
type setting struct {
	label, value string
	values       []words.Choice
	text         bool
	said         string // when it is done, in place of what it is now
	set          func(value string)
}

// settings lists what is remembered, or changes one of it: `indstillinger 2
// mørke`.
func (s *Session) settings(typed string) {
	p, list := s.page, s.list()
	number, value, _ := strings.Cut(typed, " ")
	if number == "" {
		p.head(p.words.Setting.Title)
		for i := range list {
			p.line(list[i].numbered(i))
		}
		p.line(p.words.Setting.Shared)
		p.line(s.kept())
		p.lines(p.say.Settings)
		return
	}
	n, err := strconv.Atoi(strings.TrimSuffix(number, "."))
	if err != nil || n < 1 || n > len(list) {
		p.line(p.say.NoSetting)
		return
	}
	switch one := &list[n-1]; {
	case !s.change(one, settings.Clean(value)):
	case one.said != "":
		p.line(one.said)
	default:
		p.line(p.say.Changed)
		p.line(s.list()[n-1].numbered(n - 1))
	}
}

// change gives a setting its new value; false where it takes no such value.
func (s *Session) change(one *setting, value string) bool {
	p := s.page
	switch {
	case one.values != nil:
		var ids, labels []string
		for _, c := range one.values {
			ids, labels = append(ids, c.ID), append(labels, c.Label)
		}
		i, _ := pick(value, ids, labels)
		if i < 0 {
			p.linef(p.say.ValuesOf, strings.Join(labels, ", "))
			return false
		}
		value = ids[i]
	case one.text && value == "":
		p.line(one.label + ": " + one.value)
		p.lines(p.say.Settings)
		return false
	case is(strings.ToLower(value), p.words.Typed.Delete):
		value = ""
	}
	one.set(value)
	return true
}

func (o *setting) numbered(i int) string {
	text := fmt.Sprintf("%d. %s", i+1, o.label)
	if o.value != "" {
		text += ": " + o.value
	}
	return text
}

func (s *Session) list() []setting {
	w, now := s.Words.Setting, s.Settings
	var languages []words.Choice
	for _, l := range words.All() {
		languages = append(languages, words.Choice{ID: l.Lang, Label: l.Name})
	}
	list := []setting{
		{label: w.Language, value: s.Words.Name, values: languages, set: s.speak},
		{label: w.Theme, value: s.Words.ThemeLabel(now.Theme), values: w.Themes, set: func(id string) {
			s.keep(func(k *settings.Settings) { k.Theme = id })
		}},
	}
	if len(s.Guides) > 0 {
		guide := setting{label: w.Guide, value: w.NoGuide, set: func(id string) { s.keep(func(k *settings.Settings) { k.Guide = id }) }}
		for _, c := range s.Guides {
			guide.values = append(guide.values, words.Choice{ID: c.Name, Label: c.Title})
			if c.Name == now.Guide {
				guide.value = c.Title
			}
		}
		list = append(list, guide)
	}
	for _, f := range settings.Fields {
		value := now.Workplace.Get(f)
		if value == "" {
			value = w.Empty
		}
		list = append(list, setting{label: w.Field[f], value: value, text: true, set: func(text string) {
			s.keep(func(k *settings.Settings) { k.Workplace.Set(f, text) })
		}})
	}
	if now.Workplace.Empty() {
		return append(list, s.days())
	}
	confirmed := w.Never
	if on, ok := now.Workplace.ConfirmedOn(almanac.Zone()); ok {
		confirmed = fmt.Sprintf(w.ConfirmedOf, s.Words.Date(on))
	}
	day := s.page.now.In(almanac.Zone())
	if !s.Simulated { // a day that is not today is no day to be sure on
		list = append(list, setting{label: w.Confirm, value: confirmed, set: func(string) { s.keep(func(k *settings.Settings) { k.Workplace.Confirm(day) }) }})
	}
	list = append(list, setting{label: w.Forget, said: w.Forgotten, set: func(string) { s.keep(func(k *settings.Settings) { k.Workplace = settings.Workplace{} }) }})
	return append(list, s.days())
}

// days is how long a draft is kept, from the next start on.
func (s *Session) days() setting {
	w := s.Words.Setting
	return setting{label: w.Drafts + ": " + w.Days, value: s.Words.DaysLabel(keeper.Days(s.Settings.Days)), values: w.DaysFor, set: func(id string) {
		s.keep(func(k *settings.Settings) { k.Days = id })
	}}
}

// speak goes on in another language, at once.
func (s *Session) speak(lang string) {
	s.Words = words.In(lang)
	s.page.words, s.page.say = s.Words, &s.Words.Line
	s.page.line(s.Words.Setting.Switched)
	s.translate(lang)
	s.page.line(s.Words.GuideNote(s.Guide))
	s.keep(func(k *settings.Settings) { k.Language = lang })
}

// translate goes on in the guide in another language, where the walk stands. A
// guide that cannot be read any more, or was changed since, stays as it is.
func (s *Session) translate(lang string) {
	g, err := s.Guide.Danish(), error(nil)
	if lang != guide.Danish && s.LoadIn != nil {
		g, err = s.LoadIn(lang)
	}
	if err != nil || !s.sit.Speak(g) {
		return
	}
	s.Guide, s.walk, s.page.guide = g, s.sit.Current().Walk(), g
	for _, p := range s.written {
		p.draft.Speak(g)
	}
}

// keep changes the settings here, and where they are kept.
func (s *Session) keep(change func(*settings.Settings)) {
	change(&s.Settings)
	if s.Change == nil {
		return
	}
	if err := s.Change(change); err != nil {
		s.page.line(upperFirst(s.Words.Trouble(err)) + ".")
	}
}

func (s *Session) kept() string {
	if s.KeptIn == "" || s.Change == nil {
		return s.Words.Setting.NotKept
	}
	return fmt.Sprintf(s.Words.Setting.KeptInOf, s.KeptIn)
}

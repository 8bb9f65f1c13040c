package words

import (
	"strconv"
	"strings"

	"handleguide/guide"
	"handleguide/tui/settings"
)

// Settings are the words of the settings.
type Settings struct {
	Title, Program, Workplace string
	Shared                    string // whose details these may be
	Language, Theme, Guide    string
	Themes                    []Choice
	Field                     map[settings.Field]string
	Drafts, Days              string   // a heading; how long they are kept
	DaysFor                   []Choice // so many days
	Empty                     string   // a detail that is not filled in
	Confirm                   string   // that the details are one's own
	ConfirmedOf, Never        string   // when that was said
	Forget, ForgetSure        string   // asked, and asked once more
	Forgotten                 string
	Switched                  string // the language was
	NextTimeOf, NoGuide       string // the guide that is opened next time
	KeptInOf, NotKept         string
	GuideText                 string // the guide speaks another language than the interface
	GuidePartly               string // some of its texts do; followed by how they are marked
}

// Choice is one of several values, by the id it is kept as.
type Choice struct{ ID, Label string }

// Troubles say what is wrong with the file of settings, as sentences without
// their full stop.
type Troubles struct {
	BrokenOf, AsideOf, NewerOf    string // where it is, and where it was put
	NoPlace, UnreadOf, NotSavedOf string
	Denied, NoFile                string // why
}

// GuideNote says that the guide's texts are in another language than the
// interface, all or some of them, or nothing.
func (w *Words) GuideNote(g *guide.Guide) string {
	switch {
	case g == nil || g.Lang == w.Lang && g.Untranslated == 0:
		return ""
	case g.Lang == w.Lang:
		return w.Setting.GuidePartly + guide.Mark + "."
	}
	return w.Setting.GuideText
}

// ThemeLabel is what a theme is called; one that is not known is the first.
func (w *Words) ThemeLabel(id string) string {
	for _, c := range w.Setting.Themes {
		if c.ID == id {
			return c.Label
		}
	}
	return w.Setting.Themes[0].Label
}

// DaysLabel is so many days that a draft is kept, whether or not they are among
// those to choose from.
func (w *Words) DaysLabel(days int) string {
	number, rest := strconv.Itoa(days), w.Setting.DaysFor[0].Label
	_, rest, _ = strings.Cut(rest, " ")
	return number + " " + rest
}

package main

import (
	"errors"
	"strings"

	"handleguide/tui/settings"
	"handleguide/tui/words"
)

// spoken are the words that the call asks for, or else those that are
// remembered, or else Danish. They are found before the call is read, so that
// what is wrong with it is said in them.
func spoken(args []string) *words.Words {
	for i, arg := range args {
		lang, is := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			lang, is = args[i+1], true
		}
		if w := words.In(lang); is && w != nil {
			return w
		}
	}
	file, _ := settings.Default()
	if w := words.In(file.Peek().Language); w != nil {
		return w
	}
	return words.Danish()
}

// said is an error in both languages: what reads a flag does not know which is
// spoken.
type said struct{ danish, english string }

func (e said) Error() string { return e.danish }

// In is the error in a language.
func (e said) In(lang string) string {
	if lang == "en" {
		return e.english
	}
	return e.danish
}

// saying is an error in the language that is spoken. What the guides' own
// packages say of a guide is in Danish.
func (s *system) saying(err error) string {
	if both := (said{}); errors.As(err, &both) { // it may stand within a sentence
		return strings.Replace(err.Error(), both.danish, both.In(s.words.Lang), 1)
	}
	return s.words.Wrong(err)
}

// misread is what was wrong with a call, and where to see what is right.
func (s *system) misread(err error) error {
	return errors.New(s.saying(err) + "\nhandleguide: " + s.words.Command.SeeHelp)
}

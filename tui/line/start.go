package line

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"handleguide/guide/starter"
	"handleguide/tui/words"
)

// Start asks the six questions that a new guide in folder is made from. What
// cannot be an answer is asked for again, with what can be. It gives ErrEnded
// where the input ended, or the person stopped, before the last one.
func Start(in *bufio.Reader, out io.Writer, w *words.Words, folder string) (starter.Answers, error) {
	say := &w.Start
	var a starter.Answers
	p := newPage(w, nil, time.Time{})
	p.linef(say.IntroOf, folder)
	for q := range starter.Questions {
		p.gap()
		p.linef(say.NumberOf, q+1, starter.Questions, say.Ask[q])
		if starter.Question(q) == starter.Parents {
			p.numbered(say.Tellers[:])
		}
		p.line(say.Accepts[q])
		for taken := false; !taken; {
			p.WriteString("> ")
			if _, err := io.WriteString(out, p.String()); err != nil {
				return a, err
			}
			p.Reset()
			typed, err := readLine(in)
			if err == io.EOF || err == nil && is(strings.ToLower(typed), w.Typed.Quit) {
				return a, ErrEnded
			}
			if err != nil {
				return a, err
			}
			if taken = a.Set(starter.Question(q), typed); !taken {
				p.line(say.Wrong + " " + say.Accepts[q])
			}
		}
		p.line(understood(say, &a, starter.Question(q)))
	}
	_, err := io.WriteString(out, p.String()+"\n")
	return a, err
}

// understood says an answer back.
func understood(say *words.Starting, a *starter.Answers, q starter.Question) string {
	said := a.Said(q)
	if q == starter.Parents {
		for i, t := range starter.Tellers {
			if t == a.Parents {
				said = say.Tellers[i]
			}
		}
	}
	if said == "" {
		return say.Later
	}
	return fmt.Sprintf("%s %s", say.Understood, said)
}

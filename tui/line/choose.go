package line

import (
	"bufio"
	"io"
	"time"

	"handleguide/tui/words"
)

// Choice is a guide that can be chosen.
type Choice struct{ Name, Title string }

// Choose asks which guide to use and gives its name. It is "" where the person
// typed that it shall end, and ErrEnded where the input ended first.
func Choose(in *bufio.Reader, out io.Writer, w *words.Words, choices []Choice) (string, error) {
	say := &w.Line
	var names, titles []string
	for _, c := range choices {
		names, titles = append(names, c.Name), append(titles, c.Title)
	}
	p := newPage(w, nil, time.Time{})
	p.line(w.Screen.Choose)
	p.line(w.Screen.ChooseWhy)
	p.numbered(titles)
	p.linef(say.ChooseOf, len(choices))
	for {
		if _, err := io.WriteString(out, p.String()); err != nil {
			return "", err
		}
		p.Reset()
		typed, err := readLine(in)
		switch word, _ := split(typed); {
		case err == io.EOF:
			_, err := io.WriteString(out, say.Ended+"\n")
			if err == nil {
				err = ErrEnded
			}
			return "", err
		case err != nil:
			return "", err
		case is(word, w.Typed.Quit):
			_, err := io.WriteString(out, say.Bye+"\n")
			return "", err
		}
		if i, _ := pick(typed, names, titles); i >= 0 {
			_, err := io.WriteString(out, "\n")
			return names[i], err
		}
		p.line(say.NotUnderstood)
		p.numbered(titles)
		p.linef(say.ChooseOf, len(choices))
	}
}

package words

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"handleguide/guide"
)

// Live are the words for a guide whose files are followed while it is walked.
type Live struct {
	Renewed, Mended string // another version is walked; the files are as they were again
	WaitOf          string // answers that no longer apply
	Again           string // the question is another one: nothing of what was typed is taken
	Wrong           string // over a problem: which version is shown
	MoreOf          [2]string
	FormGoneOf      string
	Needs           string // --watch without a folder
	NotWatchedOf    string // why the folder cannot be followed
}

// Renewed says that another version of the guide is walked, and which answers
// wait in which concerns.
func (w *Words) Renewed(g *guide.Guide, settled []guide.Settled) string {
	parts := []string{w.Live.Renewed}
	for _, s := range settled {
		parts = append(parts, fmt.Sprintf(w.Live.WaitOf, w.answers(g, s.Fell)))
	}
	return strings.Join(parts, " ")
}

// Diagnostic is why the files cannot be walked, row by row: the first problem
// with its place, its line and what to write, and how many more there are.
func (w *Words) Diagnostic(err error) []string {
	var problems guide.Problems
	if !errors.As(err, &problems) || len(problems) == 0 {
		return []string{strings.TrimRight(upperFirst(w.Wrong(err)), ".") + "."}
	}
	first := slices.Clone(problems[:1])
	first[0].Pos.File = inGuide(first[0].Pos.File)
	rows := strings.Split(strings.TrimRight(first.Error(), "\n"), "\n")
	if n := problems.Count(guide.Error); n > 1 {
		i := min(n-2, 1)
		more := w.Live.MoreOf[i]
		if i == 1 {
			more = fmt.Sprintf(more, n-1)
		}
		rows = append(rows, more)
	}
	return rows
}

// inGuide is a file's name in the guide's folder, which whoever follows it
// knows: "overgreb.yaml", "scenarios/vikaren.yaml".
func inGuide(file string) string {
	dir, name := path.Split(file)
	if dir = path.Base(dir); dir == "scenarios" || dir == "en" {
		return dir + "/" + name
	}
	return name
}

package main

import (
	"bufio"
	"path"
)

// missing writes the texts that are not translated as entries to be filled in,
// under the file that they belong in. Its lines can be put there as they are.
func (s *system) missing(shelf *shelf, names []string, lang string) error {
	out := bufio.NewWriter(s.stdout)
	for _, name := range names {
		t, err := shelf.translation(name, lang)
		if err != nil {
			return err
		}
		file := ""
		for _, e := range t.Missing() {
			if e.File != file {
				file = e.File
				out.WriteString("# " + path.Join(shelf.place(name), file) + "\n\n")
			}
			out.WriteString(e.String() + "\n")
		}
	}
	return out.Flush()
}

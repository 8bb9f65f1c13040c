package guide

import (
	"path"
	"strconv"
	"strings"
)

// Entry is one text that is not translated, ready to be filled in.
type Entry struct {
	File string // where it belongs, in the guide's folder: "en/bilag-1.yaml"
	Text Text
	In   string // how the same Danish is translated elsewhere, or ""
}

// Missing are entries for all texts that have none. Those whose translation is
// stale have one, and are told as Problems.
func (t *Translation) Missing() []Entry {
	var list []Entry
	for _, text := range t.Texts {
		if !text.stands {
			list = append(list, Entry{t.fileOf(text), text, t.lines[text.Danish]})
		}
	}
	return list
}

// fileOf is the file that the translation of a text belongs in. Any other of
// the same language does as well.
func (t *Translation) fileOf(text Text) string {
	if dir := path.Dir(text.Pos.File); dir != "." {
		return t.Lang + "/" + dir + ".yaml"
	}
	return t.Lang + "/" + text.Pos.File
}

// String is the entry as it is written in the file: the Danish as a comment
// over it.
func (e Entry) String() string {
	return "# " + e.Text.Danish + "\n" + e.Text.Key + ": {of: " + e.Text.Of + ", en: " + quoted(e.In) + "}\n"
}

// quoted is s between the quotes of YAML that need the fewest escapes.
func quoted(s string) string {
	if !strings.ContainsAny(s, "\"\\") {
		return "\"" + s + "\""
	}
	if !strings.Contains(s, "'") {
		return "'" + s + "'"
	}
	return strconv.Quote(s)
}

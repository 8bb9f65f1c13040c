package guide

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// source is one file of a guide as it was read.
type source struct {
	name string // its path inside the guide's folder
	data string

	starts []int32        // where its lines begin
	lines  map[int]string // the lines that were asked for
}

func newSource(name, data string) *source {
	s := &source{name: name, data: data, starts: make([]int32, 1, 1+strings.Count(data, "\n")), lines: map[int]string{}}
	for at := 0; ; {
		i := strings.IndexByte(data[at:], '\n')
		if i < 0 {
			return s
		}
		at += i + 1
		s.starts = append(s.starts, int32(at))
	}
}

// count of lines.
func (s *source) count() int { return len(s.starts) }

// within is pos, or the end of the file where it lies after it: the parser puts
// a value that is not there on the line to come.
func (s *source) within(pos Pos) Pos {
	if pos.Line > s.count() {
		pos.Line = s.count()
		pos.Col = len([]rune(s.line(pos.Line))) + 1
	}
	return pos
}

// start of line n, counted from 1, in bytes; the end of the file for a line
// after its last.
func (s *source) start(n int) int {
	if n > len(s.starts) {
		return len(s.data)
	}
	return int(s.starts[max(n, 1)-1])
}

// line is the text of line n, counted from 1.
func (s *source) line(n int) string {
	if n < 1 || n > len(s.starts) {
		return ""
	}
	text, ok := s.lines[n]
	if !ok {
		text = strings.ToValidUTF8(s.data[s.start(n):s.start(n+1)], "·")
		text = strings.TrimRight(text, "\r\n")
		s.lines[n] = text
	}
	return text
}

// readSources reads every YAML file of the folders, but for translations in
// the guide's own: the first must be there. What it cannot read is reported,
// and the rest is read all the same.
func (d *decoder) readSources(fsys fs.FS, dirs ...string) {
	for _, dir := range dirs {
		entries, err := readFolder(fsys, dir)
		if err != nil {
			if dir == "." || !errors.Is(err, fs.ErrNotExist) {
				d.report(Pos{File: dir}, "G101", "Mappen kan ikke læses: "+reason(err)+".", "se, om det er en mappe, du må læse")
			}
			continue
		}
		for _, e := range entries {
			name := path.Join(dir, e.Name())
			if strings.HasPrefix(e.Name(), ".") {
				continue // what editors and file systems leave behind
			}
			if d.proved && name == noticeFile {
				continue // it is read later
			}
			if isTranslation(name) {
				continue
			}
			if ext := path.Ext(name); ext == ".yml" {
				d.report(Pos{File: name}, "G103", "Filen ender på .yml og læses ikke.", "kald den "+strings.TrimSuffix(name, ext)+".yaml")
				continue
			} else if ext != ".yaml" {
				continue
			}
			if len(d.sources) >= d.limits.Files {
				d.report(Pos{File: name}, "G102", fmt.Sprintf("Der er over %d filer i mappen.", d.limits.Files), "del guiden i flere mapper")
				return
			}
			if data, ok := d.readFile(fsys, name); ok {
				d.sources[name] = newSource(name, data)
				d.order = append(d.order, name)
			}
		}
	}
	slices.Sort(d.order)
}

// errNoFolder is something else in a folder's place.
var errNoFolder = errors.New("det er ikke en mappe")

// readFolder looks before it opens: a pipe in a folder's place would be waited
// for without end.
func readFolder(fsys fs.FS, dir string) ([]fs.DirEntry, error) {
	info, err := fs.Stat(fsys, dir)
	switch {
	case err != nil:
		return nil, err
	case !info.IsDir():
		return nil, errNoFolder
	}
	return fs.ReadDir(fsys, dir)
}

func (d *decoder) readFile(fsys fs.FS, name string) (string, bool) {
	fail := func(code, message, hint string) (string, bool) {
		d.report(Pos{File: name}, code, message, hint)
		return "", false
	}
	unreadable := func(err error) (string, bool) {
		return fail("G101", "Filen kan ikke læses: "+reason(err)+".", "se, om filen er der, og om du må læse den")
	}
	info, err := fs.Lstat(fsys, name)
	if err != nil {
		return unreadable(err)
	}
	if !info.Mode().IsRegular() { // opening a pipe would wait for ever; a link leads out of the guide
		return fail("G101", "Det er ikke en almindelig fil.", "læg en tekstfil med YAML her")
	}
	f, err := fsys.Open(name)
	if err != nil {
		return unreadable(err)
	}
	defer f.Close()
	var data strings.Builder
	data.Grow(int(max(0, min(info.Size(), d.limits.FileBytes))) + 1) // a hint: the file may have changed since
	chunk := make([]byte, 4<<10)                                     // io.Copy makes one of 32 KB, for files of a few KB each
	if _, err := io.CopyBuffer(&data, io.LimitReader(f, d.limits.FileBytes+1), chunk); err != nil {
		return unreadable(err)
	}
	if int64(data.Len()) > d.limits.FileBytes {
		return fail("G102", fmt.Sprintf("Filen er større end %d byte.", d.limits.FileBytes), "del forløbet i flere filer")
	}
	return data.String(), true
}

// reason is an error of the file system without the path in front, which the
// problem's own place already tells.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "den findes ikke"
	case errors.Is(err, fs.ErrPermission):
		return "adgang nægtet"
	}
	return err.Error()
}

// checkCharacters reports what may not stand in a file at all.
func (d *decoder) checkCharacters(s *source) bool {
	line, col, ok := 1, 1, true
	for i := 0; i < len(s.data); {
		c := s.data[i]
		if c >= 0x20 && c < 0x7f {
			i++
			col++
			continue
		}
		r, size := utf8.DecodeRuneInString(s.data[i:])
		switch {
		case r == '\n':
			line, col = line+1, 0
		case r == '\r' && i+1 < len(s.data) && s.data[i+1] == '\n':
		case r == '\t':
			d.report(Pos{s.name, line, col}, "G105", "Her står en tabulator.", "brug mellemrum")
			ok = false
		case r == utf8.RuneError && size == 1:
			d.report(Pos{s.name, line, col}, "G104", "Filen er ikke gyldig UTF-8 her.", "gem filen som UTF-8")
			return false
		case r == '\ufeff' && i == 0:
			d.report(Pos{s.name, line, col}, "G104", "Filen begynder med et usynligt mærke (BOM).", "gem filen som UTF-8 uden BOM")
			ok = false
		case r == '\r' || forbidden(r):
			d.report(Pos{s.name, line, col}, "G105", fmt.Sprintf("Her står et usynligt styretegn (U+%04X).", r), "slet tegnet")
			ok = false
		}
		i += size
		col++
	}
	return ok
}

// digest names the guide's files as they are: equal files, equal digest.
func digest(files map[string]*source) string {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		data := files[name].data
		fmt.Fprintf(h, "%d:%s%d:", len(name), name, len(data))
		io.WriteString(h, data)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

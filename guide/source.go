package guide

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// source is one file of a guide as it was read.
type source struct {
	name string // its path inside the guide's folder
	data []byte
}

// line is the text of line n, counted from 1.
func (s *source) line(n int) string {
	rest := s.data
	for ; n > 1; n-- {
		i := bytes.IndexByte(rest, '\n')
		if i < 0 {
			return ""
		}
		rest = rest[i+1:]
	}
	if i := bytes.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	return strings.TrimRight(strings.ToValidUTF8(string(rest), "·"), "\r")
}

// readSources reads every YAML file of the folder and of its scenarios/
// folder. What it cannot read is reported, and the rest is read all the same.
func (d *decoder) readSources(fsys fs.FS) {
	for _, dir := range []string{".", "scenarios"} {
		entries, err := fs.ReadDir(fsys, dir)
		if err != nil {
			if dir == "." {
				d.report(Pos{File: "."}, "G101", "Mappen kan ikke læses: "+reason(err), "")
			}
			continue
		}
		for _, e := range entries {
			name := path.Join(dir, e.Name())
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
				d.sources[name] = &source{name, data}
				d.order = append(d.order, name)
			}
		}
	}
	slices.Sort(d.order)
}

func (d *decoder) readFile(fsys fs.FS, name string) ([]byte, bool) {
	fail := func(code, message, hint string) ([]byte, bool) {
		d.report(Pos{File: name}, code, message, hint)
		return nil, false
	}
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return fail("G101", "Filen kan ikke læses: "+reason(err), "")
	}
	if !info.Mode().IsRegular() {
		return fail("G101", "Det er ikke en almindelig fil.", "læg en tekstfil med YAML her")
	}
	f, err := fsys.Open(name)
	if err != nil {
		return fail("G101", "Filen kan ikke læses: "+reason(err), "")
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, d.limits.FileBytes+1))
	if err != nil {
		return fail("G101", "Filen kan ikke læses: "+reason(err), "")
	}
	if int64(len(data)) > d.limits.FileBytes {
		return fail("G102", fmt.Sprintf("Filen er større end %d byte.", d.limits.FileBytes), "del forløbet i flere filer")
	}
	return data, true
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
		r, size := utf8.DecodeRune(s.data[i:])
		switch {
		case r == '\n':
			line, col = line+1, 0
		case r == '\r' && i+1 < len(s.data) && s.data[i+1] == '\n':
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
func (d *decoder) digest() string {
	h := sha256.New()
	for _, name := range d.order {
		data := d.sources[name].data
		fmt.Fprintf(h, "%d:%s%d:", len(name), name, len(data))
		h.Write(data)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

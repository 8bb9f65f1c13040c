package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"handleguide/flows"
	"handleguide/guide"
)

// shelf is where guides are taken from: the program's own, a folder of guides,
// or one guide's folder. Nothing is parsed before it is asked for.
type shelf struct {
	fsys  fs.FS
	dir   string // the folder as it was named, for places in messages; "" for the program's own
	alone string // the name of the one guide that the folder itself is, or ""
	lang  string // that guides are read in; "" is Danish
}

const guideFile = "guide.yaml"

// openShelf opens a folder so that no link in it leads out of it; "" is the
// program's own guides.
func openShelf(dir string) (*shelf, error) {
	if dir == "" {
		return &shelf{fsys: flows.FS}, nil
	}
	// whatever else stands there is not opened: a pipe would be waited for
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		err = errors.New("det er ikke en mappe")
	}
	var root *os.Root
	if err == nil {
		root, err = os.OpenRoot(dir)
	}
	if err != nil {
		return nil, badCall{fmt.Errorf("mappen %q kan ikke åbnes: %s", dir, reason(err))}
	}
	s := &shelf{fsys: root.FS(), dir: filepath.ToSlash(filepath.Clean(dir))}
	if has(s.fsys, guideFile) {
		// a copy of a guide in a folder of another name is still that guide
		if s.alone = peek(s.fsys, "guide"); s.alone == "" {
			s.alone = "guide"
		}
		return s, nil
	}
	if len(s.names()) == 0 {
		return nil, badCall{fmt.Errorf("i mappen %q er der ingen guide: en guide er en mappe med %s i", dir, guideFile)}
	}
	return s, nil
}

// names of the guides, in order: the names of their folders.
func (s *shelf) names() []string {
	if s.alone != "" {
		return []string{s.alone}
	}
	entries, _ := fs.ReadDir(s.fsys, ".")
	var names []string
	for _, e := range entries {
		if printable(e.Name()) && has(s.fsys, path.Join(e.Name(), guideFile)) {
			names = append(names, e.Name())
		}
	}
	return names
}

// folder of a guide.
func (s *shelf) folder(name string) (fs.FS, error) {
	if !slices.Contains(s.names(), name) {
		return nil, badCall{&guide.UnknownError{Kind: "guiden", Got: name, Known: s.names()}}
	}
	if s.alone != "" {
		return s.fsys, nil
	}
	return fs.Sub(s.fsys, name)
}

// title of a guide, without reading all of it.
func (s *shelf) title(name string) string {
	if folder, err := s.folder(name); err == nil {
		if title := peek(folder, "title"); title != "" {
			return title
		}
	}
	return name
}

// load reads a guide in the shelf's language; its problems tell their places as
// seen from where the person stands.
func (s *shelf) load(name string) (*guide.Guide, error) { return s.loadIn(name, s.lang) }

// loadIn is load in another language. The program's own guides were proved
// before they were shipped: no more of them is read than is asked for.
func (s *shelf) loadIn(name, lang string) (*guide.Guide, error) {
	if s.dir == "" {
		return s.read(name, lang, guide.LoadProved)
	}
	return s.read(name, lang, guide.LoadIn)
}

// loadAll is load of every file at once, so that everything wrong is told.
func (s *shelf) loadAll(name string) (*guide.Guide, error) {
	return s.read(name, s.lang, guide.LoadIn)
}

func (s *shelf) read(name, lang string, load func(fs.FS, guide.Limits, string) (*guide.Guide, error)) (*guide.Guide, error) {
	folder, err := s.folder(name)
	if err != nil {
		return nil, err
	}
	g, err := load(folder, guide.DefaultLimits, lang)
	if problems := (guide.Problems)(nil); errors.As(err, &problems) {
		return nil, problems.In(s.place(name))
	}
	return g, err
}

// translation is how a guide stands in a language.
func (s *shelf) translation(name, lang string) (*guide.Translation, error) {
	folder, err := s.folder(name)
	if err != nil {
		return nil, err
	}
	t, err := guide.Translate(folder, guide.DefaultLimits, lang)
	if problems := (guide.Problems)(nil); errors.As(err, &problems) {
		return nil, problems.In(s.place(name))
	}
	return t, err
}

// place is a guide's folder as seen from where the person stands.
func (s *shelf) place(name string) string {
	if s.alone != "" {
		return s.dir
	}
	return path.Join(s.dir, name)
}

// find reads the guide of a flow written as GUIDE/FLOW, or as FLOW where only
// one guide (or the one that is asked for) has such a flow.
func (s *shelf) find(flow, only string) (*guide.Guide, string, error) {
	names := s.names()
	if only != "" {
		names = []string{only}
	}
	if name, id, ok := strings.Cut(flow, "/"); ok {
		if only != "" && only != name {
			return nil, "", badCall{fmt.Errorf("forløbet %q er ikke i guiden `%s`, som --guide nævner", flow, only)}
		}
		names, flow = []string{name}, id
	}
	var with []string
	for _, name := range names {
		folder, err := s.folder(name)
		if err != nil {
			return nil, "", err
		}
		if fs.ValidPath(flow) && !strings.Contains(flow, "/") && has(folder, flow+".yaml") {
			with = append(with, name)
		}
	}
	switch {
	case len(with) == 1:
		g, err := s.load(with[0])
		if err == nil && (g.Flow(flow) == nil || g.Flow(flow).Returns()) {
			return nil, "", s.noFlow(flow, names)
		}
		return g, flow, err
	case len(with) > 1:
		return nil, "", badCall{fmt.Errorf("flere guider har forløbet `%s`: skriv %s/%s", flow, strings.Join(with, "/"+flow+" eller "), flow)}
	}
	return nil, "", s.noFlow(flow, names)
}

// noFlow names the flows that there are, and the one that was perhaps meant.
func (s *shelf) noFlow(flow string, names []string) error {
	var bare, full []string
	for _, name := range names {
		g, err := s.load(name)
		if err != nil {
			return err
		}
		for _, f := range g.Startable() {
			bare, full = append(bare, f.ID), append(full, name+"/"+f.ID)
		}
	}
	hint := ""
	if i := slices.Index(bare, guide.Nearest(flow, bare)); i >= 0 {
		hint = "; mente du `" + full[i] + "`?"
	}
	return badCall{fmt.Errorf("forløbet %q findes ikke%s (der findes: %s)", flow, hint, strings.Join(full, ", "))}
}

// peek is the text of a key at the left edge of guide.yaml, or "". It is enough
// to name a guide before it is chosen; whether it is right, load says.
func peek(folder fs.FS, key string) string {
	f, err := folder.Open(guideFile)
	if err != nil {
		return ""
	}
	defer f.Close()
	lines := bufio.NewScanner(io.LimitReader(f, guide.DefaultLimits.FileBytes))
	for lines.Scan() {
		if value, ok := strings.CutPrefix(lines.Text(), key+":"); ok {
			value = strings.Trim(strings.TrimSpace(value), `"'`)
			if !printable(value) {
				return ""
			}
			return value
		}
	}
	return ""
}

func printable(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) })
}

// shown is what was typed or named as it can stand in a message: it can be made
// to fool a terminal.
func shown(s string) string {
	if printable(s) && utf8.ValidString(s) {
		return s
	}
	return strconv.Quote(s)
}

func has(fsys fs.FS, name string) bool {
	info, err := fs.Stat(fsys, name)
	return err == nil && info.Mode().IsRegular()
}

// reason is an error of the file system in Danish, without the path.
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

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/term"

	"handleguide/guide/drafts"
	"handleguide/guide/notice"
	"handleguide/tui/keeper"
	"handleguide/tui/settings"
)

type draftsCommand struct {
	What     string
	Draft    string
	To       string
	As       string
	Identity bool
	JSON     bool
}

func defaultDrafts() *draftsCommand { return &draftsCommand{What: "list", To: ".", As: "docx"} }

func (c *draftsCommand) grammar() grammar {
	return grammar{
		name: "drafts", help: "Se, åbn, gem eller slet de kladder, der er gemt krypteret.",
		arguments: []argument{
			{name: "HVAD", read: oneOf(&c.What, "list", "open", "export", "delete"), help: "list, open, export eller delete. Er der intet, list."},
			{name: "KLADDE", read: text(&c.Draft), help: "Kladdens id, som list viser det. Er der kun én, kan open og export gøre uden."},
		},
		options: []option{
			{name: "to", value: "MAPPE", read: text(&c.To), help: "Mappen, export gemmer i; ellers den, du står i."},
			{name: "as", value: "FORMAT", read: oneOf(&c.As, "docx", "pdf", "eml", "txt"), help: "Det, export gemmer som: docx, pdf, eml eller txt; ellers docx."},
			{name: "identity", read: on(&c.Identity), help: "Medtag navn og CPR i det, export gemmer."},
			{name: "json", read: on(&c.JSON), help: "Skriv listen som JSON."},
		},
	}
}

func (c *draftsCommand) Run(s *system, o *options) error {
	store, err := draftStore()
	if err != nil {
		return err
	}
	if c.What == "list" {
		return c.list(s, store)
	}
	if c.What == "delete" && c.Draft == "" {
		return badCall{said{"skriv hvilken kladde der skal slettes, som handleguide drafts viser dem", "type which draft to delete, as handleguide drafts shows them"}}
	}
	id, err := one(store, c.Draft)
	if err != nil {
		return err
	}
	if c.What == "delete" {
		if err := store.Delete(id); err != nil {
			return err
		}
		_, err := fmt.Fprintln(s.stdout, s.words.Wrongs.Deleted)
		return err
	}
	passphrase, err := s.passphrase()
	if err != nil {
		return err
	}
	key, err := store.Unlock(passphrase)
	if err != nil {
		return err
	}
	shelf, err := openShelf(o.Flows)
	if err != nil {
		return err
	}
	shelf.lang = s.words.Lang
	if c.What == "open" {
		return c.open(s, o, shelf, key, id)
	}
	return c.export(s, o, shelf, key, id)
}

// one is the draft that was named; the only one where none was.
func one(store *drafts.Store, id string) (string, error) {
	if id != "" {
		return id, nil
	}
	list, err := store.List()
	switch {
	case err != nil:
		return "", err
	case len(list) == 0:
		return "", said{"der er ingen kladder", "there are no drafts"}
	case len(list) > 1:
		return "", badCall{said{"der er flere kladder: skriv hvilken, som handleguide drafts viser dem", "there are several drafts: type which, as handleguide drafts shows them"}}
	}
	return list[0].ID, nil
}

type draftReport struct {
	ID    string  `json:"id"`
	Day   *string `json:"day"`
	Bytes int     `json:"bytes"`
	Two   bool    `json:"two"`
	Error *string `json:"error"`
}

// list tells what can be told of the drafts without the passphrase.
func (c *draftsCommand) list(s *system, store *drafts.Store) error {
	entries, err := store.List()
	if err != nil {
		return err
	}
	list := []draftReport{}
	for _, e := range entries {
		r := draftReport{ID: e.ID, Bytes: e.Size, Two: e.Two}
		if !e.Day.IsZero() {
			day := e.Day.Format("2006-01-02")
			r.Day = &day
		}
		if e.Err != nil {
			text := e.Err.Error()
			r.Error = &text
		}
		list = append(list, r)
	}
	if c.JSON {
		return s.writeJSON(map[string]any{"drafts": list})
	}
	say := s.words.Drafts
	if len(list) == 0 {
		_, err = fmt.Fprintln(s.stdout, say.None)
		return err
	}
	out := bufio.NewWriter(s.stdout)
	for i, e := range entries {
		fmt.Fprint(out, e.ID)
		if !e.Day.IsZero() {
			fmt.Fprintf(out, "  %s", s.words.Date(e.Day))
		}
		if list[i].Two {
			fmt.Fprintf(out, "  %s", say.Two)
		}
		if e.Err != nil {
			fmt.Fprintf(out, "  %s", s.words.Wrong(e.Err))
		}
		fmt.Fprintln(out)
	}
	file, _ := settings.Default() // without a place for it nothing is remembered
	fmt.Fprintf(out, "%s\n", fmt.Sprintf(say.HowOf, keeper.Days(file.Peek().Days)))
	return out.Flush()
}

// passphrase asks for it: unseen on a terminal, else it is the first line of
// the input.
func (s *system) passphrase() (string, error) {
	fmt.Fprint(s.stderr, s.words.Writing.Passphrase+": ")
	if f, ok := s.stdin.(*os.File); ok && term.IsTerminal(f.Fd()) {
		typed, err := term.ReadPassword(f.Fd())
		fmt.Fprintln(s.stderr)
		return string(typed), err
	}
	// no further than the line: what follows is for whoever reads next
	var typed []byte
	for one := make([]byte, 1); ; {
		n, err := s.stdin.Read(one)
		if n == 0 && err != nil || n > 0 && one[0] == '\n' {
			if errors.Is(err, io.EOF) {
				err = nil
			}
			return strings.TrimRight(string(typed), "\r"), err
		}
		typed = append(typed, one[:n]...)
	}
}

// open goes on writing a draft.
func (c *draftsCommand) open(s *system, o *options, shelf *shelf, key *drafts.Key, id string) error {
	kept, pen, err := key.Continue(id)
	if err != nil {
		return err
	}
	draft, name, err := read(shelf, kept)
	if err != nil {
		return err
	}
	o.Guide = name
	v, err := s.visit(o)
	if err != nil {
		return err
	}
	v.draft, v.kept = draft, v.keeper.Continue(pen)
	if !o.Line && s.hasScreen() {
		return v.screen(o)
	}
	return v.lines()
}

// read makes a draft of what was kept, with the guide it was written with.
func read(shelf *shelf, kept drafts.Draft) (*notice.Draft, string, error) {
	head, err := notice.Peek(kept.Data)
	if err != nil {
		return nil, "", err
	}
	names := shelf.names()
	i := slices.Index(names, head.Guide)
	if i < 0 {
		return nil, "", said{
			fmt.Sprintf("kladden hører til guiden %s, og den er ikke her: vælg dens mappe med --flows", head.Guide),
			fmt.Sprintf("the draft belongs to the guide %s, which is not here: choose its folder with --flows", head.Guide),
		}
	}
	g, err := shelf.load(names[i])
	if err != nil {
		return nil, "", err
	}
	draft, err := notice.Resume(g, kept.Data)
	return draft, names[i], err
}

// export writes a draft as a document.
func (c *draftsCommand) export(s *system, o *options, shelf *shelf, key *drafts.Key, id string) error {
	kept, err := key.Open(id)
	if err != nil {
		return err
	}
	draft, _, err := read(shelf, kept)
	if err != nil {
		return err
	}
	now := s.now(o.At)
	doc := draft.Document(notice.Options{Identity: c.Identity, At: now})
	path, err := writeDocument(doc, c.To, notice.Format(c.As))
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintln(s.stdout, path); err != nil {
		return err
	}
	s.follows(doc, draft, c.Identity, now)
	return nil
}

// follows says how to send a document that was saved, and what happens then.
func (s *system) follows(doc notice.Document, draft *notice.Draft, identity bool, now time.Time) {
	w, ahead := s.words, draft.Ahead(now)
	send, how := w.HowToSend(doc, draft, identity)
	for _, part := range []struct {
		heading string
		points  []string
	}{{send, how}, {w.Section.Next, ahead.Next}, {w.Section.Deadlines, w.Dues(ahead.Due, now)}, {w.Section.NothingHappens, ahead.Nothing}} {
		if len(part.points) > 0 {
			fmt.Fprintf(s.stderr, "\n%s:\n– %s\n", part.heading, strings.Join(part.points, "\n– "))
		}
	}
	fmt.Fprintf(s.stderr, "\n%s\n", ahead.MayNotify)
}

// secret asks for a passphrase unseen, where there is a terminal; nil where
// there is none.
func (s *system) secret() func() (string, error) {
	if !isTerminal(s.stdin) {
		return nil
	}
	return s.passphrase
}

package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"handleguide/guide/drafts"
	"handleguide/guide/notice"
	"handleguide/tui/keeper"
)

// writeDocument puts a document into a folder as a new file, and gives its
// whole path. "~" is the person's own folder.
func writeDocument(doc notice.Document, folder string, f notice.Format) (string, error) {
	if rest, ok := strings.CutPrefix(folder, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", err
		}
		folder = filepath.Join(home, rest)
	}
	folder, err := filepath.Abs(folder)
	if err != nil {
		return "", &notice.SaveError{Err: err}
	}
	to, err := notice.OpenFolder(folder)
	if err != nil {
		return "", err
	}
	name, err := doc.Save(to, f)
	if err = errors.Join(err, to.Close()); err != nil {
		return "", err
	}
	return filepath.Join(folder, name), nil
}

// documentFolder is where documents are proposed to be saved: the person's own
// documents, where there is such a folder.
func documentFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	for _, name := range []string{"Documents", "Dokumenter"} {
		if info, err := os.Stat(filepath.Join(home, name)); err == nil && info.IsDir() {
			return filepath.Join(home, name)
		}
	}
	return home
}

// openFile has the system's own program open a file, and does not wait for it.
func openFile(path string) error {
	name, args := "xdg-open", []string{path}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", path}
	}
	cmd := exec.Command(name, args...)
	if err := cmd.Start(); err != nil {
		if errors.Is(err, exec.ErrNotFound) {
			return said{"der er intet program til at åbne den", "there is no program to open it"}
		}
		return said{reason(err), reason(err)}
	}
	go func() { _ = cmd.Wait() }() // it may outlive this program
	return nil
}

// draftStore is where the person's drafts are kept, beside the settings.
func draftStore() (*drafts.Store, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		return nil, said{"der er intet sted til kladder", "there is no place for drafts"}
	}
	return drafts.NewStore(drafts.Folder(filepath.Join(dir, "handleguide", "drafts"))), nil
}

// keeper keeps what is written; nil where there is no place for it. It goes by
// the machine's own clock, whatever time is simulated.
func (s *system) keeper(days int) *keeper.Keeper {
	store, err := draftStore()
	if err != nil {
		return nil
	}
	return keeper.New(store, days, s.clock, time.After)
}

// atTheEnd saves what is being written, and then ends the visit, where the
// program is asked to end or its window is shut. What it gives undoes it.
func (v *visit) atTheEnd(end func()) (stop func()) {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, endings...)
	go func() {
		if _, ok := <-asked; ok {
			v.close()
			end()
		}
	}()
	return func() {
		signal.Stop(asked)
		close(asked)
	}
}

// save saves what is not yet kept, and goes on. What cannot be is told on the
// screen, where it is still written.
func (v *visit) save() {
	if v.keeper != nil {
		_ = v.keeper.Flush()
	}
}

// close saves what is not yet kept. What cannot be is told: there is nothing
// else left to do for it.
func (v *visit) close() {
	if v.watched != nil {
		_ = v.watched.Close() // nothing is told of it any more
	}
	if v.keeper == nil {
		return
	}
	if err := v.keeper.Close(); err != nil {
		fmt.Fprintf(v.stderr, "handleguide: %s\n", v.words.Wrong(err))
	}
}

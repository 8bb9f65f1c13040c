package tui

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	notification "handleguide/guide/notice"
)

func TestFromAnAnsweredWalkToFilesThatOtherProgramsOpen(t *testing.T) {
	for _, g := range []struct{ id, at, name, event, mailbox string }{
		{"dragoer", "2026-11-21T21:14", "barn-navn", "haendelse", "underretning@dragoer.dk"},
		{"ishoej-vallensbaek", "2026-11-23T10:00", "", "", ""},
	} {
		for _, identity := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/%v", g.id, identity), func(t *testing.T) {
				dir := t.TempDir()
				d := opens(t, g.id, g.at, savesIn(dir)).chooses("Ja").reads()
				for d.m.session.walk.Question() != nil {
					d.presses("1").reads()
				}
				d.presses("s", "1")
				name, event := textFields(d.writing())
				d.writesIn(name, "Ada Testesen").writesIn(event, seen)
				for _, f := range notification.Formats {
					path := d.saves(f, identity)
					text := readBack(t, path)
					if !strings.Contains(text, "overarmen") {
						t.Errorf("%s: what was written is not in it:\n%s", f, text)
					}
					if has := strings.Contains(text, "Ada Testesen"); has != identity {
						t.Errorf("%s with identity %v: the name is in it: %v", f, identity, has)
					}
					if strings.Contains(path, "Ada") || strings.Contains(path, "Testesen") {
						t.Errorf("the name is in the name: %s", path)
					}
					if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
						t.Errorf("%v %v", info, err)
					}
					d.presses("end").sees("underrette").presses("esc")
				}
			})
		}
	}
}

// textFields are the first identity line and the first text that what was seen
// goes into.
func textFields(f *form) (name, event string) {
	for _, a := range f.p.asked() {
		if name == "" && a.Identity && a.Kind == "line" {
			name = a.ID
		}
		if event == "" && a.Kind == "text" && a.Fill == "" && !a.Identity {
			event = a.ID
		}
	}
	return name, event
}

// readBack is the text of a file as another program reads it.
func readBack(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	switch filepath.Ext(path) {
	case ".docx":
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		r, err := z.Open("word/document.xml")
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(r)
		return string(text)
	case ".pdf":
		if !bytes.HasPrefix(data, []byte("%PDF-")) {
			t.Fatalf("no PDF: %.20q", data)
		}
		text, err := exec.Command("pdftotext", "-layout", path, "-").Output()
		if err != nil {
			t.Skip("poppler is not here")
		}
		return string(text)
	case ".eml":
		m, err := mail.ReadMessage(bytes.NewReader(data))
		if err != nil || m.Header.Get("X-Unsent") != "1" || m.Header.Get("To") == "" {
			t.Fatalf("%v %v", err, m)
		}
		return readMail(t, m, strings.TrimSuffix(path, ".eml")+".pdf") // that was saved just before
	}
	return string(data)
}

// readMail is a message read whole: to one address, with a subject that names
// nobody, a body, and the document attached as the file at pdf has it. It is
// the text of all of it.
func readMail(t *testing.T, m *mail.Message, pdf string) string {
	t.Helper()
	to, err := m.Header.AddressList("To")
	if err != nil || len(to) != 1 {
		t.Fatalf("to %v: %v", to, err)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil || subject == "" || strings.Contains(subject, "Ada") || strings.ContainsAny(subject, "0123456789") {
		t.Errorf("the subject is %q: %v", subject, err)
	}
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/mixed" {
		t.Fatalf("%s: %v", kind, err)
	}
	parts := multipart.NewReader(m.Body, params["boundary"])
	var body, attached string
	for {
		part, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		data := decoded(t, part)
		if part.FileName() == "" {
			body += string(data)
			continue
		}
		if attached = part.FileName(); !strings.HasSuffix(attached, ".pdf") || strings.Contains(attached, "Ada") {
			t.Errorf("%q is attached", attached)
		}
		copied := filepath.Join(t.TempDir(), "bilag.pdf")
		if err := os.WriteFile(copied, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if got := readBack(t, copied); got != readBack(t, pdf) {
			t.Errorf("another document is attached:\n%s", got)
		}
	}
	if attached == "" || strings.TrimSpace(body) == "" || strings.Contains(body, "Ada") {
		t.Errorf("attached %q, body %q", attached, body)
	}
	return body + readBack(t, pdf)
}

func decoded(t *testing.T, part *multipart.Part) []byte {
	t.Helper()
	var r io.Reader = part
	switch strings.ToLower(part.Header.Get("Content-Transfer-Encoding")) {
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, part)
	case "quoted-printable":
		r = quotedprintable.NewReader(part)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

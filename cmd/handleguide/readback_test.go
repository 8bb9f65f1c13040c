package main

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"
)

// docxText reads a .docx as a word processor does: every part is XML that
// parses, and the text is that of the document's paragraphs.
func docxText(t *testing.T, data []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	styled, danish := false, false
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		for d := xml.NewDecoder(r); ; {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", part.Name, err)
			}
			switch x := token.(type) {
			case xml.CharData:
				if part.Name == "word/document.xml" {
					text.Write(x)
				}
			case xml.EndElement:
				if part.Name == "word/document.xml" && x.Name.Local == "p" {
					text.WriteByte('\n')
				}
			case xml.StartElement:
				for _, a := range x.Attr {
					styled = styled || x.Name.Local == "pStyle" && strings.HasPrefix(a.Value, "Heading")
					danish = danish || x.Name.Local == "lang" && a.Value == "da-DK"
				}
			}
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if !styled || !danish {
		t.Errorf("headings %v, da-DK %v", styled, danish)
	}
	return text.String()
}

var (
	pdfStream = regexp.MustCompile(`(?s)stream\r?\n(.*?)\r?\nendstream`)
	pdfShown  = regexp.MustCompile(`(?s)\(((?:[^()\\]|\\.)*)\)\s*Tj`)
)

// inflated are the streams of a PDF, as they are under their compression.
func inflated(data []byte) [][]byte {
	var list [][]byte
	for _, m := range pdfStream.FindAllSubmatch(data, -1) {
		plain := m[1]
		if r, err := zlib.NewReader(bytes.NewReader(m[1])); err == nil {
			if text, err := io.ReadAll(r); err == nil {
				plain = text
			}
		}
		list = append(list, plain)
	}
	return list
}

// pdfText is the text that a PDF's pages show, row by row, and holds what a
// reader needs: title, language, page numbers.
func pdfText(t *testing.T, data []byte) string {
	t.Helper()
	if !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.Contains(data, []byte("%%EOF")) || !bytes.Contains(data, []byte("/Lang")) || !bytes.Contains(data, []byte("/Title")) {
		t.Fatalf("no whole PDF with a title and a language: %.20q", data)
	}
	var text strings.Builder
	for _, stream := range inflated(data) {
		for _, m := range pdfShown.FindAllSubmatch(stream, -1) {
			row := strings.NewReplacer(`\(`, "(", `\)`, ")", `\\`, `\`, `\r`, "\r").Replace(string(m[1]))
			for _, b := range []byte(row) { // windows-1252, of which the letters are those of Latin 1
				text.WriteRune(rune(b))
			}
			text.WriteByte('\n')
		}
	}
	if !strings.Contains(text.String(), "Side 1") {
		t.Errorf("the pages have no numbers:\n%s", text.String())
	}
	return text.String()
}

// message is an .eml as a mail program opens it.
type message struct {
	to, subject, body string
	attached          []byte
	name              string
}

func readMessage(t *testing.T, data []byte) message {
	t.Helper()
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	to, err := m.Header.AddressList("To")
	if err != nil || len(to) != 1 || m.Header.Get("X-Unsent") != "1" {
		t.Fatalf("to %v, unsent %q: %v", to, m.Header.Get("X-Unsent"), err)
	}
	read := message{to: to[0].Address}
	if read.subject, err = new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject")); err != nil {
		t.Fatal(err)
	}
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/mixed" {
		t.Fatalf("%s: %v", kind, err)
	}
	for parts := multipart.NewReader(m.Body, params["boundary"]); ; {
		part, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			return read
		}
		if err != nil {
			t.Fatal(err)
		}
		var r io.Reader = part
		switch strings.ToLower(part.Header.Get("Content-Transfer-Encoding")) {
		case "base64":
			r = base64.NewDecoder(base64.StdEncoding, part)
		case "quoted-printable":
			r = quotedprintable.NewReader(part)
		}
		plain, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if read.name = part.FileName(); read.name != "" {
			read.attached = plain
		} else {
			read.body += string(plain)
		}
	}
}

// opened is the text of a file as LibreOffice and poppler read it; false where
// they are not here. It takes a folder for LibreOffice's own things.
func opened(t *testing.T, path, dir string) (text string, ok bool) {
	t.Helper()
	reader, err := exec.LookPath("pdftotext")
	if err != nil {
		return "", false
	}
	if filepath.Ext(path) == ".docx" {
		office, err := exec.LookPath("soffice")
		if err != nil {
			return "", false
		}
		cmd := exec.Command(office, "-env:UserInstallation=file://"+filepath.Join(dir, "office"), "--headless", "--convert-to", "pdf", "--outdir", dir, path)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		path = filepath.Join(dir, strings.TrimSuffix(filepath.Base(path), ".docx")+".pdf")
	}
	out, err := exec.Command(reader, "-layout", path, "-").Output()
	if err != nil {
		t.Fatalf("%s cannot be read: %v", path, err)
	}
	return string(out), true
}

// layers are what a file holds: its bytes, and what is found under the
// compression of a .docx or a PDF or the encoding of a message.
func layers(t *testing.T, path string) [][]byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	list := append([][]byte{data}, inflated(data)...)
	if z, err := zip.NewReader(bytes.NewReader(data), int64(len(data))); err == nil {
		for _, part := range z.File {
			r, err := part.Open()
			if err != nil {
				t.Fatal(err)
			}
			plain, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, plain)
		}
	}
	if filepath.Ext(path) == ".eml" {
		m := readMessage(t, data)
		list = append(append(list, []byte(m.subject), []byte(m.body), m.attached), inflated(m.attached)...)
	}
	return list
}

// holds says whether a word stands in any layer, in any spelling that a file
// could have it in.
func holds(list [][]byte, word string) bool {
	var wide, latin strings.Builder
	for _, u := range utf16.Encode([]rune(word)) {
		wide.Write([]byte{byte(u), byte(u >> 8)})
		latin.WriteByte(byte(u))
	}
	spelt := []string{word, wide.String(), latin.String(), hex.EncodeToString([]byte(word))}
	for lead := range 3 { // at any place in base64, its first and last letters apart
		b := base64.RawStdEncoding.EncodeToString([]byte(strings.Repeat(" ", lead) + word))
		if b = b[4 : len(b)-2]; len(b) >= 8 { // less stands anywhere by chance
			spelt = append(spelt, b)
		}
	}
	for _, data := range list {
		for _, s := range spelt {
			if bytes.Contains(data, []byte(s)) {
				return true
			}
		}
	}
	return false
}

package notice

import (
	"archive/zip"
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"encoding/xml"
	"fmt"
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
	"unicode/utf8"

	"handleguide/guide"
)

const (
	childName = "Zitha Qvortrup"
	childCPR  = "610118-4000"
	told      = "Den 4. november kl. 8.10 i garderoben: »Åh nej – ikke igen«, sagde Zitha; “æøå” & <b>."
)

// filled is a draft of every field, with identity also where it does not belong.
func filled(t testing.TB, g *guide.Guide, form string) *Draft {
	d := begin(t, g, form, Known{Facts: map[string]string{"overgreb": "ja", "mistaenkt": "netvaerk"}, Concern: "Mistanke om overgreb."})
	named := false
	for f := range d.fields() {
		switch {
		case f.Kind == "cpr":
			set(t, d, f.ID, childCPR)
		case f.Kind == "line" && f.Identity && !named:
			set(t, d, f.ID, childName)
			named = true
		case f.Kind == "text" && f.Identity:
			set(t, d, f.ID, "Vibe Qvortrup og Aksel Bisgaard\nStrandstien 3, 2791 Dragør")
		case f.Kind == "text":
			set(t, d, f.ID, told+"\nOgså "+childCPR+".")
		case f.Kind == "choice":
			set(t, d, f.ID, f.Options[0].ID)
		}
	}
	return d
}

// readers give the text of what was written, read by other means than it was
// written with.
func readers(t *testing.T) map[Format]func(*testing.T, []byte) string {
	return map[Format]func(*testing.T, []byte) string{
		Text: func(_ *testing.T, data []byte) string { return string(data) },
		Docx: docxText, PDF: pdfText,
		Eml: func(t *testing.T, data []byte) string { return emlText(t, data) },
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestEveryFormInEveryFormat(t *testing.T) {
	for _, g := range guides(t) {
		for _, form := range g.Forms() {
			for format, read := range readers(t) {
				for _, identity := range []bool{false, true} {
					d := filled(t, g, form.ID)
					doc := d.Document(Options{Identity: identity})
					data, err := doc.Write(format)
					if format == Eml && form.To == "" {
						if err != ErrNoMailbox {
							t.Errorf("%s %s: a message without a mailbox: %v", g.ID, form.ID, err)
						}
						continue
					}
					if err != nil {
						t.Fatal(err)
					}
					text := squeeze(read(t, data))
					where := g.ID + " " + form.ID + " " + string(format)
					for _, want := range []string{"sikker mail", "Digital Post", doc.Title, "»Åh nej – ikke igen«", "“æøå” & <b>."} {
						if !strings.Contains(text, want) {
							t.Errorf("%s: no %q in:\n%s", where, want, text)
						}
					}
					for _, private := range []string{"Zitha", "Qvortrup", childCPR} {
						if strings.Contains(text, private) != identity && identity == false {
							t.Errorf("%s: %q without identity", where, private)
						}
					}
					if identity && !(strings.Contains(text, childName) && strings.Contains(text, childCPR)) {
						t.Errorf("%s: no identity with it", where)
					}
					if !identity && !(strings.Contains(text, "[BARNETS NAVN]") && strings.Contains(text, "[CPR]")) {
						t.Errorf("%s: no placeholders in:\n%s", where, text)
					}
					if strings.Contains(text, exercise) {
						t.Errorf("%s: an exercise", where)
					}
				}
			}
		}
	}
}

func TestAnExerciseBearsItsMarkAndCannotBeSent(t *testing.T) {
	d := filled(t, guideNamed(t, "dragoer"), "underretning")
	d.Train()
	set(t, d, "barn-cpr", "000000-0001") // no erstatningspersonnummer
	doc := d.Document(Options{Identity: true})
	for format, read := range readers(t) {
		data, err := doc.Write(format)
		if format == Eml {
			if err != ErrExercise {
				t.Errorf("an exercise as a message: %v", err)
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		text := read(t, data)
		if strings.Count(text, exercise) < 2 || strings.Contains(text, "000000-0001") || strings.Contains(text, "underretning@") {
			t.Errorf("%s: %s", format, text)
		}
	}
	if name := doc.name(); name != "oevelse-underretning-2026-11-21" {
		t.Errorf("name %s", name)
	}
}

// Another paper than a notification is named as it says, and holds paragraphs
// and room to write.
func TestAPaper(t *testing.T) {
	doc := Document{Name: "ark", Title: "Ark", Language: "da-DK", HowTo: "Del det ud.", Training: true, Blocks: []Block{
		{Kind: Heading, Lines: []string{"Tal om"}},
		{Kind: Prose, Lines: []string{"Hvad ved I?", "Hvad gætter I på?"}},
		{Kind: Space, Rows: 40},
	}}
	if name := doc.name(); name != "oevelse-ark" {
		t.Errorf("it is called %s", name)
	}
	for format, read := range readers(t) {
		if format == Eml {
			continue
		}
		data, err := doc.Write(format)
		if err != nil {
			t.Fatal(err)
		}
		if got := squeeze(read(t, data)); !strings.Contains(got, "Hvad ved I?") || !strings.Contains(got, "Hvad gætter I på?") || !strings.Contains(got, exercise) {
			t.Errorf("%s has %q", format, got)
		}
	}
	if lines := strings.Count(string(doc.Text()), strings.Repeat("_", textWidth)); lines != 40 {
		t.Errorf("there are %d lines to write on", lines)
	}
	pdf, err := doc.PDF()
	if err != nil {
		t.Fatal(err)
	}
	if marks := strings.Count(pdfText(t, pdf), exercise+"\n"); marks < 2 {
		t.Errorf("two pages bear %d marks in:\n%s", marks, pdfText(t, pdf))
	}
}

func TestHalfDoneSaysSo(t *testing.T) {
	g := guideNamed(t, "dragoer")
	text := squeeze(string(begin(t, g, "underretning", Known{}).Document(Options{Identity: true}).Text()))
	for _, want := range []string{"før alt var udfyldt", "Mangler: ", "Barnets navn", "Ikke udfyldt."} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %s", want, text)
		}
	}
}

func TestTextIsWrapped(t *testing.T) {
	for line := range strings.Lines(string(filled(t, guideNamed(t, "dragoer"), "underretning").Document(Options{}).Text())) {
		if utf8.RuneCountInString(line) > textWidth+1 {
			t.Errorf("a long line: %q", line)
		}
	}
}

func docxParts(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(b)
		for dec := xml.NewDecoder(bytes.NewReader(b)); ; {
			if _, err := dec.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s is no XML: %v", f.Name, err)
			}
		}
	}
	return parts
}

func docxText(t *testing.T, data []byte) string {
	t.Helper()
	parts := docxParts(t, data)
	var b strings.Builder
	for _, part := range []string{"word/header1.xml", "word/document.xml"} {
		dec := xml.NewDecoder(strings.NewReader(parts[part]))
		for {
			token, err := dec.Token()
			if err == io.EOF {
				break
			}
			switch token := token.(type) {
			case xml.CharData:
				b.Write(token)
			case xml.EndElement:
				if token.Name.Local == "p" {
					b.WriteString("\n")
				}
			}
		}
	}
	return b.String()
}

func TestDocxIsWhole(t *testing.T) {
	data, err := filled(t, guideNamed(t, "dragoer"), "underretning").Document(Options{}).Docx()
	if err != nil {
		t.Fatal(err)
	}
	parts := docxParts(t, data)
	var types struct {
		Override []struct {
			PartName string `xml:",attr"`
		}
	}
	if err := xml.Unmarshal([]byte(parts["[Content_Types].xml"]), &types); err != nil {
		t.Fatal(err)
	}
	for _, o := range types.Override {
		if parts[strings.TrimPrefix(o.PartName, "/")] == "" {
			t.Errorf("no part %s", o.PartName)
		}
	}
	for rels, dir := range map[string]string{"_rels/.rels": "", "word/_rels/document.xml.rels": "word/"} {
		for _, m := range regexp.MustCompile(`Target="([^"]*)"`).FindAllStringSubmatch(parts[rels], -1) {
			if parts[dir+m[1]] == "" {
				t.Errorf("%s points to %s, which is not there", rels, m[1])
			}
		}
	}
	for _, m := range regexp.MustCompile(`pStyle w:val="(\w+)"`).FindAllStringSubmatch(parts["word/document.xml"], -1) {
		if !strings.Contains(parts["word/styles.xml"], `w:styleId="`+m[1]+`"`) {
			t.Errorf("no style %s", m[1])
		}
	}
	for part, want := range map[string]string{
		"word/styles.xml": `w:lang w:val="da-DK"`, "docProps/core.xml": "<dc:language>da-DK</dc:language>", "word/footer1.xml": "NUMPAGES",
		"word/document.xml": `w:pStyle w:val="Heading1"`,
	} {
		if !strings.Contains(parts[part], want) {
			t.Errorf("%s: no %s", part, want)
		}
	}
	if !strings.Contains(parts["docProps/core.xml"], "<dc:title>Underretning til Børneteamet</dc:title>") {
		t.Error("no title")
	}
}

// pdfText reads what is shown on a PDF's pages, from its streams. The strings
// are in code page 1252.
func pdfText(t *testing.T, data []byte) string {
	t.Helper()
	var b strings.Builder
	shown := regexp.MustCompile(`(?s)\(((?:\\.|[^\\()])*)\)\s*Tj`)
	for _, stream := range pdfStreams(t, data) {
		for _, m := range shown.FindAllSubmatch(stream, -1) {
			for i := 0; i < len(m[1]); i++ {
				c := m[1][i]
				if c == '\\' {
					i++
					c = m[1][i]
				}
				if r := rune(c); c >= 0x80 && c < 0xa0 {
					b.WriteRune(high[c-0x80])
				} else {
					b.WriteRune(r)
				}
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

func pdfStreams(t *testing.T, data []byte) [][]byte {
	t.Helper()
	var list [][]byte
	for _, m := range regexp.MustCompile(`(?s)stream\r?\n(.*?)\r?\nendstream`).FindAllSubmatch(data, -1) {
		r, err := zlib.NewReader(bytes.NewReader(m[1]))
		if err != nil {
			continue // not compressed: metadata
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, b)
	}
	return list
}

func TestPDFIsWhole(t *testing.T) {
	d := filled(t, guideNamed(t, "dragoer"), "underretning")
	set(t, d, "haendelse", strings.Repeat(told+"\n", 60))
	data, err := d.Document(Options{}).PDF()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"%PDF-1.", "/Lang (da-DK)", "/Title", "/Outlines", "%%EOF"} {
		if !bytes.Contains(data, []byte(want)) {
			t.Errorf("no %s", want)
		}
	}
	again, err := d.Document(Options{}).PDF()
	if err != nil || !bytes.Equal(data, again) {
		t.Error("the same document is another file")
	}
	pages := bytes.Count(data, []byte("/Type /Page\n"))
	for n := range pages {
		if text := pdfText(t, data); !strings.Contains(text, fmt.Sprintf("Side %d af %d", n+1, pages)) {
			t.Errorf("page %d of %d has no number", n+1, pages)
		}
	}
	if pages < 3 {
		t.Errorf("%d pages", pages)
	}
	path, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("no poppler here: the rest is read from the file's own streams")
	}
	cmd := exec.Command(path, "-enc", "UTF-8", "-", "-")
	cmd.Stdin = bytes.NewReader(data)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Underretning til Børneteamet", "»Åh nej – ikke igen«", "“æøå” & <b>.", fmt.Sprintf("Side 2 af %d", pages)} {
		if !strings.Contains(squeeze(string(out)), want) {
			t.Errorf("poppler reads no %q", want)
		}
	}
}

func TestPDFSaysWhatItCannotShow(t *testing.T) {
	d := begin(t, guideNamed(t, "dragoer"), "underretning", Known{})
	set(t, d, "haendelse", "Onklen Łukasz Yılmaz – 日.")
	data, err := d.Document(Options{}).PDF()
	if err != nil {
		t.Fatal(err)
	}
	text := squeeze(pdfText(t, data))
	if !strings.Contains(text, "Onklen Lukasz Yilmaz – ?.") || !strings.Contains(text, "Brug .docx") {
		t.Error(text)
	}
	set(t, d, "haendelse", "Onklen Élodie Ærø ‘’“”„…•€.")
	if data, err = d.Document(Options{}).PDF(); err != nil {
		t.Fatal(err)
	}
	if text := pdfText(t, data); strings.Contains(text, "Brug .docx") || !strings.Contains(text, "Onklen Élodie Ærø ‘’“”„…•€.") {
		t.Error(text)
	}
}

// emlText is a message's text and the text of the PDF in it.
func emlText(t *testing.T, data []byte) string {
	t.Helper()
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil {
		t.Fatal(err)
	}
	to, err := m.Header.AddressList("To")
	if err != nil || len(to) != 1 || m.Header.Get("X-Unsent") != "1" || m.Header.Get("From") != "" {
		t.Fatalf("%v %v %v", to, err, m.Header)
	}
	_, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	parts := multipart.NewReader(m.Body, params["boundary"])
	body, err := parts.NextRawPart()
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(quotedprintable.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	attached, err := parts.NextPart()
	if err != nil {
		t.Fatal(err)
	}
	outside := subject + string(text) + attached.FileName()
	if strings.Contains(outside, "Zitha") || strings.Contains(outside, "6101") || !strings.HasSuffix(attached.FileName(), "-2026-11-21.pdf") {
		t.Errorf("the message itself tells: %s", outside)
	}
	if !strings.Contains(string(text), "sikker mail eller Digital Post") {
		t.Errorf("no word of how to send it: %s", text)
	}
	pdf, err := io.ReadAll(base64Of(attached))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parts.NextPart(); err != io.EOF {
		t.Errorf("more parts: %v", err)
	}
	return subject + "\n" + string(text) + pdfText(t, pdf)
}

func TestEmlHasShortLines(t *testing.T) {
	data, err := filled(t, guideNamed(t, "ishoej-vallensbaek"), "tillaeg").Document(Options{Identity: true}).Write(Eml)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(string(data), "\r\n") {
		if len(line) > 200 || strings.ContainsAny(line, "\r\n") {
			t.Errorf("line %q", line)
		}
		for _, c := range []byte(line) {
			if c >= 0x80 {
				t.Fatalf("no ASCII in %q", line)
			}
		}
	}
}

func TestLibreOfficeOpensTheDocx(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("no LibreOffice here")
	}
	data, err := filled(t, guideNamed(t, "dragoer"), "underretning").Document(Options{Identity: true}).Docx()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "underretning.docx")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(office, "--headless", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir, file)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	text, err := os.ReadFile(filepath.Join(dir, "underretning.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Underretning til Børneteamet", childName, childCPR, "»Åh nej – ikke igen«", "“æøå” & <b>."} {
		if !strings.Contains(string(text), want) {
			t.Errorf("LibreOffice reads no %q in:\n%s", want, text)
		}
	}
}

func base64Of(r io.Reader) io.Reader { return base64.NewDecoder(base64.StdEncoding, r) }

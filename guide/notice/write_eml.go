package notice

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"mime"
	"mime/quotedprintable"
	"strings"
)

// Why a document does not become a message.
var (
	ErrNoMailbox = errors.New("blanketten har ingen postkasse at sende til: gem den som fil, og brug sikker mail eller Digital Post")
	ErrExercise  = errors.New("en øvelse kan ikke sendes")
)

// Eml is the document as an unsent message to its mailbox, with the file (a
// .pdf or .docx that was written from it) attached. The subject, the body and
// the attachment's name tell nothing of whom it is about.
func (doc Document) Eml(format Format, attachment []byte) ([]byte, error) {
	if doc.Training {
		return nil, ErrExercise
	}
	if doc.To == "" {
		return nil, ErrNoMailbox
	}
	sum := sha256.Sum256(attachment)
	boundary := "handleguide-" + hex.EncodeToString(sum[:12])
	name := doc.name() + format.Extension()
	var b bytes.Buffer
	header := func(lines ...string) { b.WriteString(strings.Join(lines, "\r\n") + "\r\n\r\n") }
	header(
		"X-Unsent: 1",
		"To: "+doc.To,
		"Subject: "+mime.QEncoding.Encode("utf-8", doc.Title),
		"MIME-Version: 1.0",
		"Content-Language: "+doc.Language,
		`Content-Type: multipart/mixed; boundary="`+boundary+`"`,
	)
	b.WriteString("--" + boundary + "\r\n")
	header("Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable")
	body := quotedprintable.NewWriter(&b)
	body.Write([]byte(strings.ReplaceAll(doc.letter(name), "\n", "\r\n"))) // a buffer takes everything
	body.Close()
	b.WriteString("\r\n--" + boundary + "\r\n")
	header(
		"Content-Type: "+mime.FormatMediaType(format.mediaType(), map[string]string{"name": name}),
		"Content-Transfer-Encoding: base64",
		"Content-Disposition: "+mime.FormatMediaType("attachment", map[string]string{"filename": name}),
	)
	text := base64.StdEncoding.EncodeToString(attachment)
	for len(text) > 76 {
		b.WriteString(text[:76] + "\r\n")
		text = text[76:]
	}
	b.WriteString(text + "\r\n--" + boundary + "--\r\n")
	return b.Bytes(), nil
}

// letter is the body of the message.
func (doc Document) letter(attached string) string {
	return "Hermed " + lowerFirst(doc.Title) + ". Den er vedhæftet som " + attached + ".\n\n" +
		"Før du sender – slet de her linjer:\n" + doc.HowTo + "\n"
}

func lowerFirst(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return strings.ToLower(string(r[:1])) + string(r[1:])
}

package drafts

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strconv"
)

const (
	draftKind = "handleguide-draft"
	keyKind   = "handleguide-key"

	format    = 1
	maxHeader = 4096
)

// header is the second line of a file.
type header[L any] struct {
	Label L      `json:"label"`
	Size  int    `json:"size"` // of the body, in bytes
	Sum   string `json:"sum"`  // SHA-256 of the body
}

// frame is the whole file: what it is, what it says of itself, and its body.
func frame[L any](kind string, label L, body []byte) []byte {
	sum := sha256.Sum256(body)
	line, err := json.Marshal(header[L]{label, len(body), hex.EncodeToString(sum[:])})
	if err != nil {
		panic(err) // labels are strings and numbers
	}
	var b bytes.Buffer
	b.WriteString(kind + " " + strconv.Itoa(format) + "\n")
	b.Write(line)
	b.WriteByte('\n')
	b.Write(body)
	return b.Bytes()
}

// unframe is the way back. It takes exactly what frame makes, and says of all
// else which way it is wrong: Foreign, Newer, Truncated or Tampered.
func unframe[L any](kind, name string, data []byte) (label L, body []byte, err error) {
	wrong := func(c Code) (L, []byte, error) {
		var none L
		return none, nil, &Error{Code: c, Name: name}
	}
	magic := []byte(kind + " ")
	rest, ours := bytes.CutPrefix(data, magic)
	switch {
	case !ours && bytes.HasPrefix(magic, data):
		return wrong(Truncated)
	case !ours:
		return wrong(Foreign)
	}
	number, rest, whole := bytes.Cut(rest, []byte("\n"))
	if c := formatCode(number, whole); c != "" {
		return wrong(c)
	}
	line, body, whole := bytes.Cut(rest, []byte("\n"))
	switch {
	case len(line) > maxHeader:
		return wrong(Tampered)
	case !whole:
		return wrong(Truncated)
	}
	var head header[L]
	if json.Unmarshal(line, &head) != nil {
		return wrong(Tampered)
	}
	if len(body) < head.Size {
		return wrong(Truncated)
	}
	// one comparison for the sum, the size, and a line that is written otherwise
	if !bytes.Equal(frame(kind, head.Label, body), data) {
		return wrong(Tampered)
	}
	return head.Label, body, nil
}

// formatCode says what is wrong with the format's number, "" where nothing is.
func formatCode(number []byte, whole bool) Code {
	if len(number) == 0 && !whole {
		return Truncated
	}
	n, err := strconv.ParseUint(string(number), 10, 31)
	switch {
	case err != nil || strconv.FormatUint(n, 10) != string(number) || n < format:
		return Tampered
	case !whole:
		return Truncated
	case n > format:
		return Newer
	}
	return ""
}

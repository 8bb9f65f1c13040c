// Package stamp writes into a guide's own file when a contact was last
// verified, and leaves every other byte of it as it was: comments, layout and
// line ends belong to the author.
package stamp

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// ErrNoPlace is a contact whose `verified:` is not found in the file, or is not
// written plainly on one line.
var ErrNoPlace = errors.New("kontakten har ingen `verified:` på én linje")

// Verified gives guide.yaml with the date of day, as day's own location has it,
// in place of what stands after `verified:` of a contact. The data it is given
// is not changed. A file that cannot be read as YAML is an error; so is
// ErrNoPlace.
func Verified(data []byte, contact string, day time.Time) ([]byte, error) {
	n, err := find(data, contact)
	if err != nil {
		return nil, err
	}
	from, err := offset(data, n)
	if err != nil {
		return nil, err
	}
	to, err := end(data, from, n)
	if err != nil {
		return nil, err
	}
	text := `"` + day.Format(time.DateOnly) + `"`
	out := make([]byte, 0, len(data)+len(text))
	out = append(append(append(out, data[:from]...), text...), data[to:]...)
	// what is written into somebody's file is read back before they get it
	back, err := find(out, contact)
	if err != nil || back.Value != day.Format(time.DateOnly) {
		return nil, ErrNoPlace
	}
	return out, nil
}

// find is the value of contacts.ID.verified.
func find(data []byte, contact string) (found *yaml.Node, err error) {
	defer func() {
		if p := recover(); p != nil { // yaml.v3 panics on some of what is no YAML
			found, err = nil, fmt.Errorf("yaml: %v", p)
		}
	}()
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, err
	}
	if len(doc.Content) == 0 {
		return nil, ErrNoPlace
	}
	n := doc.Content[0]
	for _, key := range []string{"contacts", contact, "verified"} {
		if n = value(n, key); n == nil {
			return nil, ErrNoPlace
		}
	}
	if n.Kind != yaml.ScalarNode || n.Anchor != "" || n.Style&yaml.TaggedStyle != 0 {
		return nil, ErrNoPlace
	}
	return n, nil
}

func value(m *yaml.Node, key string) *yaml.Node {
	if m.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(m.Content); i += 2 {
		if m.Content[i].Value == key {
			return m.Content[i+1]
		}
	}
	return nil
}

// offset is where n begins, in bytes: its line, and its column in characters.
func offset(data []byte, n *yaml.Node) (int, error) {
	at := 0
	for line := 1; line < n.Line; line++ {
		next := bytes.IndexByte(data[at:], '\n')
		if next < 0 {
			return 0, ErrNoPlace
		}
		at += next + 1
	}
	for col := 1; col < n.Column; col++ {
		if at >= len(data) || data[at] == '\n' {
			return 0, ErrNoPlace
		}
		_, size := utf8.DecodeRune(data[at:])
		at += size
	}
	return at, nil
}

// end is where n ends: after its quotation mark, or after its word.
func end(data []byte, from int, n *yaml.Node) (int, error) {
	line, _, _ := strings.Cut(string(data[from:]), "\n")
	mark := ""
	switch n.Style {
	case yaml.DoubleQuotedStyle:
		mark = `"`
	case yaml.SingleQuotedStyle:
		mark = `'`
	case 0:
	default:
		return 0, ErrNoPlace
	}
	if whole := mark + n.Value + mark; strings.HasPrefix(line, whole) && n.Value != "" {
		return from + len(whole), nil
	}
	return 0, ErrNoPlace
}

// Line is the line of the file on which a contact's number or address stands,
// or that of the contact, or 0.
func Line(data []byte, contact, number string) (line int) {
	defer func() {
		if recover() != nil { // as in find
			line = 0
		}
	}()
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil || len(doc.Content) == 0 {
		return 0
	}
	contacts := value(doc.Content[0], "contacts")
	if contacts == nil {
		return 0
	}
	c := value(contacts, contact)
	if c == nil {
		return 0
	}
	line = c.Line
	for i := 0; i+1 < len(c.Content); i += 2 {
		for _, n := range append([]*yaml.Node{c.Content[i+1]}, c.Content[i+1].Content...) {
			if key := c.Content[i].Value; (key == "phones" || key == "mail") && n.Kind == yaml.ScalarNode && n.Value == number {
				return n.Line
			}
		}
	}
	return line
}

package guide

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// readYAML gives the root of the first document of r and, where there is one,
// the second itself; both nil where r holds nothing.
func readYAML(r io.Reader) (root, second *yaml.Node, err error) {
	defer func() {
		if p := recover(); p != nil { // the parser gave up on what it never expected: the file is wrong, not the program
			root, second, err = nil, nil, fmt.Errorf("yaml: %v", p)
		}
	}()
	dec := yaml.NewDecoder(r)
	var doc, more yaml.Node
	if err := dec.Decode(&doc); err != nil && err != io.EOF {
		return nil, nil, err
	}
	if len(doc.Content) > 0 {
		root = doc.Content[0]
	}
	switch err := dec.Decode(&more); err {
	case nil:
		second = &more
	case io.EOF:
	default:
		return nil, nil, err
	}
	return root, second, nil
}

// yamlError tells in Danish what the parser stumbled on.
func (d *decoder) yamlError(s *source, err error) {
	pos, text := d.stumble(s, err)
	code, message, hint := "G110", "Filen kan ikke læses som YAML: "+printable(text)+".", "se på linjen og på den ovenfor: mangler der et kolon, et anførselstegn eller en klamme?"
	has := func(part string) bool { return strings.Contains(text, part) }
	switch {
	case has("anchor"):
		code, message, hint = "G111", "Ankre og henvisninger (& og *) bruges ikke her.", "skriv teksten ud, hvor den skal stå"
	case has("exceeded max depth"):
		code, message, hint = "G102", fmt.Sprintf("Her er over %d lag inden i hinanden.", d.limits.Depth), "gør filen fladere"
	case has("mapping values are not allowed"):
		message, hint = "Her står et kolon for meget, eller linjen er rykket forkert ind.", "sæt teksten i anførselstegn, hvis kolonet hører til den"
	case has("expected key"), has("expected '-' indicator"):
		message, hint = "Linjen passer ikke med dem ovenfor.", "ryk den ind som dem, den hører sammen med, og se, om et anførselstegn ovenfor er lukket"
	case has("could not find expected ':'"):
		message, hint = "Her mangler et kolon, eller linjen er rykket forkert ind.", "skriv `nøgle: tekst`"
	case has("unexpected end of stream"):
		message, hint = "Et anførselstegn er åbnet og aldrig lukket.", "sæt et anførselstegn til sidst i teksten"
	case has("expected ',' or"):
		message, hint = "En klamme er åbnet og ikke lukket, eller der mangler et komma.", "sæt } eller ] til sidst, og sæt tekster med komma, kolon eller spørgsmålstegn i anførselstegn"
	case has("cannot start any token"):
		message, hint = "En tekst kan ikke begynde med dette tegn.", "sæt teksten i anførselstegn"
	case has("unknown escape"):
		message, hint = "Efter \\ står et tegn, der ikke kan stå der.", "brug enkelte anførselstegn om teksten, eller skriv \\\\"
	}
	d.report(pos, code, message, hint)
}

// stumble is the place where the parser gave up, and its words for it. The
// line that it tells itself is where the map or list began that it was reading,
// counted from 0 or from 1, or missing; so the place is found anew: it is right
// after the longest beginning of the file that can be read.
func (d *decoder) stumble(s *source, told error) (Pos, string) {
	text, line := strings.TrimPrefix(told.Error(), "yaml: "), 1
	if number, rest, ok := strings.Cut(strings.TrimPrefix(text, "line "), ": "); ok {
		if n, err := strconv.Atoi(number); err == nil {
			text, line = rest, n
			if strings.Contains(text, "did not find expected") { // counted from 0, for the line where it began
				line++
			}
		}
	}
	slow := &byteReader{data: s.data}
	readYAML(slow) // stops reading a few bytes after what it stumbles on
	const ahead = 3
	last := 1 + strings.Count(s.data[:slow.next], "\n")
	for n := last; n > max(0, last-ahead); n-- {
		if d.readable(s, s.start(n)) {
			line = n
			break
		}
	}
	line = min(line, s.count())
	return Pos{s.name, line, d.column(s, line)}, text
}

// column is where in a line the file stops being readable.
func (d *decoder) column(s *source, line int) int {
	from, text := s.start(line), s.line(line)
	indent := len(text) - len(strings.TrimLeft(text, " "))
	at := indent
	const longest = 400 // of a longer line its beginning is place enough
	for i := min(len(text), longest) - 1; i > indent; i-- {
		c := text[i]
		plain := c >= 0x80 || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == ' '
		if !plain && d.readable(s, from+i) {
			at = i
			break
		}
	}
	return len([]rune(text[:at])) + 1
}

// maxTried bounds the bytes that are read over and over to find the places where
// files stop being readable; a large file with a long last line would else be
// read hundreds of times.
const maxTried = 4 << 20

// readable says whether the first n bytes can be read as a file of their own,
// or no where that was asked often enough.
func (d *decoder) readable(s *source, n int) bool {
	if d.tried+n > maxTried {
		return false
	}
	d.tried += n
	_, _, err := readYAML(strings.NewReader(s.data[:n]))
	return err == nil
}

// byteReader hands out one byte at a time, to see how far a parser reads.
type byteReader struct {
	data string
	next int
}

func (r *byteReader) Read(p []byte) (int, error) {
	if r.next == len(r.data) || len(p) == 0 {
		return 0, io.EOF
	}
	p[0] = r.data[r.next]
	r.next++
	return 1, nil
}

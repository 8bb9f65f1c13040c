package notice

import (
	"strings"
	"unicode/utf8"
)

// textWidth is how wide a line of text gets, in letters.
const textWidth = 76

// Text is the document as plain text in UTF-8, lines of at most 76 letters
// where words allow, each ended by a line feed.
func (doc Document) Text() []byte {
	var b strings.Builder
	b.WriteString(doc.heading() + "\n" + strings.Repeat("=", utf8.RuneCountInString(doc.heading())) + "\n\n")
	wrap(&b, doc.HowTo, "")
	if doc.To != "" {
		wrap(&b, "Til: "+doc.To, "")
	}
	for _, block := range doc.Blocks {
		switch block.Kind {
		case Heading:
			title := block.Lines[0]
			b.WriteString("\n" + title + "\n" + strings.Repeat("-", utf8.RuneCountInString(title)) + "\n")
		case Entry:
			b.WriteString("\n")
			wrap(&b, block.Label, "")
			for _, line := range block.Lines {
				wrap(&b, line, "  ")
			}
		case Remark:
			b.WriteString("\n")
			wrap(&b, block.Lines[0], "")
		case Prose:
			b.WriteString("\n")
			for _, line := range block.Lines {
				wrap(&b, line, "")
			}
		case Space:
			b.WriteString("\n" + strings.Repeat(strings.Repeat("_", textWidth)+"\n\n", block.Rows))
		}
	}
	if doc.Training {
		b.WriteString("\n" + exercise + "\n")
	}
	return []byte(b.String())
}

// wrap writes one paragraph. A word longer than a line stands on its own.
func wrap(b *strings.Builder, text, indent string) {
	width := 0
	for _, w := range strings.Fields(text) {
		n := utf8.RuneCountInString(w)
		switch {
		case width == 0:
			b.WriteString(indent)
			width = len(indent)
		case width+1+n > textWidth:
			b.WriteString("\n" + indent)
			width = len(indent)
		default:
			b.WriteString(" ")
			width++
		}
		b.WriteString(w)
		width += n
	}
	b.WriteString("\n")
}

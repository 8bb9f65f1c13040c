package tui

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// span is a piece of text that means one thing.
type span struct {
	text  string
	style lipgloss.Style
}

// line is one row of a screen, before it is cut to a width. A click on it does
// what hit says.
type line struct {
	spans []span
	hit   action
	aside bool // where a text is from: no word of it is explained
}

func plain(style lipgloss.Style, text string) line { return line{spans: []span{{text, style}}} }

func (l line) width() int {
	n := 0
	for _, s := range l.spans {
		n += cells(s.text)
	}
	return n
}

// paint is the line in exactly width cells.
func (l line) paint(width int) string {
	var b strings.Builder
	left := width
	for _, s := range l.spans {
		if left <= 0 {
			break
		}
		text := s.text
		if w := cells(text); w > left {
			text = ansi.Truncate(text, left, "…")
		}
		left -= cells(text)
		b.WriteString(s.style.Render(text))
	}
	if left > 0 {
		b.WriteString(strings.Repeat(" ", left))
	}
	return b.String()
}

// nbsp holds together what reads as one.
const nbsp = "\u00a0"

// wrap sets a text in rows of at most width cells. It breaks between words; one
// that is longer than a whole row is broken where its parts meet, and cut only
// where it has none.
func wrap(text string, width int) []string {
	width = max(1, width)
	var rows []string
	row, used := "", 0
	flush := func() {
		if used > 0 {
			rows = append(rows, strings.ReplaceAll(row, nbsp, " "))
		}
		row, used = "", 0
	}
	for _, word := range strings.Split(glue(text), " ") {
		if word == "" {
			continue
		}
		w := cells(bare(word))
		switch {
		case used > 0 && used+1+w <= width:
			row, used = row+" "+bare(word), used+1+w
			continue
		case used > 0 && w <= width:
			flush()
		case used > 0:
			if head, tail, ok := part(word, width-used-1); ok && strings.ContainsAny(head[len(head)-1:], "-/") {
				row, used = row+" "+head, used+1+cells(head)
				word, w = tail, cells(bare(tail))
			}
			flush()
		}
		for w > width {
			head, tail, ok := part(word, width)
			if !ok {
				head = ansi.Truncate(bare(word), width, "")
				if head == "" { // a cell too wide for the row
					break
				}
				tail = strings.TrimPrefix(bare(word), head)
			}
			rows = append(rows, strings.ReplaceAll(head, nbsp, " "))
			word, w = tail, cells(bare(tail))
		}
		row, used = bare(word), w
	}
	flush()
	return rows
}

// short is the length of a word that no number follows on another row: "Ring
// 112", "kl. 8.00", "§ 133".
const short = 4

// glue joins the words of a text that must stand on one row: a number with its
// groups, and with a short word before it.
func glue(text string) string {
	fields := strings.Fields(text)
	var b strings.Builder
	for i, f := range fields {
		if i > 0 {
			if prev := fields[i-1]; startsDigit(f) && (digits(prev) || cells(prev) <= short) {
				b.WriteString(nbsp)
			} else {
				b.WriteByte(' ')
			}
		}
		b.WriteString(f)
	}
	return b.String()
}

func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

func startsDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// para is a text set in rows.
func para(style lipgloss.Style, text string, width int) []line {
	var lines []line
	for _, row := range wrap(text, width) {
		lines = append(lines, plain(style, row))
	}
	return lines
}

// hang is a text with a mark before its first row, the others set in under it.
func hang(mark, body lipgloss.Style, sign, text string, width int) []line {
	indent := cells(sign)
	var lines []line
	for i, row := range wrap(text, width-indent) {
		if i > 0 {
			sign = strings.Repeat(" ", indent)
		}
		lines = append(lines, line{spans: []span{{sign, mark}, {row, body}}})
	}
	return lines
}

// links gives every line the same hit.
func links(hit action, lines []line) []line {
	for i := range lines {
		lines[i].hit = hit
	}
	return lines
}

// wrapSpans sets spans in rows, breaking between words.
func wrapSpans(spans []span, width int) []line {
	var lines []line
	var row []span
	used := 0
	for _, sp := range spans {
		for _, word := range strings.SplitAfter(glueSpan(sp.text), " ") {
			if w := cells(strings.TrimRight(word, " ")); used > 0 && w > 0 && used+w > width {
				lines = append(lines, line{spans: trimEnd(row)})
				row, used = nil, 0
			}
			if used == 0 {
				word = strings.TrimLeft(word, " ")
			}
			row = append(row, span{strings.ReplaceAll(word, nbsp, " "), sp.style})
			used += cells(word)
		}
	}
	if used > 0 {
		lines = append(lines, line{spans: trimEnd(row)})
	}
	return lines
}

// trimEnd takes the space from the end of a row.
func trimEnd(row []span) []span {
	for i := len(row) - 1; i >= 0; i-- {
		row[i].text = strings.TrimRight(row[i].text, " ")
		if row[i].text != "" {
			return row[:i+1]
		}
	}
	return nil
}

// glueSpan is glue that keeps the space around a text.
func glueSpan(text string) string {
	if strings.TrimSpace(text) == "" {
		return text
	}
	lead := text[:len(text)-len(strings.TrimLeft(text, " "))]
	tail := text[len(strings.TrimRight(text, " ")):]
	return lead + glue(text) + tail
}

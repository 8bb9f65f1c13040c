package notice

import (
	"bytes"
	"fmt"
	"time"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"
)

// Measures of a page, in millimetres and points.
const (
	pdfMargin = 25.0
	pdfFont   = "Helvetica" // every reader has it; nothing is embedded
	pdfBody   = 11.0
	pdfLine   = 5.6
	pdfRule   = 8.5 // between lines to write on
)

// PDF is the document on A4, with a title, a language, a bookmark for each
// section and page numbers. It holds the letters of Western Europe: other
// Latin letters lose their accents, other scripts become a question mark, and
// then the document says so and points to .docx.
func (doc Document) PDF() ([]byte, error) {
	p := pdfPage{Fpdf: fpdf.New("P", "mm", "A4", "")}
	at := doc.At
	if at.IsZero() {
		at = time.Unix(0, 0)
	}
	p.SetCreationDate(at.UTC())
	p.SetModificationDate(at.UTC())
	p.SetCatalogSort(true)
	p.SetProducer("handleguide", false)
	p.SetTitle(doc.heading(), true)
	p.SetLang(doc.Language)
	p.SetMargins(pdfMargin, pdfMargin, pdfMargin)
	p.SetAutoPageBreak(true, pdfMargin)
	p.AliasNbPages("{sider}")
	p.SetHeaderFunc(func() { p.head(doc.Training) })
	p.SetFooterFunc(p.foot)
	p.AddPage()
	p.doc(doc)
	if p.lost {
		p.paragraph("I", pdfBody, "Nogle tegn kan ikke vises i PDF og er skrevet uden accent eller som ?. Brug .docx, hvis det ændrer et navn.")
	}
	var b bytes.Buffer
	if err := p.Output(&b); err != nil {
		return nil, fmt.Errorf("dokumentet kan ikke skrives som .pdf: %w", err)
	}
	return b.Bytes(), nil
}

type pdfPage struct {
	*fpdf.Fpdf
	lost bool // a letter could not be shown as it is
}

func (p *pdfPage) doc(doc Document) {
	p.paragraph("B", 18, doc.heading())
	p.Ln(2)
	p.paragraph("I", pdfBody, doc.HowTo)
	if doc.To != "" {
		p.paragraph("I", pdfBody, "Til: "+doc.To)
	}
	for i, block := range doc.Blocks {
		switch block.Kind {
		case Heading:
			p.room(4 * pdfLine)
			p.Ln(4)
			p.Bookmark(utf16Text(block.Lines[0]), 0, -1)
			p.paragraph("B", 14, block.Lines[0])
		case Entry:
			p.room(3 * pdfLine)
			p.Ln(1)
			p.paragraph("B", pdfBody, block.Label)
			for _, line := range block.Lines {
				p.paragraph("", pdfBody, line)
			}
		case Remark:
			p.paragraph("I", pdfBody, block.Lines[0])
		case Prose:
			if i+1 < len(doc.Blocks) {
				p.room(2*pdfLine + float64(doc.Blocks[i+1].Rows)*pdfRule) // a question stands with its lines
			}
			p.Ln(1)
			for _, line := range block.Lines {
				p.paragraph("", pdfBody, line)
			}
		case Space:
			p.space(block.Rows)
		}
	}
}

// space are ruled lines, far enough apart for a hand.
func (p *pdfPage) space(rows int) {
	width, _ := p.GetPageSize()
	p.SetDrawColor(150, 150, 150)
	for range rows {
		p.room(pdfRule)
		p.Ln(pdfRule)
		p.Line(pdfMargin, p.GetY(), width-pdfMargin, p.GetY())
	}
	p.SetDrawColor(0, 0, 0)
	p.Ln(1)
}

func (p *pdfPage) paragraph(style string, size float64, text string) {
	p.SetFont(pdfFont, style, size)
	p.MultiCell(0, pdfLine*size/pdfBody, p.encode(text), "", "L", false)
}

// room keeps a heading with what follows it.
func (p *pdfPage) room(height float64) {
	_, page := p.GetPageSize()
	if p.GetY()+height > page-pdfMargin {
		p.AddPage()
	}
}

func (p *pdfPage) head(training bool) {
	if !training {
		return
	}
	p.SetY(10)
	p.SetFont(pdfFont, "B", 20)
	p.CellFormat(0, 10, p.encode(exercise), "", 1, "C", false, 0, "")
	p.SetY(pdfMargin)
}

func (p *pdfPage) foot() {
	p.SetY(-15)
	p.SetFont(pdfFont, "", 9)
	p.CellFormat(0, 10, p.encode(fmt.Sprintf("Side %d af {sider}", p.PageNo())), "", 0, "C", false, 0, "")
}

func (p *pdfPage) encode(s string) string {
	out, lost := windows1252(s)
	p.lost = p.lost || lost
	return out
}

// utf16Text is a text as PDF outlines want it.
func utf16Text(s string) string {
	b := []byte{0xfe, 0xff}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return string(b)
}

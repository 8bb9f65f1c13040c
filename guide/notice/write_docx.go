package notice

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"time"
)

// Docx is the document as a Word document (Office Open XML): title, headings
// and texts in styles of their own, Danish, with page numbers.
func (doc Document) Docx() ([]byte, error) {
	body, err := xml.Marshal(doc.wordBody())
	if err != nil {
		return nil, fmt.Errorf("dokumentet kan ikke skrives som .docx: %w", err)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range []struct{ name, text string }{
		{"[Content_Types].xml", docxTypes},
		{"_rels/.rels", docxRelations},
		{"docProps/core.xml", doc.wordProperties()},
		{"word/_rels/document.xml.rels", docxDocumentRelations},
		{"word/document.xml", string(body)},
		{"word/styles.xml", docxStyles},
		{"word/header1.xml", doc.wordHeader()},
		{"word/footer1.xml", docxFooter},
	} {
		// no file time: the ZIP form of it has no zone
		w, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate})
		if err != nil {
			return nil, fmt.Errorf("dokumentet kan ikke skrives som .docx: %w", err)
		}
		if _, err := io.WriteString(w, xml.Header+part.text); err != nil {
			return nil, fmt.Errorf("dokumentet kan ikke skrives som .docx: %w", err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("dokumentet kan ikke skrives som .docx: %w", err)
	}
	return b.Bytes(), nil
}

// The elements of a Word document that are used here.
type (
	wordDocument struct {
		XMLName xml.Name `xml:"w:document"`
		W       string   `xml:"xmlns:w,attr"`
		R       string   `xml:"xmlns:r,attr"`
		Body    struct {
			Paragraphs []wordParagraph `xml:"w:p"`
			Page       wordPage        `xml:"w:sectPr"`
		} `xml:"w:body"`
	}
	wordParagraph struct {
		Style wordValue `xml:"w:pPr>w:pStyle"`
		Text  wordText  `xml:"w:r>w:t"`
	}
	wordText struct {
		Space string `xml:"xml:space,attr"`
		Text  string `xml:",chardata"`
	}
	wordValue struct {
		Value string `xml:"w:val,attr"`
	}
	wordReference struct {
		Type string `xml:"w:type,attr"`
		ID   string `xml:"r:id,attr"`
	}
	wordPage struct {
		Header wordReference `xml:"w:headerReference"`
		Footer wordReference `xml:"w:footerReference"`
		Size   struct {
			Width  int `xml:"w:w,attr"`
			Height int `xml:"w:h,attr"`
		} `xml:"w:pgSz"`
		Margin struct {
			Top    int `xml:"w:top,attr"`
			Right  int `xml:"w:right,attr"`
			Bottom int `xml:"w:bottom,attr"`
			Left   int `xml:"w:left,attr"`
			Header int `xml:"w:header,attr"`
			Footer int `xml:"w:footer,attr"`
			Gutter int `xml:"w:gutter,attr"`
		} `xml:"w:pgMar"`
	}
)

func (doc Document) wordBody() wordDocument {
	var out wordDocument
	out.W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	out.R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	add := func(style, text string) {
		out.Body.Paragraphs = append(out.Body.Paragraphs, wordParagraph{wordValue{style}, wordText{"preserve", text}})
	}
	add("Title", doc.heading())
	add("Remark", doc.HowTo)
	if doc.To != "" {
		add("Remark", "Til: "+doc.To)
	}
	for _, block := range doc.Blocks {
		if block.Kind == Entry {
			add("Label", block.Label)
		}
		for range block.Rows {
			add("Space", "")
		}
		for _, line := range block.Lines {
			add(map[BlockKind]string{Heading: "Heading1", Entry: "Normal", Remark: "Remark", Prose: "Normal"}[block.Kind], line)
		}
	}
	page := &out.Body.Page // A4, in twentieths of a point
	page.Header, page.Footer = wordReference{"default", "rId2"}, wordReference{"default", "rId3"}
	page.Size.Width, page.Size.Height = 11906, 16838
	page.Margin.Top, page.Margin.Bottom, page.Margin.Left, page.Margin.Right = 1418, 1418, 1418, 1418
	page.Margin.Header, page.Margin.Footer = 709, 709
	return out
}

func (doc Document) wordHeader() string {
	mark := ""
	if doc.Training {
		mark = exercise
	}
	return `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t>` + mark + `</w:t></w:r></w:p></w:hdr>`
}

func (doc Document) wordProperties() string {
	var title bytes.Buffer
	xml.EscapeText(&title, []byte(doc.heading())) // a buffer takes everything
	made := doc.At.UTC().Format(time.RFC3339)
	return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + title.String() + `</dc:title><dc:language>` + doc.Language + `</dc:language>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + made + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + made + `</dcterms:modified></cp:coreProperties>`
}

package notice

import "fmt"

// Format is what a document can be written as.
type Format string

const (
	Text Format = "txt"
	Docx Format = "docx"
	PDF  Format = "pdf"
	Eml  Format = "eml" // an unsent message with the PDF attached
)

// Formats are all of them, in the order they are offered.
var Formats = []Format{Docx, PDF, Eml, Text}

// Extension of the format's files, with its dot.
func (f Format) Extension() string { return "." + string(f) }

func (f Format) mediaType() string {
	switch f {
	case Docx:
		return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	case PDF:
		return "application/pdf"
	case Eml:
		return "message/rfc822"
	}
	return "text/plain"
}

// Write is the document in the format. A message carries the PDF; see Eml for
// when there is none.
func (doc Document) Write(f Format) ([]byte, error) {
	switch f {
	case Text:
		return doc.Text(), nil
	case Docx:
		return doc.Docx()
	case PDF:
		return doc.PDF()
	case Eml:
		pdf, err := doc.PDF()
		if err != nil {
			return nil, err
		}
		return doc.Eml(PDF, pdf)
	}
	return nil, fmt.Errorf("et dokument kan ikke skrives som %q", string(f))
}

// name of the document's files without what follows the dot: the form and the
// date, and nothing else.
func (doc Document) name() string {
	name := doc.Name
	if date := doc.At; !date.IsZero() {
		name += "-" + isoDate(date)
	}
	if doc.Training {
		name = "oevelse-" + name
	}
	return name
}

package notice

import (
	"strings"
	"time"

	"handleguide/guide"
)

// Document is a notification, or another paper, as it is read, before it is
// written as text, .docx, .pdf or .eml.
type Document struct {
	Name     string // what files are named for: a form's id
	Title    string
	Language string    // "da-DK"
	At       time.Time // when it was made; for the files' own dates
	To       string    // the mailbox it goes to, or ""
	HowTo    string    // how it may be sent; every writer shows it
	Training bool      // bears ØVELSE everywhere
	Blocks   []Block
}

// Block is one piece of a document, from top to bottom.
type Block struct {
	Kind  BlockKind
	Label string   // of an Entry
	Lines []string // paragraphs; never empty but in Space, none with a line end in it
	Rows  int      // of Space: how many lines there are to write on
}

// BlockKind tells blocks apart.
type BlockKind int

const (
	Heading BlockKind = iota // of a section
	Entry                    // a field: its label, and what stands in it
	Remark                   // about the document: what is missing, what is left out
	Prose                    // paragraphs
	Space                    // room to write by hand
)

// Options choose what a document shows.
type Options struct {
	Identity bool      // with name and CPR; otherwise placeholders stand for them, wherever they were typed
	At       time.Time // the minute it is made; zero: when the draft was begun
}

// mark of an exercise.
const exercise = "ØVELSE"

const (
	howToSend    = "Send krypteret med sikker mail eller Digital Post, aldrig som åben mail."
	notFilled    = "Ikke udfyldt."
	noIdentity   = "Navn og CPR er holdt ude: der står pladsholdere i [ ]. Sæt dem ind, når du er i den sikre mail eller Digital Post."
	halfDone     = "Sendt, før alt var udfyldt, for at underretningen ikke blev forsinket. Mangler: "
	isExercise   = "Det er en øvelse. Barnet er opdigtet, og intet må sendes."
	formerFields = "Andet, der er skrevet"
	callsMade    = "Opkald"
)

// Document is the draft as it is read by the authority: in Danish, whatever
// language it is written in.
func (d *Draft) Document(o Options) Document {
	d = d.in(d.guide.Danish())
	at := o.At
	if at.IsZero() {
		at = d.known.At
	}
	doc := Document{Title: d.form.Title, Language: "da-DK", At: at, HowTo: howToSend, Training: d.training, Name: d.form.ID}
	if mail := d.guide.Closing.Mail; mail != "" {
		doc.HowTo = mail
	}
	if c := d.guide.Contact(d.form.To); c != nil && !d.training {
		doc.To = c.Mail
	}
	doc.remarks(d, o)
	show := d.shower(o)
	for _, s := range d.Sections() {
		var entries []Block
		for _, f := range s.Fields {
			if text := show(f); text != "" {
				entries = append(entries, Block{Kind: Entry, Label: f.Label, Lines: paragraphs(text)})
			}
		}
		if len(entries) > 0 {
			doc.Blocks = append(doc.Blocks, Block{Kind: Heading, Lines: []string{s.Title}})
			doc.Blocks = append(doc.Blocks, entries...)
		}
	}
	doc.calls(d, o)
	doc.orphans(d, o)
	return doc
}

func (doc *Document) remarks(d *Draft, o Options) {
	remark := func(s string) { doc.Blocks = append(doc.Blocks, Block{Kind: Remark, Lines: []string{s}}) }
	if d.training {
		remark(isExercise)
	}
	if !o.Identity {
		remark(noIdentity)
	}
	if missing := d.Missing(); len(missing) > 0 && d.form.Kind != guide.CallSheet {
		labels := make([]string, len(missing))
		for i, f := range missing {
			labels[i] = strings.TrimRight(f.Label, "?:. ")
		}
		remark(halfDone + strings.Join(labels, ", ") + ".")
	}
}

// shower gives what a document shows of a field, "" for nothing.
func (d *Draft) shower(o Options) func(Field) string {
	id := d.identity()
	return func(f Field) string {
		text := f.Shown()
		switch {
		case f.LeftOut != "":
			return ""
		case f.Identity && !o.Identity:
			return f.Placeholder()
		case d.training && f.Kind == "cpr" && !isReplacement(text):
			return f.Placeholder()
		case text == "" && (f.Optional || d.form.Kind == guide.CallSheet):
			return ""
		case text == "":
			return notFilled
		case !o.Identity:
			return id.redactField(f.Field, text)
		case d.training && (f.Kind == "text" || f.Kind == "line"):
			return redactCPR(text)
		}
		return text
	}
}

// calls are those that were made, where no field of the form asks for them.
func (doc *Document) calls(d *Draft, o Options) {
	if d.asks("contact-called") || len(d.known.Calls) == 0 {
		return
	}
	id := d.identity()
	var lines []string
	for _, c := range d.known.Calls {
		text := d.ofCall("contact-called", c)
		if !o.Identity {
			text = id.redact(text)
		}
		lines = append(lines, paragraphs(text)...)
	}
	doc.Blocks = append(doc.Blocks, Block{Kind: Heading, Lines: []string{callsMade}}, Block{Kind: Entry, Label: "Ringet til", Lines: lines})
}

func (doc *Document) orphans(d *Draft, o Options) {
	list := d.Orphans()
	if len(list) == 0 {
		return
	}
	id := d.identity()
	doc.Blocks = append(doc.Blocks, Block{Kind: Heading, Lines: []string{formerFields}})
	for _, one := range list {
		text := one.Text
		if !o.Identity {
			text = id.redact(text)
		}
		doc.Blocks = append(doc.Blocks, Block{Kind: Entry, Label: one.ID, Lines: paragraphs(text)})
	}
}

func isReplacement(s string) bool {
	c, err := ParseCPR(s)
	return err == nil && c.Replacement()
}

// paragraphs are the lines of a text without empty ones.
func paragraphs(text string) []string {
	var list []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimRight(line, " "); strings.TrimSpace(line) != "" {
			list = append(list, line)
		}
	}
	return list
}

// heading is the title with the mark of an exercise.
func (doc Document) heading() string {
	if doc.Training {
		return exercise + " · " + doc.Title
	}
	return doc.Title
}

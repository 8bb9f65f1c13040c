package starter

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"gopkg.in/yaml.v3"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

//go:embed files parents.yaml
var embedded embed.FS

// Files is a whole guide by the names of its files: its id is id, or one made
// from the municipality's name where id cannot be one; made is when it is made.
// The schemas for editors lie in its folder schema/. What is made loads and
// walks; an error is one of this package, not of the answers.
func Files(a Answers, id string, made time.Time) (map[string][]byte, error) {
	if !guide.IsID(id) {
		id = idOf(a.Municipality)
	}
	by, err := parents(a.Parents)
	if err != nil {
		return nil, err
	}
	w := writer{
		known: map[string]bool{"post": a.Mailbox != "", "tid": a.Hours != "", "vagt": a.AfterHours != ""},
		values: map[string]string{
			"id": id, "år": strconv.Itoa(made.In(almanac.Zone()).Year()), "kommune": quoted(a.Municipality), "postkasse": quoted(a.Mailbox),
			"dagnummer": a.DayPhone, "vagtnummer": a.AfterHours, "tider": a.Hours, "hvem": by.By, "fortael": quoted(by.Text),
		},
	}
	if a.Hours == "" {
		w.values["tider"] = "unknown"
	}
	// the number that the scenarios expect is the one that the guide gives
	w.values["tirsdag"], w.values["lørdag"] = a.DayPhone, a.DayPhone
	files, err := w.files()
	if err != nil {
		return nil, err
	}
	g, err := guide.Load(filled(files), guide.DefaultLimits)
	if err != nil {
		return nil, fmt.Errorf("starter: %w", err)
	}
	for marker, scenario := range map[string]string{"tirsdag": "tirsdag-formiddag", "lørdag": "loerdag-aften"} {
		if w.values[marker], err = dialled(g, g.Scenario(scenario)); err != nil {
			return nil, err
		}
	}
	if files, err = w.files(); err != nil {
		return nil, err
	}
	for _, s := range guide.Schemas() {
		files["schema/"+s.Name+".json"] = s.JSON
	}
	return files, nil
}

// dialled is the first number on the outcome that a scenario leads to.
func dialled(g *guide.Guide, s *guide.Scenario) (string, error) {
	at, err := time.ParseInLocation("2006-01-02T15:04", s.At, almanac.Zone())
	if err != nil {
		return "", fmt.Errorf("starter: %w", err)
	}
	w, err := g.Begin(s.Start, nil)
	for _, d := range s.Answers {
		if err == nil {
			_, err = w.Answer(d.Choose)
		}
	}
	if err != nil {
		return "", fmt.Errorf("starter: %s: %w", s.ID, err)
	}
	o := w.OutcomeAt(at)
	if o == nil || len(o.Contacts) == 0 {
		return "", fmt.Errorf("starter: %s leads to no number", s.ID)
	}
	return o.Contacts[0].Contact.Phones[0], nil
}

// telling is what a guide says of who tells the parents.
type telling struct{ By, Text string }

func parents(who Teller) (telling, error) {
	data, err := embedded.ReadFile("parents.yaml")
	if err != nil {
		return telling{}, err
	}
	var all map[Teller]telling
	if err := yaml.Unmarshal(data, &all); err != nil {
		return telling{}, err
	}
	t, ok := all[who]
	if !ok {
		return t, fmt.Errorf("starter: nobody tells the parents: %q", who)
	}
	return t, nil
}

// filled are the embedded files as they are when they are filled in.
type filled map[string][]byte

func (f filled) Open(name string) (fs.File, error) {
	file, err := embedded.Open(path.Join("files", name))
	if data, there := f[name]; err == nil && there {
		return filledFile{file, bytes.NewReader(data)}, nil
	}
	return file, err
}

type filledFile struct {
	fs.File
	text *bytes.Reader
}

func (f filledFile) Read(b []byte) (int, error) { return f.text.Read(b) }

// writer fills in the embedded files.
type writer struct {
	known  map[string]bool   // which of the answers are known, by what they are called there
	values map[string]string // by marker; as they may stand between quotation marks
}

func (w *writer) files() (map[string][]byte, error) {
	files := map[string][]byte{}
	err := fs.WalkDir(embedded, "files", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := embedded.ReadFile(name)
		if err != nil {
			return err
		}
		text, err := w.fill(string(data))
		if err != nil {
			return fmt.Errorf("starter: %s: %w", path.Base(name), err)
		}
		files[strings.TrimPrefix(name, "files/")] = []byte(text)
		return nil
	})
	return files, err
}

var (
	marker  = pattern(`<(\pL+)>`)
	onlyFor = pattern(` # (hvis|hvis-ikke): (\pL+)$`)
)

// pattern is compiled when it is first used: few who start the program make a
// guide.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// fill puts the values in place of their markers, and leaves out the lines for
// answers that are (or are not) known.
func (w *writer) fill(text string) (string, error) {
	var b strings.Builder
	var missing error
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if m := onlyFor().FindStringSubmatch(line); m != nil {
			known, told := w.known[m[2]]
			if !told {
				return "", fmt.Errorf("nobody knows of %q", m[2])
			}
			if known != (m[1] == "hvis") {
				continue
			}
			line = strings.TrimSuffix(line, m[0])
		}
		b.WriteString(marker().ReplaceAllStringFunc(line, func(m string) string {
			value, told := w.values[m[1:len(m)-1]]
			if !told {
				missing = fmt.Errorf("nothing to put for %s", m)
			}
			return value
		}))
		b.WriteByte('\n')
	}
	return b.String(), missing
}

// quoted is a text as it stands between YAML's double quotation marks.
func quoted(s string) string { return strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) }

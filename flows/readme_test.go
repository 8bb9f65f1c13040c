package flows_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"

	"gopkg.in/yaml.v3"
)

// part is a heading of README.md and what stands under it.
type part struct {
	title, chapter string
	lines          []string
	blocks         []block
}

type block struct{ kind, text string }

const firstGuide = "Den mindste guide"

// readme cuts README.md into its parts, in order.
func readme(t *testing.T) []part {
	t.Helper()
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	parts := []part{{}}
	var open *block
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		p := &parts[len(parts)-1]
		switch {
		case open != nil && line == "```":
			p.blocks = append(p.blocks, *open)
			open = nil
		case open != nil:
			open.text += line + "\n"
		case strings.HasPrefix(line, "```"):
			open = &block{kind: line[3:]}
		case strings.HasPrefix(line, "## "):
			parts = append(parts, part{title: line[3:], chapter: line[3:]})
		case strings.HasPrefix(line, "### "):
			parts = append(parts, part{title: line[4:], chapter: p.chapter})
		default:
			p.lines = append(p.lines, line)
		}
	}
	if open != nil {
		t.Fatal("a block is never closed")
	}
	return parts
}

// folder is a guide's files, each as YAML's own tree.
type folder map[string]*yaml.Node

func (f folder) clone() folder {
	c := folder{}
	for name, n := range f {
		c[name] = merged(n, &yaml.Node{Kind: yaml.MappingNode}, 2)
	}
	return c
}

// lay puts an example over the files: what it names is replaced, what it does
// not name stays.
func (f folder) lay(t *testing.T, b block) {
	t.Helper()
	first, _, _ := strings.Cut(b.text, "\n")
	name, ok := strings.CutPrefix(first, "# fil: ")
	if !ok {
		t.Fatalf("an example without `# fil:`:\n%s", b.text)
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(b.text), &doc); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, b.text)
	}
	if old := f[name]; old != nil {
		f[name] = merged(old, doc.Content[0], 2)
	} else {
		f[name] = doc.Content[0]
	}
}

// merged is the map a with b's keys over it; depth counts the layers of maps
// that are joined rather than replaced.
func merged(a, b *yaml.Node, depth int) *yaml.Node {
	if a.Kind != yaml.MappingNode || b.Kind != yaml.MappingNode || depth == 0 {
		return b
	}
	m := *a
	m.Content = slices.Clone(a.Content)
	m.HeadComment, m.FootComment = "", ""
	for i := 0; i < len(b.Content); i += 2 {
		at := -1
		for j := 0; j < len(m.Content); j += 2 {
			if m.Content[j].Value == b.Content[i].Value {
				at = j + 1
			}
		}
		if at < 0 {
			m.Content = append(m.Content, b.Content[i], b.Content[i+1])
		} else {
			m.Content[at] = merged(m.Content[at], b.Content[i+1], depth-1)
		}
	}
	return &m
}

func (f folder) load(t *testing.T) *guide.Guide {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, n := range f {
		text, err := yaml.Marshal(n)
		if err != nil {
			t.Fatal(err)
		}
		fsys[name] = &fstest.MapFile{Data: text}
	}
	g, err := guide.Load(fsys, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	tr, err := guide.Translate(fsys, guide.DefaultLimits, "en")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range tr.Problems {
		if p.Severity != guide.Gap {
			t.Error(p)
		}
	}
	return g
}

// TestExamples loads every example, laid over the first guide, and takes every
// walk that stands beside it.
func TestExamples(t *testing.T) {
	first := folder{}
	examples, walks := 0, 0
	for _, p := range readme(t) {
		files := first
		if p.chapter != firstGuide {
			files = first.clone()
		}
		var walked []block
		laid := 0
		t.Run(p.title, func(t *testing.T) {
			for _, b := range p.blocks {
				switch b.kind {
				case "yaml":
					files.lay(t, b)
					laid++
				case "gennemgang":
					walked = append(walked, b)
				case "text", "svar", "ret": // the tutorial, which the command's own test follows
				default:
					t.Errorf("a block of kind %q", b.kind)
				}
			}
			if laid == 0 {
				return
			}
			g := files.load(t)
			for _, b := range walked {
				walk(t, g, b.text)
			}
		})
		examples += laid
		walks += len(walked)
	}
	if examples < 50 || walks < 20 {
		t.Errorf("%d examples and %d walks were found", examples, walks)
	}
}

// walk takes a walk as a `gennemgang` block tells it, and holds where it ends
// against what the block says.
func walk(t *testing.T, g *guide.Guide, text string) {
	t.Helper()
	want := map[string]string{}
	for line := range strings.Lines(text) {
		key, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || !slices.Contains([]string{"forløb", "klokken", "svar", "råd", "udfald", "kontakter", "frist", "udenom"}, key) {
			t.Fatalf("%q is no line of a walk", line)
		}
		want[key] = value
	}
	at, err := time.ParseInLocation("2006-01-02T15:04", want["klokken"], almanac.Zone())
	if err != nil {
		t.Fatal(err)
	}
	w, err := g.Begin(want["forløb"], nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, answer := range list(want["svar"]) {
		if _, err := w.Answer(answer); err != nil {
			t.Fatalf("%s\n%v", text, err)
		}
	}
	o := w.OutcomeAt(at)
	if o == nil {
		t.Fatalf("%s\nthe walk has not ended", text)
	}
	got := map[string][]string{"udfald": {o.Node.ID}}
	for _, p := range w.Path() {
		if p.Node.Kind == guide.Step {
			got["råd"] = append(got["råd"], p.Node.ID)
		}
	}
	for _, c := range o.Contacts {
		got["kontakter"] = append(got["kontakter"], c.Contact.ID)
	}
	for _, d := range o.Deadlines {
		got["frist"] = append(got["frist"], d.By.In(almanac.Zone()).Format(time.DateOnly))
	}
	for _, e := range o.Effects {
		if e.Verb == guide.Withhold {
			got["udenom"] = append(got["udenom"], e.Object)
		}
	}
	for key, ids := range got {
		if value, told := want[key]; told && !slices.Equal(ids, list(value)) {
			t.Errorf("%s\n%s: %s", text, key, strings.Join(ids, ", "))
		}
	}
	for key := range want {
		if got[key] == nil && slices.Contains([]string{"råd", "kontakter", "frist", "udenom"}, key) && list(want[key]) != nil {
			t.Errorf("%s\n%s: ingen", text, key)
		}
	}
	if want["udfald"] == "" {
		t.Errorf("%s\nthe block does not say where it ends", text)
	}
}

// list reads "a, b"; "ingen" and "" are none.
func list(s string) []string {
	if s == "" || s == "ingen" {
		return nil
	}
	return strings.Split(s, ", ")
}

var cell = regexp.MustCompile("`([^`]+)`")

// TestKeys holds the tables of README.md against the loader's own: every key of
// every shape is in its table, with the right mark and an example, every word
// it may be is named, and no table has a key that is not read.
func TestKeys(t *testing.T) {
	byTitle := map[string]part{}
	for _, p := range readme(t) {
		byTitle[strings.ToLower(p.title)] = p
	}
	known := map[string]map[string]bool{}
	for _, s := range guide.Keys() {
		name := strings.ToLower(s.Shape)
		p, ok := byTitle[name]
		if !ok {
			t.Errorf("there is no part called %q", s.Shape)
			continue
		}
		if known[name] == nil {
			known[name] = map[string]bool{}
		}
		marks, prose := table(p), strings.Join(p.lines, "\n")
		var examples strings.Builder
		for _, b := range p.blocks {
			examples.WriteString(b.text)
		}
		for _, k := range s.Keys {
			known[name][k.Name] = true
			mark := "kan"
			if k.Need {
				mark = "skal"
			}
			if marks[k.Name] != mark {
				t.Errorf("%s: `%s` is marked %q, not %q", s.Shape, k.Name, marks[k.Name], mark)
			}
			if !shared(k.Name, s) && !regexp.MustCompile(`(?m)(^|[\s{-])`+regexp.QuoteMeta(k.Name)+`:`).MatchString(examples.String()) {
				t.Errorf("%s: `%s` has no example", s.Shape, k.Name)
			}
			for _, word := range k.Words {
				if !strings.Contains(prose, "`"+word+"`") && !shared(k.Name, s) {
					t.Errorf("%s: `%s` may be `%s`, which is not told", s.Shape, k.Name, word)
				}
			}
		}
	}
	for name, keys := range known {
		for key := range table(byTitle[name]) {
			if !keys[key] {
				t.Errorf("%s: the table has `%s`, which is not read", name, key)
			}
		}
	}
}

// shared says whether a key is one that all nodes have and one part tells of.
func shared(key string, s guide.ShapeKeys) bool {
	node := slices.ContainsFunc(s.Keys, func(k guide.KeyInfo) bool { return k.Name == "kind" && len(k.Words) == len(guide.Kinds) })
	return node && slices.Contains([]string{"kind", "cite", "basis", "open-question", "pages", "links", "note"}, key)
}

// table gives the mark of every key in a part's table.
func table(p part) map[string]string {
	marks := map[string]string{}
	for _, line := range p.lines {
		if !strings.HasPrefix(line, "| `") {
			continue
		}
		cells := strings.Split(line, "|")
		for _, m := range cell.FindAllStringSubmatch(cells[1], -1) {
			marks[m[1]] = strings.TrimSpace(cells[2])
		}
	}
	return marks
}

// TestSharedKeys: the keys that all nodes have are told of and shown in one
// part.
func TestSharedKeys(t *testing.T) {
	for _, p := range readme(t) {
		if p.title != "Fælles for alle trin" {
			continue
		}
		text := fmt.Sprint(p.lines, p.blocks)
		for _, key := range []string{"kind", "cite", "basis", "open-question", "pages", "links", "note"} {
			if !strings.Contains(text, "`"+key+"`") || !strings.Contains(text, key+": ") {
				t.Errorf("`%s` is not told of and shown", key)
			}
		}
		return
	}
	t.Error("there is no such part")
}

// TestLinksInside: every link to a part leads to one.
func TestLinksInside(t *testing.T) {
	anchors := map[string]bool{}
	var links []string
	inside := regexp.MustCompile(`\]\(#([^)]+)\)`)
	for _, p := range readme(t) {
		anchors[anchor(p.title)] = true
		for _, m := range inside.FindAllStringSubmatch(strings.Join(p.lines, "\n"), -1) {
			links = append(links, m[1])
		}
	}
	for _, l := range links {
		if !anchors[l] {
			t.Errorf("#%s leads nowhere", l)
		}
	}
	if len(links) == 0 {
		t.Error("no links were found")
	}
}

// anchor is what a heading is called in a link.
func anchor(title string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(title) {
		switch {
		case r == ' ':
			b.WriteByte('-')
		case r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || strings.ContainsRune("æøåé", r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

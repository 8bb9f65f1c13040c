package notice

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"handleguide/guide"
)

// identity is what a draft holds that tells who somebody is, to be looked for
// in the fields that are shown openly.
type identity struct {
	names  map[string]string // a name as written, to what stands for it
	child  map[string]bool   // of them, those of the child itself
	given  string            // the child's first name
	values []hidden          // whole values, longest first
}

type hidden struct{ text, placeholder string }

// identity gathers the names and values of the identity fields. Which words of
// a field are names is told by their capitals, so the words that often stand
// beside names are left out, and so are streets.
func (d *Draft) identity() identity {
	id := identity{names: map[string]string{}, child: map[string]bool{}}
	own := true // the first identity line of a form is the child's name
	for f := range d.fields() {
		text := strings.TrimSpace(d.values[f.ID].Text)
		if !f.Identity || f.Kind == "choice" {
			continue
		}
		if text != "" && f.Kind != "text" && f.Kind != "line" && utf8.RuneCountInString(text) >= 6 {
			id.values = append(id.values, hidden{text, placeholder(f)})
		}
		if f.Kind == "text" || f.Kind == "line" {
			for _, name := range namesIn(text) {
				if own && id.given == "" {
					id.given = name
				}
				if id.names[name] == "" {
					id.names[name] = placeholder(f)
				}
				id.child[name] = id.child[name] || own
			}
			own = own && f.Kind != "line"
		}
	}
	slices.SortStableFunc(id.values, func(a, b hidden) int { return len(b.text) - len(a.text) })
	return id
}

// in is what is looked for in a field. In a line that every notification of
// the writer's has, such as the writer's own name, a family name may well be
// that of somebody else: there it is the child's first name alone.
func (id identity) in(f *guide.Field) identity {
	if f.Kind != "line" || !f.Shared || id.given == "" {
		return id
	}
	id.names = map[string]string{id.given: id.names[id.given]}
	return id
}

// besides are words with a capital that stand beside names and are none.
var besides = strings.Fields(`mor far moren faren moder fader moderen faderen mors fars forældre forældrene begge ingen kendes ukendt
	stedmor stedfar plejemor plejefar bedstemor bedstefar mormor morfar farmor farfar bror søster værge kommune kommunen
	søn datter af og de den det han hun hans hendes barn barnet bor ved vides ikke som jeg vi fælles delt enlig eneforældremyndighed
	forældremyndighed forældremyndigheden samme adresse navn telefon mobil store lille gamle nye gammel ny sankt ældste yngste nej ja`)

var streets = []string{"vej", "vejen", "gade", "gaden", "allé", "alle", "stræde", "vænge", "vænget", "parken", "plads", "have", "haven", "toften", "bakken", "gården", "stien", "torv"}

// namesIn are the words of an identity field that are names.
func namesIn(text string) []string {
	list := words([]rune(text))
	var names []string
	for i, w := range list {
		before := i > 0 && list[i-1].number && utf8.RuneCountInString(list[i-1].written) == 4 // 2791 Dragør
		after := i+1 < len(list) && list[i+1].number
		street := slices.ContainsFunc(streets, func(s string) bool { return strings.HasSuffix(w.lower, s) && w.lower != s })
		if isName(w.written) && !slices.Contains(besides, w.lower) && !before && !after && !street {
			names = append(names, w.written)
		}
	}
	return names
}

// isName: a capital and small letters after it, hyphens and apostrophes apart.
func isName(s string) bool {
	n := 0
	for i, r := range s {
		switch {
		case i == 0 && !unicode.IsUpper(r):
			return false
		case unicode.IsLetter(r):
			n++
		case unicode.IsDigit(r):
			return false
		}
	}
	return n >= 2 && strings.ToUpper(s) != s
}

// of is what stands for the word if it is one of the names or a name's
// genitive: Almas, Alma's. Whose says that it is a genitive.
func (id identity) of(w word) (placeholder string, child, whose bool) {
	for i, s := range []string{w.written, strings.TrimSuffix(w.written, "s"), strings.TrimSuffix(strings.TrimSuffix(w.written, "'s"), "’s")} {
		if p := id.names[s]; p != "" {
			return p, id.child[s], i > 0
		}
	}
	return "", false, false
}

// redact puts placeholders for every name, whole value and CPR number in a
// text that is to be shown openly. Names that follow each other become one: what
// stands for the first.
func (id identity) redact(text string) string {
	for _, v := range id.values {
		text = strings.ReplaceAll(text, v.text, v.placeholder)
	}
	text = redactCPR(text)
	runes := []rune(text)
	var b strings.Builder
	at, joined := 0, false // the word before is a name, too
	for _, w := range words(runes) {
		p, _, whose := id.of(w)
		if p == "" {
			continue
		}
		if between := string(runes[at:w.from]); !joined || strings.TrimSpace(between) != "" {
			b.WriteString(between)
			b.WriteString(p)
		}
		at, joined = w.to, true
		if !w.quoted && at < len(runes) && strings.ContainsRune("'’", runes[at]) { // Jens' far
			at++
			whose = true
		}
		if whose {
			b.WriteString("s")
			joined = false
		}
	}
	return b.String() + string(runes[at:])
}

// cprIn finds what has the form of a CPR number: six digits, a hyphen or a
// space, four digits; or ten in a row that begin with a date.
func cprIn(text []rune) [][2]int {
	var list [][2]int
	for i := 0; i < len(text); i++ {
		if !isDigit(text[i]) || i > 0 && (isWord(text[i-1])) {
			continue
		}
		end := i
		for end < len(text) && isDigit(text[end]) {
			end++
		}
		switch n := end - i; {
		case n == 10:
			if c, err := ParseCPR(string(text[i:end])); err == nil {
				if _, ok := c.Born(); ok {
					list = append(list, [2]int{i, end})
				}
			}
		case n == 6:
			tail := end
			for tail < len(text) && strings.ContainsRune(" -–\u00a0", text[tail]) {
				tail++
			}
			last := tail
			for last < len(text) && isDigit(text[last]) {
				last++
			}
			if tail > end && tail-end <= 3 && last-tail == 4 && likely(text[i:end], text[end:tail], text[tail:last]) {
				list = append(list, [2]int{i, last})
				end = last
			}
		}
		i = end
	}
	return list
}

// likely: there is a hyphen, or the six digits are a date.
func likely(six, between, four []rune) bool {
	if strings.ContainsAny(string(between), "-–") {
		return true
	}
	c, err := ParseCPR(string(six) + string(four))
	_, born := c.Born()
	return err == nil && born
}

func redactCPR(text string) string {
	runes := []rune(text)
	var b strings.Builder
	at := 0
	for _, span := range cprIn(runes) {
		b.WriteString(string(runes[at:span[0]]))
		b.WriteString("[CPR]")
		at = span[1]
	}
	return b.String() + string(runes[at:])
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// open says whether a field is shown in every document: it tells nobody who
// the child is.
func open(f *guide.Field) bool { return !f.Identity && (f.Kind == "text" || f.Kind == "line") }

package words_test

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"handleguide/guide"
	"handleguide/tui/settings"
	"handleguide/tui/words"
)

// texts are all strings of a language, by their place in the struct.
func texts(w *words.Words) map[string]string {
	all := map[string]string{}
	var walk func(v reflect.Value, path string)
	walk = func(v reflect.Value, path string) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i), path+"."+v.Type().Field(i).Name)
			}
		case reflect.Array, reflect.Slice:
			all[path+".len"] = strconv.Itoa(v.Len())
			for i := range v.Len() {
				walk(v.Index(i), path+"."+strconv.Itoa(i))
			}
		case reflect.Map:
			all[path+".len"] = strconv.Itoa(v.Len())
			for _, k := range v.MapKeys() {
				walk(v.MapIndex(k), path+"."+k.String())
			}
		case reflect.String:
			all[path] = v.String()
		default:
			panic(path + " is of a kind that this test does not read: " + v.Kind().String())
		}
	}
	walk(reflect.ValueOf(*w), "Words")
	return all
}

// own says that a place holds as many words as its language needs.
func own(path string) bool {
	for _, lists := range []string{"Words.Typed.", "Words.Review.Typed.", "Words.Training.Line.Typed.", "Words.Calendar.LabelEnds."} {
		if strings.HasPrefix(path, lists) {
			return true
		}
	}
	return false
}

func TestNoWordIsMissing(t *testing.T) {
	for _, w := range words.All() {
		for path, text := range texts(w) {
			if strings.TrimSpace(text) == "" || strings.HasSuffix(path, ".len") && text == "0" {
				t.Errorf("%s: %s is empty", w.Lang, path)
			}
		}
		for _, v := range guide.Verbs {
			if _, ok := w.Effect[v]; !ok {
				t.Errorf("%s: no sentence for the verb %s", w.Lang, v)
			}
		}
		for _, k := range guide.Kinds {
			if w.Kind[k] == "" {
				t.Errorf("%s: no name for the kind %s", w.Lang, k)
			}
		}
		for _, f := range settings.Fields {
			if w.Setting.Field[f] == "" {
				t.Errorf("%s: no name for the field %s", w.Lang, f)
			}
		}
	}
}

func TestEveryLanguageHasTheSamePlaces(t *testing.T) {
	da := texts(words.Danish())
	for _, w := range words.All()[1:] {
		other := texts(w)
		for path, text := range da {
			got, there := other[path]
			switch {
			case own(path):
			case !there:
				t.Errorf("%s: %s is not there", w.Lang, path)
			case strings.HasSuffix(path, ".len") || strings.HasSuffix(path, ".ID"):
				if got != text {
					t.Errorf("%s: %s is %s, want %s", w.Lang, path, got, text)
				}
			}
		}
		for path := range other {
			if _, there := da[path]; !there && !own(path) {
				t.Errorf("da: %s is not there", path)
			}
		}
	}
}

var verb = regexp.MustCompile(`%(?:\[(\d+)\])?[-+# 0]*\d*(?:\.\d+)?([a-zA-Z%])`)

// verbs are what a format takes: each argument with its verb, in order.
func verbs(format string) []string {
	var list []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[2] == "%" {
			continue
		}
		if n, err := strconv.Atoi(m[1]); err == nil {
			next = n
		}
		list = append(list, fmt.Sprint(next, m[2]))
		next++
	}
	slices.Sort(list)
	return list
}

func TestFormatsTakeTheSame(t *testing.T) {
	da := texts(words.Danish())
	for _, w := range words.All() {
		for path, text := range texts(w) {
			if own(path) {
				continue
			}
			if got, want := verbs(text), verbs(da[path]); !slices.Equal(got, want) {
				t.Errorf("%s: %s %q takes %v, want %v", w.Lang, path, text, got, want)
			}
			if field := path[strings.LastIndex(path, ".")+1:]; strings.HasSuffix(field, "Of") && len(verbs(text)) == 0 {
				t.Errorf("%s: %s %q takes nothing", w.Lang, path, text)
			}
		}
	}
}

func TestVerbs(t *testing.T) {
	for format, want := range map[string]string{"": "[]", "100 %%": "[]", "%s kl. %02d": "[1s 2d]", "%[2]s %[1]d": "[1d 2s]", "%.2f": "[1f]"} {
		if got := fmt.Sprint(verbs(format)); got != want {
			t.Errorf("%q takes %s, want %s", format, got, want)
		}
	}
}

// same are the words that are alike in both languages.
var same = []string{"handleguide", "✓", "nu", "Version", "Mail", "Handleguide", "pgup", "pgdn", "esc", "in"}

// Danish words in English are those of the authorities, with what they mean
// beside them.
func TestEnglishIsEnglish(t *testing.T) {
	terms := strings.NewReplacer("underretning", "", "tillæg", "", "handleguide", "", "hjælp", "", "forløb", "", "samtaleark", "", "på dansk", "")
	da := texts(words.Danish())
	for path, text := range texts(words.English()) {
		switch {
		case strings.HasSuffix(path, ".len"), strings.HasSuffix(path, ".ID"), own(path):
			continue
		case strings.ContainsAny(terms.Replace(text), "æøåÆØÅ»«"):
			t.Errorf("%s: %q is Danish", path, text)
		case text == da[path] && !slices.Contains(same, text) && strings.ContainsFunc(verb.ReplaceAllString(text, ""), isLetter):
			if !strings.HasPrefix(path, "Words.Calendar.ShortMonths") && !strings.HasPrefix(path, "Words.Calendar.Months") {
				t.Errorf("%s: %q is the same in both", path, text)
			}
		}
	}
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// second are words that are typed after another one, and told where that is.
var second = []string{"Delete", "Save", "All"}

// What is typed means one thing, and no command hides an answer of a guide's
// that can always be given.
func TestTypedWordsMeanOneThing(t *testing.T) {
	g := load(t)
	for _, w := range words.All() {
		meant := map[string]string{}
		v := reflect.ValueOf(w.Typed)
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			for _, word := range v.Field(i).Interface().([]string) {
				if meant[word] != "" || word != strings.ToLower(word) || strings.Contains(word, " ") {
					t.Errorf("%s: %q means %s and %s, or cannot be typed", w.Lang, word, meant[word], name)
				}
				meant[word] = name
			}
		}
		for _, o := range g.Standing {
			if meant[o.ID] != "" {
				t.Errorf("%s: %q is a standing option too", w.Lang, o.ID)
			}
		}
		for _, told := range []string{w.Line.Commands, strings.Join(w.Line.Help, " ")} {
			for i := range v.NumField() {
				if first := v.Field(i).Index(0).String(); !slices.Contains(second, v.Type().Field(i).Name) && !strings.Contains(told, first) {
					t.Errorf("%s: %q is not told in %q", w.Lang, first, told)
				}
			}
		}
	}
}

// What is typed in a practice means one thing there, and is told.
func TestTypedWordsOfAPractice(t *testing.T) {
	for _, w := range words.All() {
		meant := map[string]bool{}
		for _, v := range []reflect.Value{reflect.ValueOf(w.Typed), reflect.ValueOf(w.Training.Line.Typed)} {
			for i := range v.NumField() {
				for _, word := range v.Field(i).Interface().([]string) {
					if meant[word] {
						t.Errorf("%s: %q means two things", w.Lang, word)
					}
					meant[word] = true
				}
			}
		}
		line := w.Training.Line
		for i, help := range line.Help {
			told := strings.Join(help, " ")
			for _, typed := range [][]string{line.Typed.Ask, line.Typed.Case, line.Typed.Again, line.Typed.Pause, line.Typed.Cases, w.Typed.Back, w.Typed.Way, w.Typed.Contacts, w.Typed.Terms, w.Typed.Pages, w.Typed.Restart, w.Typed.Quit} {
				if !strings.Contains(told, typed[0]+":") && !strings.Contains(told, typed[0]+" 2:") {
					t.Errorf("%s: %q is not told in help %d", w.Lang, typed[0], i)
				}
			}
		}
		if !strings.Contains(strings.Join(line.Help[1], " "), line.Typed.Summary[0]+" "+w.Typed.Save[0]+":") {
			t.Errorf("%s: how to save a summary is not told", w.Lang)
		}
	}
}

func TestLanguages(t *testing.T) {
	if words.In("da").Lang != "da" || words.In("en").Lang != "en" || words.In("sv") != nil {
		t.Error("a language is not found by its name, or one that there is not")
	}
	if en := words.Danish().Next(); en.Lang != "en" || en.Next().Lang != "da" {
		t.Error("the languages do not go round")
	}
	danish, english, partly := &guide.Guide{Lang: "da"}, &guide.Guide{Lang: "en"}, &guide.Guide{Lang: "en", Untranslated: 1}
	if note := words.Danish().GuideNote(danish); note != "" {
		t.Errorf("of a guide in Danish it is said in Danish: %s", note)
	}
	if w := words.English(); w.GuideNote(english) != "" || w.GuideNote(danish) == "" || !strings.Contains(w.GuideNote(partly), "[da]") || w.GuideNote(nil) != "" {
		t.Errorf("%q, %q, %q", w.GuideNote(english), w.GuideNote(danish), w.GuideNote(partly))
	}
}

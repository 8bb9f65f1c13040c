package line

import (
	"bufio"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"handleguide/guide"
	"handleguide/guide/starter"
	"handleguide/tui/words"
)

// made is a small guide whose day number has a second one and an address.
func made(t *testing.T) *guide.Guide {
	t.Helper()
	files, err := starter.Files(starter.Answers{Municipality: "Lillekøbing", DayPhone: "12 34 56 78", AfterHours: "87 65 43 21", Parents: starter.Self}, "lille", time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	m := fstest.MapFS{}
	for name, data := range files {
		text := strings.Replace(string(data), `phones: ["12 34 56 78"]`, `phones: ["12 34 56 78", "12 34 56 79"]`+"\n    phone-labels: [telefon, mobil]\n    mail: a@lille.dk", 1)
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	g, err := guide.Load(m, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// A contact is confirmed when all of its numbers and its address are, and told
// where to mend when one is not.
func TestReviewOfSeveralNumbers(t *testing.T) {
	for _, c := range []struct {
		typed                     string
		confirmed, wrong, skipped []string
		err                       error
	}{
		{"j j j j j", []string{"alarm", "kommunen", "doegnvagt"}, nil, nil, nil},
		{"j j n j j", []string{"alarm", "doegnvagt"}, []string{"kommunen"}, nil, nil},
		{"s j s n ja", []string{"doegnvagt"}, []string{"kommunen"}, []string{"alarm"}, nil},
		{"j n s j s", []string{"alarm"}, []string{"kommunen"}, []string{"doegnvagt"}, nil},
		{"j j slut", []string{"alarm"}, nil, nil, nil},
		{"j j j", []string{"alarm"}, nil, nil, ErrEnded},
		{"", nil, nil, nil, ErrEnded},
	} {
		var out strings.Builder
		var written, places []string
		r := Review{
			Guide: made(t), Words: words.Danish(), Out: &out, Today: time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC), File: "lille/guide.yaml", Check: "handleguide check lille",
			In:      bufio.NewReader(strings.NewReader(strings.ReplaceAll(c.typed, " ", "\n"))),
			Confirm: func(c *guide.Contact) error { written = append(written, c.ID); return nil },
			Place: func(c *guide.Contact, number string) string {
				places = append(places, number)
				return "lille/guide.yaml:7"
			},
		}
		done, err := r.Run()
		if !errors.Is(err, c.err) || !slices.Equal(done.Confirmed, c.confirmed) || !slices.Equal(done.Wrong, c.wrong) || !slices.Equal(done.Skipped, c.skipped) {
			t.Errorf("%q: %+v, %v\n%s", c.typed, done, err, out.String())
		}
		if !slices.Equal(written, c.confirmed) || len(places) != strings.Count(c.typed, "n") {
			t.Errorf("%q: %v were written, %v told of", c.typed, written, places)
		}
		if len(c.confirmed) > 0 && !strings.Contains(out.String(), "Skrevet: bekræftet 22. november 2026.") {
			t.Errorf("%q:\n%s", c.typed, out.String())
		}
	}
}

// What cannot be written ends it.
func TestReviewThatCannotWrite(t *testing.T) {
	full := errors.New("full")
	var out strings.Builder
	r := Review{Guide: made(t), Words: words.English(), Out: &out, In: bufio.NewReader(strings.NewReader("y\ny\n")), Confirm: func(*guide.Contact) error { return full }}
	if done, err := r.Run(); !errors.Is(err, full) || done.Confirmed != nil {
		t.Errorf("%+v, %v", done, err)
	}
}

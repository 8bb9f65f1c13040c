package words_test

import (
	"fmt"
	"io/fs"
	"slices"
	"testing"

	"handleguide/guide/drafts"
	"handleguide/guide/notice"
	"handleguide/tui/words"
)

// Every code and every reason has its sentence in every language, and says the
// same of the file as the Danish one.
func TestWhatWentWrongIsSaidInEveryLanguage(t *testing.T) {
	da := words.Danish()
	for _, w := range words.All() {
		for code := range drafts.Sentences() {
			err := fmt.Errorf("%w", &drafts.Error{Code: code, Name: "K7F3"})
			if w.Lang == "da" && w.Wrong(err) != err.Error() {
				t.Errorf("%s: %q is not %q", code, w.Wrong(err), err)
			}
			if w.Lang != "da" && (w.Wrong(err) == "" || w.Wrong(err) == da.Wrong(err)) {
				t.Errorf("%s: %s is %q", w.Lang, code, w.Wrong(err))
			}
		}
		reasons := []notice.Reason{}
		for r := range notice.Reasons() {
			reasons = append(reasons, r)
		}
		slices.Sort(reasons)
		for _, r := range reasons {
			if w.Wrongs.Save[r] == "" {
				t.Errorf("%s has no sentence for %s", w.Lang, r)
			}
		}
		for _, err := range []error{notice.ErrUnreadable, notice.ErrNewer, notice.ErrOtherGuide} {
			if (w.Wrong(err) == err.Error()) != (w.Lang == "da") {
				t.Errorf("%s: %q", w.Lang, w.Wrong(err))
			}
		}
	}
}

func TestWrongInEnglish(t *testing.T) {
	w := words.English()
	for want, err := range map[string]error{
		"the end of k.draft is missing, so it cannot be read. The file is untouched":                             &drafts.Error{Code: drafts.Truncated, Name: "k.draft"},
		"You may not write in the folder. Nothing is saved, and your text is still here: choose another folder.": &notice.SaveError{Err: fs.ErrPermission},
		"something else": fmt.Errorf("something else"),
	} {
		if got := w.Wrong(err); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWhatIsSaidOfExpiry(t *testing.T) {
	da, en := words.Danish(), words.English()
	for _, c := range []struct {
		gone            drafts.Expired
		danish, english string
	}{
		{drafts.Expired{Days: 30, Unreadable: 2}, "", ""},
		{drafts.Expired{Days: 30, Removed: 1}, "1 kladde var ældre end 30 dage og er fjernet.", "1 draft was older than 30 days and has been removed."},
		{drafts.Expired{Days: 14, Removed: 2}, "2 kladder var ældre end 14 dage og er fjernet.", "2 drafts were older than 14 days and have been removed."},
	} {
		if got := da.Expired(c.gone); got != c.danish {
			t.Errorf("%q, want %q", got, c.danish)
		}
		if got := en.Expired(c.gone); got != c.english {
			t.Errorf("%q, want %q", got, c.english)
		}
	}
}

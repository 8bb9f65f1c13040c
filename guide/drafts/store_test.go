package drafts

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"filippo.io/age"
)

func TestNothingIsWrittenBeforeSetup(t *testing.T) {
	disk := newMemDisk()
	s := storeOn(disk)
	if ready, err := s.Ready(); ready || err != nil {
		t.Errorf("ready %v, %v", ready, err)
	}
	wantCode(t, s.New().Save(text("Mia")), NotSetUp)
	_, err := s.Unlock(passphrase)
	wantCode(t, err, NotSetUp)
	if all := list(t, s); len(all) != 0 {
		t.Errorf("listed: %v", all)
	}
	if done, err := s.Expire(monday, 30); err != nil || done.Removed != 0 {
		t.Errorf("expired: %v, %v", done, err)
	}
	if disk.made || len(disk.files()) != 0 {
		t.Errorf("on the disk: %v", disk.files())
	}
}

func TestSetUpSaveReadAgain(t *testing.T) {
	disk := newMemDisk()
	s := storeOn(disk)
	k, err := s.Setup(passphrase, 1, monday)
	if err != nil {
		t.Fatal(err)
	}
	if ready, err := s.Ready(); !ready || err != nil {
		t.Errorf("ready %v, %v", ready, err)
	}
	_, err = s.Setup("en anden", 1, monday)
	wantCode(t, err, AlreadySetUp)

	pen := s.New()
	save(t, pen, "først")
	want := Draft{"blanket", monday.Add(time.Hour), []byte("linje 1\n\x00\xff\nlinje 3")}
	if err := pen.Save(want); err != nil {
		t.Fatal(err)
	}
	for _, k := range []*Key{k, unlock(t, s)} {
		got, err := k.Open(pen.ID())
		if err != nil || got.Form != want.Form || !got.Saved.Equal(want.Saved) || !bytes.Equal(got.Data, want.Data) {
			t.Errorf("opened %q of %v as %v, %v", got.Data, got.Saved, got, err)
		}
	}
	all := list(t, s)
	if len(all) != 1 || all[0].ID != pen.ID() || all[0].Err != nil || all[0].Two || all[0].Day.Format(time.DateOnly) != "2026-11-23" {
		t.Fatalf("listed: %+v", all)
	}
	if files := disk.files(); len(files) != 2 {
		t.Errorf("more than the key and the draft: %d files", len(files))
	}
}

func TestPassphrases(t *testing.T) {
	s := storeOn(newDisk())
	for p, want := range map[string]Code{
		"": NoPassphrase, "forkert": WrongPassphrase, passphrase + " ": WrongPassphrase, strings.ToUpper(passphrase): WrongPassphrase,
	} {
		_, err := s.Unlock(p)
		wantCode(t, err, want)
	}
	_, err := storeOn(newMemDisk()).Setup("", 1, monday)
	wantCode(t, err, NoPassphrase)
}

// The body of both files is age's own, so the text can be had without this
// program.
func TestAgeAloneReadsADraft(t *testing.T) {
	disk := newDisk()
	s := storeOn(disk)
	save(t, s.New(), "uden programmet")
	_, file := onlyFile(t, disk)
	body := func(file []byte) []byte { return bytes.SplitN(file, []byte("\n"), 3)[2] }
	secret, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := decrypt(body(keyFile()), secret)
	if err != nil {
		t.Fatal(err)
	}
	identity, err := age.ParseX25519Identity(string(plain))
	if err != nil {
		t.Fatal(err)
	}
	plain, err = decrypt(body(file), identity)
	if err != nil || !bytes.HasSuffix(plain, []byte("\nuden programmet")) {
		t.Errorf("age reads %q, %v", plain, err)
	}
}

// Whatever clock a machine has, the text is saved and comes back.
func TestClocksThatAreWrong(t *testing.T) {
	for _, at := range []time.Time{{}, time.Unix(0, 0), time.Unix(1<<50, 0), time.Unix(-1<<50, 0), noon(t, "2000-01-01")} {
		s := storeOn(newDisk())
		if err := s.New().Save(Draft{"f", at, []byte("gemt alligevel")}); err != nil {
			t.Fatalf("%v: %v", at, err)
		}
		wantTexts(t, s, "gemt alligevel")
		if done, err := s.Expire(monday, 30); err != nil || done.Removed != 0 {
			t.Errorf("%v: expired %v, %v", at, done, err)
		}
	}
}

func TestTooLargeIsSaidAndNotSaved(t *testing.T) {
	s := storeOn(newDisk())
	pen := s.New()
	save(t, pen, "kort")
	wantCode(t, pen.Save(Draft{"f", monday, make([]byte, MaxData+1)}), TooLarge)
	wantTexts(t, s, "kort")
	if err := pen.Save(Draft{"f", monday, bytes.Repeat([]byte("å"), MaxData/2)}); err != nil {
		t.Fatal(err)
	}
	if got := texts(t, s); len(got) != 1 || len(got[0]) != MaxData {
		t.Errorf("the largest text does not come back")
	}
}

func TestNothingPrintsWhatWasTyped(t *testing.T) {
	s := storeOn(newDisk())
	k := unlock(t, s)
	d := text("Mia Hansen")
	pen := s.New()
	if err := pen.Save(d); err != nil {
		t.Fatal(err)
	}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		for _, v := range []any{d, &d, k, *k, pen, struct{ D Draft }{d}, []*Key{k}} {
			got := fmt.Sprintf(verb, v)
			if strings.Contains(got, "Mia") || strings.Contains(got, "4d6961") || strings.Contains(got, "77 105 97") || strings.Contains(got, "SECRET") {
				t.Errorf("%s of a %T prints %q", verb, v, got)
			}
		}
	}
}

func TestExport(t *testing.T) {
	s := storeOn(newDisk())
	k := unlock(t, s)
	pen := s.New()
	save(t, pen, "ud")
	desk := newMemDisk()
	desk.made = true
	to := &program{disk: desk}
	if err := k.Export(pen.ID(), to, "2026-11-23.json"); err != nil {
		t.Fatal(err)
	}
	save(t, pen, "senere")
	wantCode(t, k.Export(pen.ID(), to, "2026-11-23.json"), Taken)
	wantCode(t, k.Export("intet", to, "x"), Unknown)
	if got := desk.files(); len(got) != 1 || got["2026-11-23.json"] != "ud" {
		t.Errorf("exported %v", got)
	}
}

func TestUnknownAndAmbiguousNameTheOthers(t *testing.T) {
	s := storeOn(newDisk())
	k := unlock(t, s)
	_, err := k.Open("aaaaaaaa")
	wantCode(t, err, Unknown)
	wantCode(t, s.Delete("aaaaaaaa"), Unknown)

	pen := s.New()
	save(t, pen, "fælles")
	_, other, err := k.Continue(pen.ID())
	if err != nil {
		t.Fatal(err)
	}
	save(t, other, "min")
	save(t, pen, "din")
	_, err = k.Open(pen.ID())
	wantCode(t, err, Ambiguous)
	wantCode(t, s.Delete(pen.ID()), Ambiguous)
	for _, e := range list(t, s) {
		if !e.Two || !strings.Contains(err.Error(), e.ID) {
			t.Errorf("%+v is not named in %q", e, err)
		}
	}
	wantTexts(t, s, "din", "min")
}

func TestEveryCodeHasItsOwnSentence(t *testing.T) {
	var seen []string
	for code := range sentences {
		s := code.Error()
		if s == "" || slices.Contains(seen, s) || strings.HasSuffix(s, ".") || strings.Contains(s, "%!") {
			t.Errorf("%s: %q", code, s)
		}
		seen = append(seen, s)
		if !errors.Is(&Error{Code: code}, code) {
			t.Errorf("errors.Is does not find %s", code)
		}
	}
	if len(seen) != 18 {
		t.Errorf("%d sentences", len(seen))
	}
}

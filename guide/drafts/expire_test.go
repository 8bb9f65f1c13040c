package drafts

import (
	"strings"
	"testing"
	"time"
)

func TestKeptThirtyDays(t *testing.T) {
	for _, c := range []struct {
		saved, now string
		days       int
		gone       bool
	}{
		{"2026-03-01", "2026-03-01", 30, false},
		{"2026-03-01", "2026-03-31", 30, false},
		{"2026-03-01", "2026-04-01", 30, true}, // over the change to summer time
		{"2026-10-01", "2026-10-31", 30, false},
		{"2026-10-01", "2026-11-01", 30, true}, // and back
		{"2026-11-23", "2026-11-23", 0, false},
		{"2026-11-22", "2026-11-23", 0, true},
		{"2026-11-22", "2026-11-23", -1, false},
		{"2026-11-22", "2036-11-23", -1, false},
		{"2027-11-22", "2026-11-23", 30, false}, // ahead: one of the clocks is wrong
		{"2000-01-01", "2026-11-23", 30, false}, // so was this one
		{"2025-12-31", "2026-11-23", 30, false},
		{"2026-01-01", "2026-11-23", 30, true},
	} {
		disk := newDisk()
		s := storeOn(disk)
		if err := s.New().Save(Draft{"f", noon(t, c.saved), []byte("x")}); err != nil {
			t.Fatal(err)
		}
		done, err := s.Expire(noon(t, c.now), c.days)
		if err != nil || (done.Removed == 1) != c.gone || done.Unreadable != 0 {
			t.Errorf("%s, at %s with %d days: %+v, %v", c.saved, c.now, c.days, done, err)
		}
		if gone := len(list(t, s)) == 0; gone != c.gone {
			t.Errorf("%s, at %s with %d days: gone %v", c.saved, c.now, c.days, gone)
		}
	}
}

// The last save counts, also the one of a draft that was continued.
func TestSavingKeepsADraft(t *testing.T) {
	s := storeOn(newDisk())
	old := s.New()
	if err := old.Save(Draft{"f", noon(t, "2026-03-01"), []byte("gammel")}); err != nil {
		t.Fatal(err)
	}
	_, pen, err := unlock(t, s).Continue(old.ID())
	if err != nil {
		t.Fatal(err)
	}
	if err := pen.Save(Draft{"f", noon(t, "2026-03-31"), []byte("ny")}); err != nil {
		t.Fatal(err)
	}
	if done, err := s.Expire(noon(t, "2026-04-15"), 30); err != nil || done.Removed != 0 {
		t.Errorf("%+v, %v", done, err)
	}
	wantTexts(t, s, "ny")
}

// Midnight is Danish, wherever the machine thinks it is.
func TestDaysAreDanish(t *testing.T) {
	s := storeOn(newDisk())
	at := time.Date(2026, 7, 1, 22, 30, 0, 0, time.UTC) // 2 July, 00.30
	if err := s.New().Save(Draft{"f", at, []byte("x")}); err != nil {
		t.Fatal(err)
	}
	if day := list(t, s)[0].Day.Format("2 Jan 15:04 MST"); day != "2 Jul 00:00 CEST" {
		t.Errorf("saved on %s", day)
	}
}

func TestExpireTakesWhatSavingLeft(t *testing.T) {
	disk := newDisk()
	s := storeOn(disk)
	pen := s.New()
	save(t, pen, "en")
	name, file := onlyFile(t, disk)
	save(t, pen, "to")
	disk.put(name, file) // as after a lost power
	part := "2026-11-23-" + pen.ID() + "-aaaaaaaa-9.draft.part"
	disk.put(part, []byte("halv"))
	disk.put("2026-11-23-bbbbbbbb.part", []byte("en halv nøgle"))

	wantTexts(t, s, "to")
	if done, err := s.Expire(monday.AddDate(0, 0, 2), 30); err != nil || done.Removed != 0 {
		t.Errorf("%+v, %v", done, err)
	}
	if files := disk.files(); len(files) != 4 || files[name] != "" {
		t.Errorf("two days later: %d files", len(files))
	}
	if _, err := s.Expire(monday.AddDate(0, 0, 3), 30); err != nil {
		t.Fatal(err)
	}
	if files := disk.files(); len(files) != 2 {
		t.Errorf("three days later: %d files", len(files))
	}
	wantTexts(t, s, "to")
}

func TestDeleteTakesAllOfADraft(t *testing.T) {
	disk := newDisk()
	s := storeOn(disk)
	pen, other := s.New(), s.New()
	save(t, pen, "en")
	name, file := onlyFile(t, disk)
	save(t, pen, "to")
	save(t, other, "bliver")
	disk.put(name, file)
	disk.put(name+partExt, file)
	if err := s.Delete(pen.ID()); err != nil {
		t.Fatal(err)
	}
	for name := range disk.files() {
		if strings.Contains(name, pen.ID()) {
			t.Errorf("left: %s", name)
		}
	}
	wantTexts(t, s, "bliver")
	wantCode(t, s.Delete(pen.ID()), Unknown)
}

func TestDeleteOneOfTwo(t *testing.T) {
	s := storeOn(newDisk())
	pen := s.New()
	save(t, pen, "fælles")
	_, other, err := unlock(t, s).Continue(pen.ID())
	if err != nil {
		t.Fatal(err)
	}
	save(t, other, "min")
	save(t, pen, "din")
	if err := s.Delete(pen.ID() + "-" + pen.label.Line); err != nil {
		t.Fatal(err)
	}
	wantTexts(t, s, "min")
	if all := list(t, s); all[0].Two || all[0].ID != pen.ID() {
		t.Errorf("the one that is left: %+v", all[0])
	}
}

func TestDiscard(t *testing.T) {
	disk := newDisk()
	s := storeOn(disk)
	first := s.New()
	save(t, first, "væk")
	_, pen, err := unlock(t, s).Continue(first.ID())
	if err != nil {
		t.Fatal(err)
	}
	if err := pen.Discard(); err != nil || len(disk.files()) != 1 {
		t.Errorf("%v; left: %d", err, len(disk.files()))
	}
	if err := s.New().Discard(); err != nil {
		t.Error(err)
	}
}

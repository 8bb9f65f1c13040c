package drafts

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"handleguide/guide/almanac"
)

const passphrase = "fire små ænder på en å"

// noon of a day in Danish time.
func noon(t testing.TB, day string) time.Time {
	t.Helper()
	at, ok := parseDay(day)
	if !ok {
		t.Fatalf("no day: %q", day)
	}
	return at.Add(12 * time.Hour)
}

var monday = time.Date(2026, 11, 23, 10, 0, 0, 0, almanac.Zone())

// keyFile is made once: nothing here depends on which key it is.
var keyFile = sync.OnceValue(func() []byte {
	disk := newMemDisk()
	if _, err := NewStore(&program{disk: disk}).Setup(passphrase, 1, monday); err != nil {
		panic(err)
	}
	return []byte(disk.files()[keyName])
})

// newDisk has a store that is set up, with passphrase.
func newDisk() *memDisk {
	disk := newMemDisk()
	disk.put(keyName, keyFile())
	return disk
}

func storeOn(disk *memDisk) *Store { return NewStore(&program{disk: disk}) }

func unlock(t testing.TB, s *Store) *Key {
	t.Helper()
	k, err := s.Unlock(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func text(s string) Draft { return Draft{Form: "blanket", Saved: monday, Data: []byte(s)} }

func save(t testing.TB, p *Pen, s string) {
	t.Helper()
	if err := p.Save(text(s)); err != nil {
		t.Fatal(err)
	}
}

func list(t testing.TB, s *Store) []Entry {
	t.Helper()
	all, err := s.List()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// texts are what the listed drafts hold, in order of the alphabet. Every one
// must open.
func texts(t testing.TB, s *Store) []string {
	t.Helper()
	k := unlock(t, s)
	var all []string
	for _, e := range list(t, s) {
		d, err := k.Open(e.ID)
		if err != nil {
			t.Fatalf("open %s: %v", e.ID, err)
		}
		all = append(all, string(d.Data))
	}
	slices.Sort(all)
	return all
}

func wantTexts(t testing.TB, s *Store, want ...string) {
	t.Helper()
	if got := texts(t, s); !slices.Equal(got, want) {
		t.Errorf("the drafts hold %q, want %q", got, want)
	}
}

func wantCode(t testing.TB, err error, want Code) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) || e.Code != want {
		t.Errorf("error %v, want the code %s", err, want)
	}
}

// number is the number that a text ends in, 0 where there is no text.
func number(t testing.TB, s string) int {
	t.Helper()
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s[strings.LastIndexByte(s, ' ')+1:])
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// onlyFile is the one draft's file on the disk, and its bytes.
func onlyFile(t testing.TB, disk *memDisk) (string, []byte) {
	t.Helper()
	var name string
	files := disk.files()
	for n := range files {
		if n == keyName {
			continue
		}
		if name != "" {
			t.Fatalf("more than one file: %s, %s", name, n)
		}
		name = n
	}
	return name, []byte(files[name])
}

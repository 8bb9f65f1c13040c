package drafts

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"filippo.io/age"
)

// damaged are ways a file can be wrong, and what is to be said of each.
func damaged(file []byte) map[string]struct {
	data []byte
	want Code
} {
	kind, rest, _ := bytes.Cut(file, []byte(" "))
	type wrong = struct {
		data []byte
		want Code
	}
	return map[string]wrong{
		"empty":             {nil, Truncated},
		"half of the magic": {file[:7], Truncated},
		"first line":        {file[:len(kind)+3], Truncated},
		"no second line":    {file[:len(kind)+40], Truncated},
		"one byte less":     {file[:len(file)-1], Truncated},
		"half":              {file[:len(file)/2], Truncated},
		"one byte more":     {append(slices.Clone(file), 'x'), Tampered},
		"another end":       {append(slices.Clone(file[:len(file)-9]), "ny slut.."...), Tampered},
		"zeros at the end":  {append(slices.Clone(file[:len(file)-200]), make([]byte, 200)...), Tampered},
		"spaces in line":    {bytes.Replace(file, []byte(`,"sum"`), []byte(`, "sum"`), 1), Tampered},
		"an unknown key":    {bytes.Replace(file, []byte(`,"sum"`), []byte(`,"x":1,"sum"`), 1), Tampered},
		"version 2":         {slices.Concat(kind, []byte(" 2\nalt muligt")), Newer},
		"version 10":        {slices.Concat(kind, []byte(" 10"), rest[1:]), Newer},
		"version 0":         {slices.Concat(kind, []byte(" 0"), rest[1:]), Tampered},
		"version x":         {slices.Concat(kind, []byte(" x"), rest[1:]), Tampered},
		"a letter":          {[]byte("Kære mormor\n"), Foreign},
		"bare age":          {[]byte("age-encryption.org/v1\n"), Foreign},
		"all zeros":         {make([]byte, len(file)), Foreign},
	}
}

func TestDamagedDraftsAreNamedAndLeftAlone(t *testing.T) {
	disk := newDisk()
	save(t, storeOn(disk).New(), "hele teksten, som den var")
	name, file := onlyFile(t, disk)
	id := name[11:19]
	for what, c := range damaged(file) {
		t.Run(what, func(t *testing.T) {
			disk := newDisk()
			disk.put(name, c.data)
			s := storeOn(disk)
			before := disk.files()
			k := unlock(t, s)
			_, err := k.Open(id)
			wantCode(t, err, c.want)
			_, _, err = k.Continue(id)
			wantCode(t, err, c.want)
			if all := list(t, s); len(all) != 1 || !errors.Is(all[0].Err, c.want) || all[0].ID != id {
				t.Errorf("listed as %+v", all)
			}
			done, err := s.Expire(monday.AddDate(1, 0, 0), 30)
			if err != nil || done.Removed != 0 || done.Unreadable != 1 {
				t.Errorf("a year later: %+v, %v", done, err)
			}
			if !maps.Equal(before, disk.files()) {
				t.Error("the disk has changed")
			}
			// and it does not stand in the way of others
			beside := s.New()
			save(t, beside, "en anden")
			if d, err := k.Open(beside.ID()); err != nil || string(d.Data) != "en anden" || len(list(t, s)) != 2 {
				t.Errorf("beside it: %q, %v", d.Data, err)
			}
			// only being asked for removes it
			if err := s.Delete(id); err != nil {
				t.Fatal(err)
			}
			wantTexts(t, s, "en anden")
		})
	}
}

func TestDamagedKeysAreNamedAndLeftAlone(t *testing.T) {
	for what, c := range damaged(keyFile()) {
		t.Run(what, func(t *testing.T) {
			disk := newDisk()
			save(t, storeOn(disk).New(), "gemt før")
			disk.put(keyName, c.data)
			s := storeOn(disk)
			before := disk.files()
			_, err := s.Unlock(passphrase)
			wantCode(t, err, c.want)
			_, err = s.Setup(passphrase, 1, monday)
			wantCode(t, err, c.want)
			_, err = s.Ready()
			wantCode(t, err, c.want)
			wantCode(t, s.New().Save(text("nyt")), c.want)
			if all := list(t, s); len(all) != 1 || !errors.Is(all[0].Err, c.want) {
				t.Errorf("listed as %+v", all)
			}
			if done, err := s.Expire(monday.AddDate(1, 0, 0), 30); err != nil || done.Removed != 0 || done.Unreadable != 1 {
				t.Errorf("a year later: %+v, %v", done, err)
			}
			if !maps.Equal(before, disk.files()) {
				t.Error("the disk has changed")
			}
			// the key comes back from a backup, and all is well
			disk.put(keyName, keyFile())
			wantTexts(t, s, "gemt før")
		})
	}
}

// Every byte of both files matters: cut anywhere, changed anywhere, it is seen.
func TestEveryByteCounts(t *testing.T) {
	disk := newDisk()
	save(t, storeOn(disk).New(), "hele teksten, som den var")
	name, file := onlyFile(t, disk)
	body, l, err := readDraft(name, "", file)
	if err != nil || len(body) == 0 {
		t.Fatal(err)
	}
	for n := range file {
		_, _, err := readDraft(name, l.Store, file[:n])
		wantCode(t, err, Truncated)
		for _, bit := range []byte{1, 0x20, 0x80} {
			other := slices.Clone(file)
			other[n] ^= bit
			if _, _, err := readDraft(name, l.Store, other); err == nil {
				t.Fatalf("byte %d changed by %#x is not seen", n, bit)
			}
		}
	}
}

// Someone who knows the format gets past the checksum, but not past Open.
func TestForgedLabels(t *testing.T) {
	disk := newDisk()
	save(t, storeOn(disk).New(), "gammel sandhed")
	name, file := onlyFile(t, disk)
	body, l, err := readDraft(name, "", file)
	if err != nil {
		t.Fatal(err)
	}
	for what, change := range map[string]func(*label){
		"day":   func(l *label) { l.Day = "2026-01-02" },
		"draft": func(l *label) { l.Draft = "aaaaaaaa" },
		"line":  func(l *label) { l.Line = "aaaaaaaa" },
		"turn":  func(l *label) { l.Turn = 7 },
		"from":  func(l *label) { l.From = "aaaaaaaa-1" },
	} {
		t.Run(what, func(t *testing.T) {
			forged := l
			change(&forged)
			disk := newDisk()
			disk.put(forged.file(), frame(draftKind, forged, body))
			_, err := unlock(t, storeOn(disk)).Open(forged.Draft)
			wantCode(t, err, Tampered)
		})
	}
	t.Run("body", func(t *testing.T) {
		disk := newDisk()
		disk.put(name, frame(draftKind, l, append(slices.Clone(body), 0)))
		_, err := unlock(t, storeOn(disk)).Open(l.Draft)
		wantCode(t, err, Tampered)
	})
	t.Run("another name", func(t *testing.T) {
		disk := newDisk()
		disk.put(strings.Replace(name, "2026-11-23", "2026-11-22", 1), file)
		_, err := unlock(t, storeOn(disk)).Open(l.Draft)
		wantCode(t, err, Tampered)
	})
}

// Labels that replace each other in a circle, which no pen makes, still leave
// one of the files.
func TestCirclesLeaveOne(t *testing.T) {
	disk := newDisk()
	s := storeOn(disk)
	l, err := s.readLock()
	if err != nil {
		t.Fatal(err)
	}
	for _, ft := range [][2]string{{"aaaaaaaa", "bbbbbbbb"}, {"bbbbbbbb", "cccccccc"}, {"cccccccc", "aaaaaaaa"}} {
		of := label{l.store, "2026-11-23", "dddddddd", ft[0], 1, ft[1] + "-1"}
		body, err := l.encrypt(of, text("rundt"))
		if err != nil {
			t.Fatal(err)
		}
		disk.put(of.file(), frame(draftKind, of, body))
	}
	wantTexts(t, s, "rundt")
	if _, err := s.Expire(monday, 30); err != nil {
		t.Fatal(err)
	}
	wantTexts(t, s, "rundt")
}

func TestDraftsOfAnotherStore(t *testing.T) {
	other := newMemDisk()
	s := storeOn(other)
	if _, err := s.Setup("noget andet", 1, monday); err != nil {
		t.Fatal(err)
	}
	pen := s.New()
	save(t, pen, "fra en anden maskine")
	disk := newDisk()
	for name, data := range other.files() {
		if name != keyName {
			disk.put(name, []byte(data))
		}
	}
	_, err := unlock(t, storeOn(disk)).Open(pen.ID())
	wantCode(t, err, Foreign)
}

func TestAKeyThatIsGone(t *testing.T) {
	disk := newDisk()
	save(t, storeOn(disk).New(), "gemt")
	name, file := onlyFile(t, disk)
	alone := newMemDisk()
	alone.put(name, file)
	s := storeOn(alone)
	all := list(t, s)
	if len(all) != 1 || !errors.Is(all[0].Err, NoKey) {
		t.Errorf("listed: %+v", all)
	}
	if done, err := s.Expire(monday.AddDate(1, 0, 0), 30); err != nil || done.Removed != 0 || len(alone.files()) != 1 {
		t.Errorf("expired without a key: %+v, %v", done, err)
	}
	// a new key does not touch it
	if _, err := s.Setup("ny", 1, monday); err != nil {
		t.Fatal(err)
	}
	if alone.files()[name] != string(file) {
		t.Error("setting up anew changed it")
	}
	if err := s.Delete(list(t, s)[0].ID); err != nil || len(alone.files()) != 1 {
		t.Errorf("asked for, it is not deleted: %v", err)
	}
}

// Somebody puts his own recipient in the place of ours: the passphrase finds it.
func TestASwappedRecipient(t *testing.T) {
	label, sealed, err := unframe[keyLabel](keyKind, keyName, keyFile())
	if err != nil {
		t.Fatal(err)
	}
	thief, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	label.Recipient, label.Store = thief.Recipient().String(), storeID(thief.Recipient())
	disk := newMemDisk()
	disk.put(keyName, frame(keyKind, label, sealed))
	_, err = storeOn(disk).Unlock(passphrase)
	wantCode(t, err, Tampered)
}

// A key that asks for more memory than the machine has is refused, not tried.
func TestAKeyThatAsksTooMuch(t *testing.T) {
	label, sealed, err := unframe[keyLabel](keyKind, keyName, keyFile())
	if err != nil {
		t.Fatal(err)
	}
	greedy := bytes.Replace(sealed, []byte(" 1\n"), []byte(" 21\n"), 1)
	disk := newMemDisk()
	disk.put(keyName, frame(keyKind, label, greedy))
	_, err = storeOn(disk).Unlock(passphrase)
	wantCode(t, err, Tampered)
}

// Files that are not ours, or whose names would play tricks, are passed over.
func TestOtherFiles(t *testing.T) {
	disk := newDisk()
	disk.put("noter.txt", []byte("x"))
	disk.put("2026-01-01-\x1b[2J.draft", []byte("x"))
	disk.put("2026-01-01-\u202efdp.draft", []byte("x"))
	disk.put("2026-01-01-aaaaaaaa-aaaaaaaa-1.part", []byte("x"))
	disk.put("kopi.draft", []byte("x"))
	s := storeOn(disk)
	before := disk.files()
	all := list(t, s)
	if len(all) != 1 || all[0].ID != "kopi.draft" || !errors.Is(all[0].Err, Foreign) || !all[0].Day.IsZero() {
		t.Errorf("listed: %+v", all)
	}
	if done, err := s.Expire(monday, 0); err != nil || done.Removed != 0 || !maps.Equal(before, disk.files()) {
		t.Errorf("expired %+v, %v", done, err)
	}
}

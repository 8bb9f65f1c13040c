package drafts

import (
	"bytes"
	"errors"
	"maps"
	"testing"
)

// FuzzDraftFile reads any bytes under any name as a draft. What is taken is
// exactly what would be written; all else has a code, and stays on the disk.
func FuzzDraftFile(f *testing.F) {
	disk := newDisk()
	s := storeOn(disk)
	save(f, s.New(), "hele teksten, som den var")
	name, file := onlyFile(f, disk)
	k := unlock(f, s)
	f.Add(name, file)
	f.Add("kopi.draft", file)
	f.Add("2026-02-30-aaaaaaaa-aaaaaaaa-1.draft", file)
	f.Add("2026-11-23-aaaaaaaa-aaaaaaaa-1.draft.part", file)
	for _, wrong := range damaged(file) {
		f.Add(name, wrong.data)
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		l, ok := parseName(name)
		if ok && l.file() != name {
			t.Fatalf("%q is read as %q", name, l.file())
		}
		body, l, err := readDraft(name, k.id, data)
		if err == nil && (l.file() != name || !bytes.Equal(frame(draftKind, l, body), data)) {
			t.Errorf("taken, and not as it would be written")
		}
		if err != nil && !errors.Is(err, Foreign) && !errors.Is(err, Newer) && !errors.Is(err, Truncated) && !errors.Is(err, Tampered) {
			t.Errorf("%v is none of the codes of a file", err)
		}
		if name == keyName || name == "" {
			return
		}
		disk := newDisk()
		disk.put(name, data)
		before := disk.files()
		k := *k
		k.store = storeOn(disk)
		for _, e := range list(t, k.store) {
			_, open := k.Open(e.ID)
			if e.Err != nil && open == nil {
				t.Errorf("opened in spite of %v", e.Err)
			}
		}
		done, err := k.store.Expire(monday, -1)
		if err != nil || done.Removed != 0 {
			t.Errorf("%+v, %v", done, err)
		}
		if _, part := parsePart(trimPart(name)); !part && !maps.Equal(before, disk.files()) {
			t.Error("the disk has changed")
		}
	})
}

func trimPart(name string) string {
	if base, ok := bytes.CutSuffix([]byte(name), []byte(partExt)); ok {
		return string(base)
	}
	return "no part"
}

// FuzzKeyFile reads any bytes as the key: never a panic, never an unlocked
// store that is not ours, never set up over.
func FuzzKeyFile(f *testing.F) {
	f.Add(keyFile())
	for _, wrong := range damaged(keyFile()) {
		f.Add(wrong.data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		disk := newMemDisk()
		disk.put(keyName, data)
		s := storeOn(disk)
		ready, err := s.Ready()
		if ready != (err == nil) {
			t.Errorf("ready %v, %v", ready, err)
		}
		if _, err := s.Setup(passphrase, 1, monday); err == nil {
			t.Error("set up over a key")
		}
		if ready && !bytes.Equal(data, keyFile()) {
			return // a key of another person's: its work is not ours to do
		}
		if _, err := s.Unlock(passphrase); (err == nil) != bytes.Equal(data, keyFile()) {
			t.Errorf("unlocked: %v", err)
		}
		if string(data) != disk.files()[keyName] {
			t.Error("the key has changed")
		}
	})
}

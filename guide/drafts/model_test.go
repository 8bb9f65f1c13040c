package drafts

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// version is a text that the model holds to be listed.
type version struct {
	draft string
	text  string
	day   time.Time
}

// writer is a pen of the model: it stands in for the version it saved last, or
// the one it goes on from.
type writer struct {
	pen *Pen
	old *version
}

// world is the store beside a model of it that knows no files.
type world struct {
	unlocked *Key // once: every disk here has the same key
	disk     *memDisk
	now      time.Time
	writers  []*writer
	kept     []*version
	texts    int
}

func (w *world) store() *Store { return storeOn(w.disk) }

func (w *world) begin(*rapid.T) {
	w.writers = append(w.writers, &writer{pen: w.store().New()})
}

func (w *world) save(t *rapid.T) {
	if len(w.writers) == 0 {
		t.Skip("nobody writes")
	}
	by := rapid.SampledFrom(w.writers).Draw(t, "writer")
	w.texts++
	v := &version{by.pen.ID(), fmt.Sprint("tekst ", w.texts), midnight(w.now)}
	if err := by.pen.Save(Draft{"f", w.now, []byte(v.text)}); err != nil {
		t.Fatal(err)
	}
	w.drop(by.old)
	w.kept, by.old = append(w.kept, v), v
}

func (w *world) goOn(t *rapid.T) {
	v, e := w.pick(t)
	d, pen, err := w.key().Continue(e.ID)
	if err != nil || string(d.Data) != v.text {
		t.Fatalf("%q, %v, want %q", d.Data, err, v.text)
	}
	w.writers = append(w.writers, &writer{pen, v})
}

func (w *world) delete(t *rapid.T) {
	v, e := w.pick(t)
	if err := w.store().Delete(e.ID); err != nil {
		t.Fatal(err)
	}
	w.drop(v)
}

func (w *world) expire(t *rapid.T) {
	days := rapid.IntRange(0, 40).Draw(t, "days")
	done, err := w.store().Expire(w.now, days)
	before := len(w.kept)
	w.kept = slices.DeleteFunc(w.kept, func(v *version) bool {
		return int(midnight(w.now).Sub(v.day).Round(24*time.Hour)/(24*time.Hour)) > days
	})
	if err != nil || done.Removed != before-len(w.kept) || done.Unreadable != 0 {
		t.Fatalf("%+v, %v; want %d removed", done, err, before-len(w.kept))
	}
}

func (w *world) pass(t *rapid.T) {
	w.now = w.now.Add(time.Duration(rapid.IntRange(1, 20*24).Draw(t, "hours")) * time.Hour)
}

// crash ends every program; what was saved is saved.
func (w *world) crash(t *rapid.T) {
	w.writers = nil
	if rapid.Bool().Draw(t, "without power") {
		w.disk.losePower(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "chance"), 8)))
	}
}

func (w *world) key() *Key { return &Key{w.store(), w.unlocked.id, w.unlocked.identity} }

func (w *world) drop(v *version) {
	w.kept = slices.DeleteFunc(w.kept, func(o *version) bool { return o == v })
}

// pick is one that is kept, and how the store lists it.
func (w *world) pick(t *rapid.T) (*version, Entry) {
	if len(w.kept) == 0 {
		t.Skip("nothing is kept")
	}
	v := rapid.SampledFrom(w.kept).Draw(t, "version")
	k := w.key()
	all, err := w.store().List()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		if d, err := k.Open(e.ID); err == nil && string(d.Data) == v.text {
			return v, e
		}
	}
	t.Fatalf("%q is not in the store", v.text)
	return nil, Entry{}
}

// check holds the list against the model.
func (w *world) check(t *rapid.T) {
	k := w.key()
	all, err := w.store().List()
	if err != nil || len(all) != len(w.kept) {
		t.Fatalf("%d listed, %v; want %d", len(all), err, len(w.kept))
	}
	for i, e := range all {
		if i > 0 && all[i-1].Day.Before(e.Day) {
			t.Error("an older one is listed first")
		}
		d, err := k.Open(e.ID)
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(w.kept, func(v *version) bool { return v.text == string(d.Data) })
		if at < 0 {
			t.Fatalf("%q is listed, and should be gone", d.Data)
		}
		v, alike := w.kept[at], 0
		for _, o := range w.kept {
			if o.draft == v.draft {
				alike++
			}
		}
		if !e.Day.Equal(v.day) || e.Two != (alike > 1) || (e.ID == v.draft) != (alike == 1) {
			t.Errorf("listed as %+v; the day is %v, of %d versions", e, v.day, alike)
		}
	}
}

func TestStoreAgainstItsModel(t *testing.T) {
	unlocked := unlock(t, storeOn(newDisk()))
	rapid.Check(t, func(t *rapid.T) {
		w := &world{unlocked: unlocked, disk: newDisk(), now: monday}
		t.Repeat(map[string]func(*rapid.T){
			"begin": w.begin, "save": w.save, "save again": w.save, "go on": w.goOn,
			"delete": w.delete, "expire": w.expire, "pass": w.pass, "crash": w.crash, "": w.check,
		})
	})
}

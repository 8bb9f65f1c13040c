package drafts

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// together runs programs on one disk, one call at a time, in an order by
// chance. Each runs until it is done.
func together(disk *memDisk, r *rand.Rand, works ...func(*Store)) {
	type turn struct{ asks, goes chan struct{} }
	turns := make([]turn, len(works))
	for i, work := range works {
		tn := turn{make(chan struct{}), make(chan struct{})}
		turns[i] = tn
		p := &program{disk: disk, before: func(int, string) error {
			tn.asks <- struct{}{}
			<-tn.goes
			return nil
		}}
		go func() {
			defer close(tn.asks)
			work(NewStore(p))
		}()
	}
	var waiting []turn
	for _, tn := range turns {
		if _, ok := <-tn.asks; ok {
			waiting = append(waiting, tn)
		}
	}
	for len(waiting) > 0 {
		i := r.IntN(len(waiting))
		waiting[i].goes <- struct{}{}
		if _, ok := <-waiting[i].asks; !ok {
			waiting = slices.Delete(waiting, i, i+1)
		}
	}
}

// Two programs go on with the same draft while a third starts, lists and
// expires, and the first one's author still types. Whatever their order, what
// each saved last can be read.
func TestProgramsTogetherLoseNothing(t *testing.T) {
	const runs = 200
	conflicts := 0
	for seed := range uint64(runs) {
		r := rand.New(rand.NewPCG(seed, 5))
		disk := newDisk()
		first := storeOn(disk).New()
		save(t, first, "fælles")
		k := unlock(t, storeOn(disk))

		last := make([]string, 3)
		stoodIn := map[string]bool{} // texts that a program read and went on from
		saves := func(i int, pen *Pen) {
			for n := range 1 + r.IntN(2) {
				text := text(fmt.Sprintf("program %d: %d", i, n))
				if err := pen.Save(text); err != nil {
					t.Errorf("run %d: %v", seed, err)
					return
				}
				last[i] = string(text.Data)
			}
		}
		goesOn := func(i int) func(*Store) {
			return func(s *Store) {
				own := *k
				own.store = s
				d, pen, err := own.Continue(first.ID())
				if errors.Is(err, Ambiguous) {
					return // the others have parted already: nothing is written
				}
				if err != nil {
					t.Errorf("run %d: %v", seed, err)
					return
				}
				saves(i, pen)
				stoodIn[string(d.Data)] = last[i] != ""
			}
		}
		together(disk, r,
			func(s *Store) { first.store = s; saves(0, first) },
			goesOn(1), goesOn(2),
			func(s *Store) {
				if _, err := s.Expire(monday.AddDate(0, 0, 1), 30); err != nil {
					t.Errorf("run %d: %v", seed, err)
				}
			})
		if r.IntN(2) == 0 {
			disk.losePower(r)
		}
		got := texts(t, storeOn(disk))
		if len(got) > 1 {
			conflicts++
		}
		for i, want := range last {
			if want != "" && !stoodIn[want] && !slices.Contains(got, want) {
				t.Fatalf("run %d: what program %d saved, %q, is in none of %q", seed, i, want, got)
			}
		}
	}
	if conflicts < runs/10 {
		t.Errorf("only %d of %d runs made two versions: the order is not by chance", conflicts, runs)
	}
	t.Logf("%d runs, %d with several versions", runs, conflicts)
}

// A draft that has been continued for years is still one file that opens.
func TestContinuedAgainAndAgain(t *testing.T) {
	disk := newDisk()
	s := storeOn(disk)
	k := unlock(t, s)
	pen := s.New()
	pen.label.Turn = 999_999_990
	save(t, pen, "tekst 0")
	for n := range 2 * maxFrom {
		var err error
		if _, pen, err = k.Continue(pen.ID()); err != nil {
			t.Fatal(err)
		}
		pen.label.Turn = 999_999_990
		save(t, pen, fmt.Sprint("tekst ", n))
	}
	wantTexts(t, s, fmt.Sprint("tekst ", 2*maxFrom-1))
	onlyFile(t, disk)
}

// Two programs set up at once: one does, the other is told, and what either
// writes then can be read with the passphrase of the one.
func TestTwoSetUpsAtOnce(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 9))
		disk := newMemDisk()
		var done [2]error
		setUp := func(i int) func(*Store) {
			return func(s *Store) {
				_, done[i] = s.Setup(fmt.Sprint("kode ", i), 1, monday)
				if err := s.New().Save(text(fmt.Sprint("program ", i))); err != nil {
					t.Errorf("run %d: %v", seed, err)
				}
			}
		}
		together(disk, r, setUp(0), setUp(1))
		disk.losePower(r)
		won := slices.Index(done[:], nil)
		if won < 0 || !errors.Is(done[1-won], AlreadySetUp) {
			t.Fatalf("run %d: %v", seed, done)
		}
		s := storeOn(disk)
		k, err := s.Unlock(fmt.Sprint("kode ", won))
		if err != nil {
			t.Fatal(err)
		}
		all := list(t, s)
		for _, e := range all {
			if _, err := k.Open(e.ID); err != nil {
				t.Errorf("run %d: %v", seed, err)
			}
		}
		if len(all) != 2 {
			t.Errorf("run %d: %d drafts", seed, len(all))
		}
	}
}

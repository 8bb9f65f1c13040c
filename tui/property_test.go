package tui

import (
	"cmp"
	"maps"
	"os"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/charmbracelet/x/vt"
)

// TestNothingAPersonDoesBreaksIt walks at random through the whole program, on
// a terminal: keys, clicks, sizes, pastes, hours; both guides, both languages,
// exercises and writing. A thousand journeys, or as many as
// HANDLEGUIDE_JOURNEYS says, and a hundred with -short. They follow
// from HANDLEGUIDE_SEED, which is the same every time where nothing is said: the
// test fails for a change and not by chance. One that breaks is told by its seed
// and number: HANDLEGUIDE_FIRST begins with it.
//
// Every thousand journeys, or every tenth of fewer, what is in memory is
// measured: it does not grow.
func TestNothingAPersonDoesBreaksIt(t *testing.T) {
	few := 1000
	if testing.Short() {
		few = 100
	}
	s := &soak{
		t: t, guides: shelves(t), screens: map[string]int{},
		seed: uint64(variable(t, "HANDLEGUIDE_SEED", 20261121)),
	}
	journeys := variable(t, "HANDLEGUIDE_JOURNEYS", few)
	first := variable(t, "HANDLEGUIDE_FIRST", 0)
	round := min(1000, max(1, journeys/10))
	t.Logf("%d journeys from number %d of seed %d", journeys, first, s.seed)
	for done := 0; done < journeys && s.broken.Load() < enough; done += round {
		s.walk(first+done, min(round, journeys-done))
		s.measure(min(done+round, journeys))
	}
	t.Logf("%d moves; the screens seen: %v", s.moves, s.seen())
}

// soak is many journeys, some at a time.
type soak struct {
	t       *testing.T
	guides  library
	seed    uint64
	start   footprint // after the first round
	broken  atomic.Int32
	lock    sync.Mutex
	moves   int
	screens map[string]int
}

// footprint is what a program that only walks must not add to.
type footprint struct {
	heap     uint64
	routines int
}

// enough journeys that break are enough to look at.
const enough = 5

// mayGrow is by how much memory differs from one round to the next without
// growing: what the test itself keeps, and what was not swept.
const mayGrow = 4 << 20

func (s *soak) walk(first, n int) {
	var wait sync.WaitGroup
	for part := range 2 { // a core each
		wait.Go(func() {
			screens, moves := map[string]int{}, 0
			glass := vt.NewEmulator(80, 24)
			walk := func(j journey) error {
				err := s.guides.walks(j, glass, screens)
				if err != nil {
					glass = vt.NewEmulator(80, 24)
				}
				return err
			}
			for i := first + part; i < first+n && s.broken.Load() < enough; i += 2 {
				j := drawn(s.seed, uint64(i))
				moves += len(j.moves)
				if err := walk(j); err != nil {
					s.broken.Add(1)
					_, err = shortened(j, err, walk)
					s.t.Errorf("journey %d of seed %d: %v", i, s.seed, err)
				}
			}
			s.lock.Lock()
			defer s.lock.Unlock()
			s.moves += moves
			for name, n := range screens {
				s.screens[name] += n
			}
		})
	}
	wait.Wait()
}

// measure compares what is in memory with what was after the first round.
func (s *soak) measure(done int) {
	runtime.GC()
	runtime.GC() // the first one ran finalizers, and their garbage goes with the second
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	now := footprint{m.HeapAlloc, runtime.NumGoroutine()}
	if s.start.heap == 0 {
		s.start = now
	}
	s.t.Logf("%d journeys, %d moves: %.2f MB, %d goroutines", done, s.moves, float64(now.heap)/1e6, now.routines)
	if now.heap > s.start.heap+mayGrow || now.routines > s.start.routines {
		s.t.Errorf("after %d journeys there are %d bytes and %d goroutines, and there were %d and %d", done, now.heap, now.routines, s.start.heap, s.start.routines)
	}
}

// seen are the screens, the rarest first.
func (s *soak) seen() []string {
	names := slices.SortedFunc(maps.Keys(s.screens), func(a, b string) int {
		return cmp.Or(cmp.Compare(s.screens[a], s.screens[b]), cmp.Compare(a, b))
	})
	for i, name := range names {
		names[i] = name + " " + strconv.Itoa(s.screens[name])
	}
	return names
}

// variable is the number that a variable says, or what it is without.
func variable(t *testing.T, name string, without int) int {
	text, ok := os.LookupEnv(name)
	if !ok {
		return without
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

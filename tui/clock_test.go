package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"handleguide/guide/almanac"
)

// jumps are what a clock that was wrong is set by.
var jumps = []time.Duration{-time.Hour, time.Hour, -24 * time.Hour, 24 * time.Hour, -10 * 365 * 24 * time.Hour, 10 * 365 * 24 * time.Hour, -100 * time.Millisecond}

// setBy is a person's clock that is set while they look on.
func (d *driver) setBy(jump time.Duration) *driver {
	d.t.Helper()
	d.now = d.now.Add(jump)
	if d.wakes(); d.m.veil.drawn { // as a machine that has slept
		d.presses("x")
	}
	return d
}

// agrees says whether a program whose clock was set shows what one does that is
// opened at that time and answered alike: the time, and who is to be called.
func (d *driver) agrees(answers ...string) {
	d.t.Helper()
	fresh := opens(d.t, ishoej, d.now.In(almanac.Zone()).Format("2006-01-02T15:04")).answers(answers...)
	fresh.now = d.now
	fresh.wakes()
	header := func(d *driver) string { row, _, _ := strings.Cut(d.screen(), "\n"); return row }
	shown := func(d *driver) []string {
		var list []string
		for _, r := range d.m.session.contacts() {
			list = append(list, r.Contact.ID+" "+d.m.session.words.StateOf(r, d.m.session.now))
		}
		return list
	}
	if header(d) != header(fresh) || !slices.Equal(shown(d), shown(fresh)) {
		d.t.Fatalf("%q says %v, and opened then %q says %v", header(d), shown(d), header(fresh), shown(fresh))
	}
}

// The time used is the time shown, whatever the clock is set to: over a closing
// time, on an outcome and on a question.
func TestTheTimeUsedIsTheTimeShown(t *testing.T) {
	for _, answers := range [][]string{{"ja", "ja", "foraelder"}, {"ja"}} {
		for _, jump := range jumps {
			t.Run(strings.Join(answers, ",")+" "+jump.String(), func(t *testing.T) {
				d := opens(t, ishoej, "2026-11-26T16:58").answers(answers...).until("2026-11-26T17:00")
				d.setBy(jump).agrees(answers...)
				d.waits(time.Second).presses("v").sees("Din vej").presses("esc")
				d.setBy(-jump).agrees(answers...)
			})
		}
	}
}

// A screen that nobody touches is hidden in ten minutes, also where the clock is
// set back in them.
func TestAClockSetBackHidesTheScreenNoLater(t *testing.T) {
	for _, jump := range jumps {
		d := opens(t, "proeve", "2026-11-21T21:14").presses("1").waits(5 * time.Minute)
		d.now = d.now.Add(jump)
		for range 31 {
			d.waits(10 * time.Second)
		}
		d.isHidden()
	}
}

// The clock that is gone by is the wall's: the one in the machine stands still
// while it sleeps, and the screen would be open when it wakes.
func TestAMachinesSleepIsTimeToo(t *testing.T) {
	d := opens(t, "proeve", "2026-11-21T21:14", func(o *Options) { o.Clock = time.Now })
	if now := d.wakes().m.now; now != now.Round(0) {
		t.Errorf("the time is %v", now)
	}
}

// Keys are heard again within a moment after the hour has struck, wherever the
// clock is set.
func TestAClockThatIsSetDoesNotDeafen(t *testing.T) {
	for _, jump := range jumps {
		d := opens(t, "proeve", "2026-11-26T16:59").presses("1", "1").until("2026-11-26T17:00").sees("Kl. 17.00")
		d.setBy(jump)
		for range 2 { // the hour may strike once more
			d.waits(deafFor + 100*time.Millisecond)
		}
		if !d.m.hears() || d.m.guarded() {
			t.Errorf("after %v it is deaf", jump)
		}
	}
}

// Nothing in the program says that the machine was woken: it looks often enough.
func TestAWokenMachineSoonShowsTheTime(t *testing.T) {
	var waits []time.Duration
	d := opens(t, "proeve", "2026-11-21T21:14", func(o *Options) {
		o.After = func(wait time.Duration, msg tea.Msg) tea.Cmd {
			if _, tick := msg.(tickMsg); tick {
				waits = append(waits, wait)
			}
			return nil
		}
	})
	for range 100 {
		d.waits(700 * time.Millisecond)
	}
	for _, wait := range waits {
		if wait <= 0 || wait > wakesAfter+100*time.Millisecond {
			t.Errorf("it looks again after %v", wait)
		}
	}
	if len(waits) < 100 {
		t.Errorf("it looked %d times", len(waits))
	}
}

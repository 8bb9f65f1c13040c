package tui

import (
	"strings"
	"testing"
)

// A step that has one call lets one go on as soon as the number and the one
// thing not to do have been seen, where there are pages more; they can be read
// by scrolling.
func TestANumberThatWasSeenIsNotPagedThrough(t *testing.T) {
	for _, guide := range []string{"dragoer", "ishoej-vallensbaek"} {
		d := opens(t, guide, "2026-11-21T21:14").sized(40, 12).presses("1")
		for i := 0; i < 9 && !calls(d.m.session.here().Effects); i++ {
			if _, reading := d.m.session.reading(); reading {
				d.presses("enter")
			} else if d.m.session.guide.ID == "dragoer" {
				d.presses("2") // nobody is in danger
			} else {
				d.presses("1")
			}
		}
		if _, reading := d.m.session.reading(); !reading {
			t.Fatalf("%s: no step here", guide)
		}
		all := d.screen()
		pages := 0
		for {
			d.presses("enter")
			if _, reading := d.m.session.reading(); !reading {
				break
			}
			all += d.screen()
			if pages++; pages > 2 {
				t.Fatalf("%s: still reading after %d pages:\n%s", guide, pages, d.screen())
			}
		}
		if !strings.Contains(all, d.m.session.words.Section.OneThing) {
			t.Errorf("%s: one could go on without having seen what not to do:\n%s", guide, all)
		}
	}
}

// Where another number may be the one that answers, both are seen first; and
// advice without a number is read whole.
func TestWhatMustBeReadIsRead(t *testing.T) {
	d := opens(t, "ishoej-vallensbaek", "2026-06-05T10:00").sized(40, 12).presses("1", "1")
	all := d.screen()
	for i := 0; i < 20; i++ {
		if _, reading := d.m.session.reading(); !reading {
			break
		}
		all += d.presses("enter").screen()
	}
	for _, number := range []string{"43 57 75 78", "43 86 14 48"} {
		if strings.Count(all, number) == 0 {
			t.Errorf("%s was not seen", number)
		}
	}
	d = opens(t, "dragoer", "2026-11-21T21:14").sized(40, 12).presses("2") // advice: talk to the manager
	d.sees("Tal med din leder", "⏎ mere")
	for i := 0; i < 20 && strings.Contains(d.screen(), "⏎ mere"); i++ {
		d.presses("enter")
	}
	d.sees("Kilde:")
}

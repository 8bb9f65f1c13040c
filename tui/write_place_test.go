package tui

import (
	"testing"

	"handleguide/tui/settings"
)

func remembersMe(o *Options) {
	o.Settings.Workplace = settings.Workplace{Name: "Prøvehuset", Address: "Prøvevej 1", Phone: "32 00 00 00", Person: "Ada Testesen", Confirmed: "2026-01-05"}
}

// at goes to the field of that id.
func (d *driver) at(field string) *driver { return d.writesIn(field, "") }

func TestMyDetailsAreShownAndTakenWithOneKey(t *testing.T) {
	d := suspected(t, remembersMe)
	d.presses("s", "1").sized(80, 40).at("arbejdstelefon").sees("Fra indstillingerne, bekræftet", "5. januar", "Prøvehuset, Prøvevej 1", "Ada Testesen", "ctrl+t")
	draft := d.writing().p.draft
	if got := draft.Value("arbejdstelefon"); got != "" {
		t.Fatalf("%q was filled in unasked", got)
	}
	d.holds("t").sees("fra dine indstillinger").misses("Er det dig?")
	for field, want := range map[string]string{"underretter-navn": "Ada Testesen", "arbejdsadresse": "Prøvehuset\nPrøvevej 1", "arbejdstelefon": "32 00 00 00"} {
		if got := draft.Value(field); got != want {
			t.Errorf("%s: %q", field, got)
		}
	}
	if got := d.m.session.settings.Workplace.Confirmed; got != "2026-11-21" {
		t.Errorf("confirmed on %q", got)
	}
	d.letters("9").misses("fra dine indstillinger – ")
	if got := draft.Value("arbejdstelefon"); got != "32 00 00 009" {
		t.Errorf("%q is not one's own to change", got)
	}
}

func TestAColleaguesDetailsAreChangedFromTheForm(t *testing.T) {
	d := suspected(t, remembersMe)
	d.presses("s", "1").at("underretter-navn").holds("r").sees("Dit arbejdssted").presses("esc").sees("Er det dig?")
	d.letters("Bo").misses("Er det dig?")
	if got := d.writing().p.draft.Value("arbejdstelefon"); got != "" {
		t.Errorf("%q was filled in unasked", got)
	}
}

func TestNothingIsOfferedOnASimulatedDay(t *testing.T) {
	d := suspected(t, remembersMe, func(o *Options) { o.Simulated = true })
	d.presses("s", "1").at("underretter-navn").misses("Fra indstillingerne").holds("t")
	if got := d.writing().p.draft.Value("underretter-navn"); got != "" {
		t.Errorf("%q was filled in", got)
	}
}

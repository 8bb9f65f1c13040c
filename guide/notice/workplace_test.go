package notice

import (
	"encoding/json"
	"slices"
	"testing"
)

var house = Workplace{Name: "Prøvehuset", Address: "Prøvevej 1", Phone: "32 00 00 00", Person: "Ada Testesen", Role: "pædagog"}

func TestAWorkplaceIsOnlyTakenWhenAskedFor(t *testing.T) {
	for id, want := range map[string]map[string]string{
		"dragoer": {"underretter-navn": "Ada Testesen, pædagog", "arbejdsadresse": "Prøvehuset\nPrøvevej 1", "arbejdstelefon": "32 00 00 00"},
		"ishoej-vallensbaek": {
			"driftssted": "Prøvehuset", "dit-navn": "Ada Testesen", "din-stilling": "pædagog", "arbejdstelefon": "32 00 00 00",
		},
	} {
		d := begin(t, guideNamed(t, id), "underretning", suspectedParent())
		for field, text := range want {
			if d.Value(field) != "" || d.Offered(field, house) != text {
				t.Errorf("%s %s: %q stands there, %q is offered", id, field, d.Value(field), d.Offered(field, house))
			}
		}
		name := "dit-navn"
		if want[name] == "" {
			name = "underretter-navn"
		}
		set(t, d, name, "Bo Testesen")
		taken := d.Take(house)
		if d.Value(name) != "Bo Testesen" || slices.Contains(taken, name) || len(taken) != len(want)-1 {
			t.Errorf("%s: took %v over what was written", id, taken)
		}
		if len(d.Take(house)) != 0 {
			t.Errorf("%s: taken twice", id)
		}
		if d.values["arbejdstelefon"] != (value{"32 00 00 00", Remembered}) {
			t.Errorf("%s: %v", id, d.values["arbejdstelefon"])
		}
		if err := d.SetKnown(suspectedParent()); err != nil || d.Value("arbejdstelefon") == "" {
			t.Errorf("%s: lost when the walk went on: %v", id, err)
		}
		data, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		again, err := Resume(guideNamed(t, id), data)
		if err != nil || again.values["arbejdstelefon"].From != Remembered {
			t.Errorf("%s: opened again: %v", id, err)
		}
	}
}

func TestWhatIsRememberedAloneIsNothingWritten(t *testing.T) {
	d := begin(t, guideNamed(t, "dragoer"), "underretning", suspectedParent())
	if d.Take(house); !d.Empty() {
		t.Error("nobody has written anything")
	}
	if d.Confirm("arbejdstelefon"); d.Empty() {
		t.Error("the writer has")
	}
}

func TestTheNumberToCallBackIsNotTheWorkplaces(t *testing.T) {
	for _, g := range guides(t) {
		for _, f := range g.Forms() {
			if f.Kind != "call-sheet" {
				continue
			}
			d := begin(t, g, f.ID, suspectedParent())
			d.Take(house)
			if d.Offered("dit-navn", house) != "" || d.Value("dit-navn") == "" {
				t.Errorf("%s: the name was not taken", g.ID)
			}
			for f := range d.fields() {
				if f.Kind == "phone" && d.Value(f.ID) != "" {
					t.Errorf("%s %s: %q may not be answered", g.ID, f.ID, d.Value(f.ID))
				}
			}
		}
	}
}

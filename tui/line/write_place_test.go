package line

import (
	"io/fs"
	"strings"
	"testing"

	"handleguide/flows"
	"handleguide/guide"
	"handleguide/tui/settings"
)

// shipped is one of the program's own guides.
func shipped(t *testing.T, name string) *guide.Guide {
	t.Helper()
	folder, err := fs.Sub(flows.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	g, err := guide.Load(folder, guide.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func asMe(t *testing.T, kept *settings.Settings, simulated bool, typed ...string) *visit {
	t.Helper()
	v, err := talkWith(t, saturday, func(s *Session) {
		s.Guide, s.Settings, s.Simulated = shipped(t, "dragoer"), *kept, simulated
		s.Change = func(change func(*settings.Settings)) error { change(kept); return nil }
	}, typed...)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func colleague() *settings.Settings {
	return &settings.Settings{Workplace: settings.Workplace{Name: "Prøvehuset", Address: "Prøvevej 1", Person: "Ada Testesen", Confirmed: "2026-01-05"}}
}

func TestMyDetailsAreShownAndTakenInAWord(t *testing.T) {
	kept := colleague()
	v := asMe(t, kept, false, "skriv 1", "felt 10", "felter", "felt 10", "brug mine", "felter", "fortryd", "felter", "færdig", "slut", "slut")
	all := v.all()
	offered, taken := strings.Index(all, "Fra indstillingerne, bekræftet"), strings.Index(all, "Ada Testesen (fra dine indstillinger)")
	if offered < 0 || taken < offered {
		t.Errorf("offered at %d, taken at %d:\n%s", offered, taken, all)
	}
	if kept.Workplace.Confirmed != "2026-11-21" {
		t.Errorf("confirmed on %q", kept.Workplace.Confirmed)
	}
}

func TestMyDetailsAreNotTakenUnasked(t *testing.T) {
	kept := colleague()
	v := asMe(t, kept, false, "skriv 1", "felt 10", "Bo Testesen", "brug mine", "vis", "færdig", "slut", "slut")
	if shown := v.all()[strings.LastIndex(v.all(), "Dig, der underretter"):]; strings.Contains(shown, "Ada Testesen") {
		t.Errorf("a colleague's name was put in:\n%s", shown)
	}
	v = asMe(t, kept, true, "skriv 1", "felt 10", "brug mine", "færdig", "slut", "slut")
	if strings.Contains(v.all(), "Prøvehuset") || !strings.Contains(v.all(), "Der er ikke noget i indstillingerne") {
		t.Errorf("it was offered on a simulated day:\n%s", v.all())
	}
}

func TestACallThatIsWrittenDownStandsInThePaper(t *testing.T) {
	answers := []string{"1", "1", "1", "1", "1", "1", "1", "1"}
	typed := append(answers, "skriv", "skriv 1", "færdig", "opkald", "", "Vagthavende", "De ringer tilbage", "skriv 1", "felt 3", "færdig", "slut", "slut")
	v := asMe(t, &settings.Settings{}, false, typed...)
	if !strings.Contains(v.all(), "Der står: ") || !strings.Contains(v.all(), ". Svarede: Vagthavende. Aftalt: De ringer tilbage (udfyldt efter dine svar") {
		t.Errorf("the call is not in it:\n%s", v.all())
	}
}

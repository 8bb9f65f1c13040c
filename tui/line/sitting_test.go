package line

import (
	"bufio"
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"handleguide/guide/almanac"
	"handleguide/tui/note"
	"handleguide/tui/words"
)

// desk is what the machine has of a visit when it is over.
type desk struct {
	copied string
	noClip error
	notes  map[string]string
}

// sits is a visit at a machine that has a clipboard and folders.
func sits(t *testing.T, d *desk, change func(*Session), typed ...string) *visit {
	t.Helper()
	v := &visit{t: t, typed: typed}
	var err error
	if v.now, err = time.ParseInLocation("2006-01-02T15:04", saturday, almanac.Zone()); err != nil {
		t.Fatal(err)
	}
	d.notes = map[string]string{}
	s := &Session{
		Guide: testGuide(t), Words: words.Danish(), In: bufio.NewReader(v), Out: &v.out, Now: func() time.Time { return v.now }, Writing: Writing{Folder: "/hjem"},
		Copy: func(text string) error {
			if d.noClip == nil {
				d.copied = text
			}
			return d.noClip
		},
		SaveNote: func(folder string, _ *words.Words, lines []note.Line, _ time.Time) (string, error) {
			if folder != "/hjem" && folder != "/USB" {
				return "", errors.New("Mappen findes ikke længere.")
			}
			d.notes[folder] = note.Text(lines)
			return folder + "/notat.txt", nil
		},
	}
	if change != nil {
		change(s)
	}
	if err := s.Run(); err != nil && !errors.Is(err, ErrEnded) {
		t.Fatal(err)
	}
	v.hear()
	return v
}

// after is what was written after the line of that number was read, from 1.
func (v *visit) after(n int) string { return v.heard[n] }

func (v *visit) hears(n int, texts ...string) {
	v.t.Helper()
	for _, text := range texts {
		if !strings.Contains(v.after(n), text) {
			v.t.Errorf("after line %d, %q is not in:\n%s", n, text, v.after(n))
		}
	}
}

func (v *visit) hearsNot(n int, texts ...string) {
	v.t.Helper()
	for _, text := range texts {
		if strings.Contains(v.after(n), text) {
			v.t.Errorf("after line %d, %q is in:\n%s", n, text, v.after(n))
		}
	}
}

func TestASitting(t *testing.T) {
	v := sits(t, &desk{}, nil, "1", "1", "1", "ring", "opkald", "1", "", "Vagthavende", "De ringer tilbage før 22", "mere", "2", "2", "samtale", "samtale 1", "notat", "notat alt", "slut", "slut")
	golden.RequireEqual(t, v.all())
}

func TestRing(t *testing.T) {
	v := sits(t, &desk{}, nil, "ring", "1", "1", "ring", "1", "ring")
	v.hears(1, "55 66 77 88", "Hav dette klar, før du ringer:", "Navn", "Skriv opkald, når du har ringet.", "Er det opstået")
	v.hears(4, "55 66 77 88", "Hvem er mistænkt?")
	v.hears(6, "Ring nu: 55 66 77 88 (direkte)", "Forældrene ved intet.")
}

func TestKopier(t *testing.T) {
	d := &desk{}
	v := sits(t, d, nil, "1", "1", "1", "kopiér")
	v.hears(4, "Nummeret er kopieret.", "55 66 77 88")
	if d.copied != "55 66 77 88" {
		t.Errorf("copied %q", d.copied)
	}
	v = sits(t, &desk{noClip: errors.New("none")}, nil, "kopier")
	v.hears(1, "Nummeret kunne ikke kopieres. Skriv det af.", "55 66 77 88")
	d = &desk{}
	v = sits(t, d, func(s *Session) { s.Simulated = true }, "kopiér")
	if v.hears(1, "Tiden er simuleret, så nummeret kopieres ikke"); d.copied != "" {
		t.Error("a number at a simulated time was copied")
	}
}

func TestOpkald(t *testing.T) {
	v := sits(t, &desk{}, nil, "opkald", "3", "2", "nu", "20.05", "Vagten", "", "samtale", "opkald 1", "", "", "De kommer", "samtale", "opkald slet 1", "samtale", "opkald 1")
	v.hears(1, "Skriv fortryd for at lade være.", "Hvem ringede du til?", "1. Prøveby Politi, 55 66 77 88 (direkte)", "2. Prøveby Politi, 114")
	v.hears(2, "Hvem ringede du til?")
	v.hears(3, "tryk på retur for 21:14")
	v.hears(4, "Skriv klokken som 21:14.", "Hvad var klokken?")
	v.hears(5, "Hvem svarede?")
	v.hears(6, "Hvad aftalte I?")
	v.hears(7, "Opkaldet til Prøveby Politi er skrevet ned.", "Intet skrives på disken.", "Er det opstået")
	v.hears(8, "Opkald 1: 20:05, Prøveby Politi, 114. Svarede: Vagten.")
	v.hears(10, "Tryk på retur for at beholde det, du skrev før.")
	v.hears(13, "Svarede: Vagten. Aftalt: De kommer.")
	v.hears(14, "Opkaldet er slettet.")
	v.hearsNot(15, "Vagten")
	v.hears(16, "Det opkald er der ikke.")
	v = sits(t, &desk{}, nil, "opkald", "1", "fortryd", "samtale", "opkald", "1", "", "slut", "1")
	v.hears(3, "Det er ikke skrevet ned.", "Er det opstået")
	v.hearsNot(4, "Opkald 1")
	v.hears(8, "Hvad aftalte I?") // "slut" was who answered
	v.hears(9, "er skrevet ned")
}

func TestMere(t *testing.T) {
	for _, typed := range []string{"mere", "en bekymring mere", "Mere"} {
		v := sits(t, &desk{}, nil, "1", "1", "1", typed, "tilbage", "samtale")
		v.hears(4, "Bekymring 2 er begyndt.", "Er det opstået", "Haster stadig: ring 55 66 77 88. Det er bekymring 1. Skriv samtale")
		v.hears(5, "Udfald: Ring nu – uden om forældrene")
		v.hears(6, "Det er din eneste bekymring.")
	}
	v := sits(t, &desk{}, nil, "2", "2", "mere", "1", "1", "1", "samtale", "samtale 2", "samtale 3")
	v.hears(7, "1. Udfald: Ring nu – uden om forældrene. Hvornår: nu. Bekymring 2", "2. Udfald: Tal med din leder", "her er du", "Skriv samtale og et tal")
	v.hears(8, "Tal med din leder")
	v.hears(9, "Den bekymring er der ikke.")
}

func TestFortryd(t *testing.T) {
	v := sits(t, &desk{}, nil, "fortryd", "1", "1", "1", "forfra", "fortryd")
	v.hears(1, "Der er intet at fortryde.")
	v.hears(5, "Er det opstået")
	v.hears(6, "Dine svar er tilbage.", "Udfald: Ring nu")
}

func TestNotat(t *testing.T) {
	d := &desk{}
	v := sits(t, d, nil, "notat", "1", "1", "1", "opkald", "1", "", "Vagthavende", "De ringer", "notat", "notat gem", "/nej", "", "notat alt", "notat gem", "/USB", "notat kopiér")
	v.hears(1, "Der er ikke noget at skrive et notat om endnu.")
	v.hears(10, "Notat til mig selv:", "Hvem er mistænkt?", "Notatet står kun her", "Skriv notat alt", "Skriv notat gem")
	v.hearsNot(10, "Vagthavende")
	v.hears(11, "ingen fil bliver overskrevet", "tryk på retur for /hjem")
	v.hears(12, "Notatet er ikke gemt: Mappen findes ikke længere.", "Hvilken mappe?")
	v.hears(13, "Notatet er gemt: /hjem/notat.txt")
	v.hears(14, "Vagthavende", "Se efter, om der står navne i det.")
	v.hears(16, "Notatet er gemt: /USB/notat.txt")
	v.hears(17, "Notatet er kopieret.")
	if strings.Contains(d.notes["/hjem"], "Vagthavende") || !strings.Contains(d.notes["/USB"], "Vagthavende") || !strings.Contains(d.copied, "Hvem er mistænkt?") {
		t.Errorf("notes %v", d.notes)
	}
}

func TestSkjul(t *testing.T) {
	v := sits(t, &desk{}, nil, "1", "skjul", "", "1", "slut", "fare", "skjul", "2")
	if got := strings.TrimSpace(v.after(2)); got != "Skriv skjul for at fortsætte." {
		t.Errorf("hidden, it says %q", got)
	}
	for _, n := range []int{3, 4, 5, 6} {
		if got := strings.TrimSpace(v.after(n)); got != "Skriv skjul for at fortsætte." {
			t.Errorf("hidden, it answers %q", got)
		}
	}
	v.hears(7, "Kan det være vold")
	v.hears(8, "Spørg Børneholdet")
}

func TestSlutSaysWhatWouldBeLost(t *testing.T) {
	v := sits(t, &desk{}, nil, "slut")
	v.hears(1, "Slut.")
	v = sits(t, &desk{}, nil, "1", "slut", "2", "slut", "slut")
	v.hears(2, "Dine svar og det, du har skrevet, forsvinder", "Skriv slut igen")
	v.hears(3, "Spørg Børneholdet")
	v.hears(4, "Skriv slut igen")
	v.hears(5, "Slut.")
}

func TestDangerTakesNoWaitingAnswersPlace(t *testing.T) {
	v := sits(t, &desk{}, nil, "1", "1", "2", "tilbage 1", "fare", "vej", "1", "vej")
	v.hears(5, "Ring nu: 112", "Ring 112 nu – og gå så videre her.", "1. Ja (Nye mærker", "dit svar før")
	v.hearsNot(6, "Er nogen i fare")
	v.hears(7, "Stadig med", "Udfald: Ring nu – uden om forældrene")
	v.hears(8, "3. Hvem er mistænkt? Et andet barn")
}

// readBadly is what a synthetic voice makes nonsense of: heard with
// espeak-ng, "kl." ends the sentence, "21.14" has a full stop in it, and "nov"
// and "man–ons" are no words.
var readBadly = regexp.MustCompile(`(?i)\bkl\.|\d\.\d\d\b|\b(søn|man|tir|ons|tor|fre|lør|jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec)\b|\d–\d|[·▸✕✓]|[?!]:`)

func TestNothingIsReadBadly(t *testing.T) {
	v := sits(t, &desk{}, nil, "hjælp", "kontakter", "1", "1", "1", "opkald", "1", "", "Vagten", "Intet", "mere", "2", "2", "samtale", "notat", "vej", "ring")
	for line := range strings.Lines(v.all()) {
		if bad := readBadly.FindString(line); bad != "" {
			t.Errorf("%q is read badly in: %s", bad, line)
		}
	}
}

func TestWhatIsSavedIsWrittenAsUsual(t *testing.T) {
	d := &desk{}
	sits(t, d, nil, "1", "1", "1", "notat gem", "", "notat kopiér")
	if !strings.Contains(d.notes["/hjem"], "Kl. 21.14: ") || !strings.Contains(d.copied, "Kl. 21.14: ") {
		t.Errorf("the note is as it is spoken:\n%s", d.notes["/hjem"])
	}
}

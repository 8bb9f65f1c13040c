package almanac

import (
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// machine runs all these tests in a process of its own, on a machine set up by
// env: Go reads the machine's zone and the zone database once.
func machine(t *testing.T, env ...string) {
	t.Helper()
	if os.Getenv("ALMANAC_MACHINE") != "" {
		t.Skip("this is that process")
	}
	exe, err := os.Executable()
	if err != nil {
		t.Skip(err)
	}
	cmd := exec.Command(exe, "-test.run=^Test")
	cmd.Env = append(os.Environ(), append(env, "ALMANAC_MACHINE=1",
		"GORACE=atexit_sleep_ms=0")...) // the race detector otherwise waits a second at exit
	if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "PASS") {
		t.Errorf("%v: %v\n%s", env, err, out)
	}
}

func TestMachineZone(t *testing.T) {
	for _, zone := range []string{"America/Los_Angeles", "Atlantic/Azores"} {
		t.Run(zone, func(t *testing.T) {
			t.Parallel()
			machine(t, "TZ="+zone, "ZONEINFO=/nowhere")
		})
	}
}

// A zone database may list every clock change up to 2037, or give the rule alone,
// as the embedded one does from 1996 on. Each must do.
func TestZoneGivenAsRule(t *testing.T) {
	t.Parallel()
	// RFC 9636: a header that counts one local time type and four bytes of names;
	// that type, CET; twice, for the second has 64 bits; then the rule.
	var header [44]byte
	copy(header[:], "TZif2")
	binary.BigEndian.PutUint32(header[36:], 1)
	binary.BigEndian.PutUint32(header[40:], 4)
	block := string(header[:]) + "\x00\x00\x0e\x10\x00\x00CET\x00"
	file := block + block + "\nCET-1CEST,M3.5.0,M10.5.0/3\n"

	loc, err := time.LoadLocationFromTZData("Europe/Copenhagen", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	for unix := int64(1704067200); unix < 2524608000; unix += 3600 {
		if a, b := time.Unix(unix, 0).In(loc), time.Unix(unix, 0).In(Zone()); a.Hour() != b.Hour() {
			t.Fatalf("%v is not %v", a, b)
		}
	}
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "Europe"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "Europe", "Copenhagen"), []byte(file), 0o644); err != nil {
		t.Fatal(err)
	}
	machine(t, "ZONEINFO="+dir, "TZ=Pacific/Kiritimati")
}

// go.dev/issue/81583 made these hang: in 2040 with any zone database, in 2028 with
// one that gives the rule.
func TestLastDayOfALeapYear(t *testing.T) {
	h := straxen(t)
	for _, year := range []string{"2028", "2032", "2036", "2040", "2044"} {
		eve := at(t, year+"-12-31T23:00")
		next, _, ok := h.Next(eve)
		if days := next.Sub(eve).Hours() / 24; !ok || days < 1 || days > 4 || next.Format("15:04") != "08:00" {
			t.Errorf("%v: %v", eve, next)
		}
		if n := len(h.Changes(eve.AddDate(-1, 0, 0), eve.AddDate(1, 0, 0))); n < 980 || n > 1030 {
			t.Errorf("%d changes around %v", n, eve)
		}
	}
}

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"handleguide/guide/almanac"
)

func run(t *testing.T, clock func() time.Time, stdin string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", home)
	t.Setenv("AppData", home)
	var out, errs bytes.Buffer
	code = Run(args, strings.NewReader(stdin), &out, &errs, os.Getenv, clock)
	return out.String(), errs.String(), code
}

// ticking is a clock that goes on by step each time it is read.
func ticking(start string, step time.Duration) func() time.Time {
	now, err := time.ParseInLocation(wallLayout, start, almanac.Zone())
	if err != nil {
		panic(err)
	}
	return func() time.Time {
		now = now.Add(step)
		return now
	}
}

func TestTheClockIsTheOneGiven(t *testing.T) {
	out, _, code := run(t, ticking("2026-11-21T21:14", 0), "", "contacts", "dragoer", "--json")
	if code != exitDone || !strings.Contains(out, `"at": "2026-11-21T21:14:00+01:00"`) {
		t.Errorf("code %d, output:\n%.200s", code, out)
	}
}

// --at starts a clock that runs: what is shown changes while one reads.
func TestASimulatedClockRuns(t *testing.T) {
	out, errs, code := run(t, ticking("2026-01-01T12:00", 10*time.Second), "1\n1\n1\nvej\nvej\nvej\nvej\n",
		"--guide", "ishoej-vallensbaek", "--at", "2026-11-26T16:59")
	if code != exitDone || errs != "" {
		t.Fatalf("code %d, said %q", code, errs)
	}
	if !strings.Contains(out, "Klokken 17:00: StraXen er lukket") {
		t.Errorf("the hour did not strike:\n%s", out)
	}
}

// A panic says nothing of what was typed, and never shows a stack.
func TestAPanicNeverReachesAnybody(t *testing.T) {
	const typed = "hemmeligt"
	out, errs, code := run(t, func() time.Time { panic(typed) }, typed, "--guide", "dragoer")
	if code != exitPanic {
		t.Errorf("exit code %d, want %d", code, exitPanic)
	}
	for _, leak := range []string{typed, "goroutine", "panic", ".go:"} {
		if strings.Contains(out+errs, leak) {
			t.Errorf("%q is shown:\n%s%s", leak, out, errs)
		}
	}
	if strings.Count(errs, "\n") != 1 || !strings.Contains(errs, "fejl i programmet") {
		t.Errorf("said:\n%s", errs)
	}
}

func TestVersionIsSetWhenBuilt(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the program")
	}
	binary := filepath.Join(t.TempDir(), "handleguide.exe")
	goTool(t, "build", "-ldflags", "-X main.version=9.8.7", "-o", binary, ".")
	out, err := exec.Command(binary, "version").Output()
	if err != nil || !strings.HasPrefix(string(out), "handleguide 9.8.7, ") {
		t.Errorf("version says %q, %v", out, err)
	}
}

func TestVersionOf(t *testing.T) {
	info := &debug.BuildInfo{Main: debug.Module{Version: "(devel)"}, Settings: []debug.BuildSetting{
		{Key: "vcs.revision", Value: "abc123"}, {Key: "vcs.time", Value: "2026-11-21T20:14:00Z"}, {Key: "vcs.modified", Value: "true"}}}
	r := versionOf("", info)
	if r.Version != "devel" || *r.Commit != "abc123" || *r.Date != "2026-11-21T20:14:00Z" || !r.Modified {
		t.Errorf("got %+v", r)
	}
	if r := versionOf("1.0.0", nil); r.Version != "1.0.0" || r.Commit != nil || r.Date != nil {
		t.Errorf("got %+v", r)
	}
	if r := versionOf("", nil); r.Version != "devel" {
		t.Errorf("got %+v", r)
	}
}

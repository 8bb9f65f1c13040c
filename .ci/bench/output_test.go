//go:build unix

package bench

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// calls are the program as a script calls it.
var calls = [][]string{
	{"--line", "--guide", "dragoer"}, {"--guide", "dragoer"}, {"walk", "dragoer/bilag-1"}, {"check", "dragoer"}, {"paths", "dragoer/bilag-1"}, {"version"}, {"no such thing"},
}

// Standard output that is full ends the lines without a panic.
func TestFullOutput(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("there is no /dev/full")
	}
	defer full.Close()
	for _, args := range calls {
		cmd := exec.Command(program(t), args...)
		cmd.Env, cmd.Stdin, cmd.Stdout = machine(t), strings.NewReader("1\n1\n1\n"), full
		var told strings.Builder
		cmd.Stderr = &told
		cmd.Run()
		if code := cmd.ProcessState.ExitCode(); code == 70 || code < 0 || strings.Contains(told.String(), "goroutine") {
			t.Errorf("%v: exit code %d, %s", args, code, told.String())
		}
	}
}

// Standard output, input or error that is closed is no reason to panic, and no
// file that is opened gets what was meant for it: a settings file is, where the
// language is changed, and a document is.
func TestClosedStreams(t *testing.T) {
	lines := "sprog\nEnglish\nlanguage\ndansk\n1\n1\n1\n1\nskriv\nunderretning\nskriv 1\ngem\n4\n1\n\n"
	for _, closed := range []string{">&-", "<&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"} {
		for _, args := range calls {
			env := machine(t)
			cmd := exec.Command("sh", append([]string{"-c", `exec "$0" "$@" ` + closed, program(t)}, args...)...)
			home := strings.TrimPrefix(env[0], "HOME=")
			var out, told bytes.Buffer
			cmd.Env, cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = env, home, strings.NewReader(lines), &out, &told
			cmd.Run()
			code := cmd.ProcessState.ExitCode()
			if code < 0 || code > 2 || strings.Contains(told.String(), "goroutine") {
				t.Errorf("%v %s: exit code %d, %s", args, closed, code, told.String())
			}
			if wrong := args[0] == "no such thing"; wrong != (code == 2) || wrong && told.Len() == 0 && !strings.Contains(closed, "2>&-") {
				t.Errorf("%v %s: exit code %d, %q is said", args, closed, code, told.String())
			}
			err := filepath.WalkDir(home, func(path string, e fs.DirEntry, err error) error {
				if err != nil || e.IsDir() {
					return err
				}
				data, err := os.ReadFile(path)
				if bytes.Contains(data, []byte("112")) || bytes.Contains(data, []byte("handleguide:")) {
					t.Errorf("%v %s: %s holds what was to be read: %s", args, closed, path, data)
				}
				return err
			})
			if err != nil {
				t.Error(err)
			}
		}
	}
}

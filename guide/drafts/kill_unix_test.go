//go:build unix

package drafts

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"testing"
)

// onSignal flushes as the program does when it is asked to end.
func onSignal(a *Autosave, out io.Writer) <-chan struct{} {
	stopped, signals := make(chan struct{}), make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		<-signals
		if err := a.Flush(); err != nil {
			fmt.Fprintln(out, "error", err)
			os.Exit(1)
		}
		os.Exit(0)
	}()
	return stopped
}

// Asked to end, the program loses not a key.
func TestAskedToEndForReal(t *testing.T) {
	for n := range 12 {
		sig := []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP}[n%2]
		dir, cmd, in, out := start(t)
		keys := 1 + 7*n
		io.WriteString(in, strings.Repeat("k\n", keys/2)+"t\n"+strings.Repeat("k\n", keys-keys/2))
		if n%3 == 0 {
			in.Close() // a closed window takes the keyboard first
		}
		last := fmt.Sprint("k ", keys)
		for out.Scan() && out.Text() != last {
		}
		if err := cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		for out.Scan() {
		}
		if err := cmd.Wait(); err != nil {
			t.Fatalf("%v: %v", sig, err)
		}
		wantTexts(t, NewStore(Folder(dir)), fmt.Sprint("tekst ", keys))
	}
}

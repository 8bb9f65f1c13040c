//go:build !windows

package main

import (
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

const (
	// unstopped is how long after it asked to be stopped the program goes on
	// where nobody could ever continue it: in a window with no shell.
	unstopped = 500 * time.Millisecond
	// settled is when Bubble Tea has surely stopped to draw: a stop that comes
	// after it has begun again is one for ever.
	settled = 50 * time.Millisecond
)

// suspended gives the terminal back before the program is stopped from outside
// (kill -TSTP), and takes it again when it goes on, whatever stopped it.
//
// Ctrl+Z stops nothing: where one writes it takes back what was typed, and a
// key that means that on one screen must not have the program disappear on
// another, with a child's name in it.
func (v *visit) suspended(program *tea.Program) (stop func()) {
	if signal.Ignored(syscall.SIGTSTP) { // whoever started it wants it so
		return func() {}
	}
	asked, ended := make(chan os.Signal, 2), make(chan struct{})
	signal.Notify(asked, syscall.SIGTSTP, syscall.SIGCONT)
	go func() {
		for s := range asked {
			if s == syscall.SIGCONT { // after a SIGSTOP, which nobody hears
				v.raw()
				program.Send(tea.ClearScreen())
				continue
			}
			over := make(chan struct{})
			program.Send(tea.Exec(pause{v, asked}, func(error) tea.Msg { close(over); return nil })())
			select {
			case <-over:
			case <-ended:
				return
			}
		}
	}()
	return func() {
		signal.Stop(asked)
		close(asked)
		close(ended)
	}
}

// raw makes the terminal hand over every key again: the shell that stood there
// in the meantime has not.
func (v *visit) raw() {
	if f, ok := v.stdin.(*os.File); ok {
		_, _ = term.MakeRaw(f.Fd()) // a terminal that is gone ends the program elsewhere
	}
}

// pause has the terminal while the program is stopped: to Bubble Tea it is a
// command like any other, which lets the screen go and draws it anew.
type pause struct {
	v     *visit
	heard <-chan os.Signal
}

func (pause) SetStdin(io.Reader)  {}
func (pause) SetStdout(io.Writer) {}
func (pause) SetStderr(io.Writer) {}

// Run stops the program, and with it all that a shell knows as the same job,
// until it is continued in the foreground. It does so with SIGTTOU: Go does not
// give SIGTSTP its own meaning back once it has been listened for, and SIGSTOP
// would stop even what nobody can continue.
func (p pause) Run() error {
	defer time.Sleep(settled)
	p.v.save() // no promise is kept by who is stopped
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, endings...)
	defer signal.Stop(ended)
	for {
		if err := syscall.Kill(0, syscall.SIGTTOU); err != nil {
			return err
		}
		if !p.continued() || p.foreground() {
			return nil
		}
		select {
		case <-ended: // the terminal is given back already, and another's by now
			p.v.close()
			os.Exit(exitDone)
		case <-time.After(unstopped):
		}
	}
}

// continued waits until the program goes on; false where it was never stopped.
// One tick may have come due in between, two have not.
func (p pause) continued() bool {
	ticker := time.NewTicker(unstopped / 2)
	defer ticker.Stop()
	for ticks := 0; ticks < 2; {
		select {
		case s := <-p.heard:
			if s == syscall.SIGCONT {
				return true
			}
		case <-ticker.C:
			ticks++
		}
	}
	return false
}

// foreground says whether the terminal is the program's to use.
func (p pause) foreground() bool {
	f, ok := p.v.stdin.(*os.File)
	if !ok {
		return true
	}
	group, err := unix.IoctlGetInt(int(f.Fd()), unix.TIOCGPGRP)
	return err != nil || group == syscall.Getpgrp()
}

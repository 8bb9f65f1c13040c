package main

import (
	"errors"
	"fmt"
	"io"
	"time"

	"handleguide/tui/words"
)

// The program's promise to scripts.
const (
	exitDone  = 0
	exitNo    = 1  // the answer is no: check found errors, a guide cannot be read, input ended before an outcome
	exitCall  = 2  // the call was wrong; standard output is empty
	exitPanic = 70 // the program itself is wrong (EX_SOFTWARE)
)

// system is what a command touches of the machine around it.
type system struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	env            func(string) string
	clock          func() time.Time
	words          *words.Words
}

// Run is the program without its process: it runs the command that args name
// and gives the exit code. Standard output gets what was asked for, standard
// error everything else.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string, clock func() time.Time) (code int) {
	s := &system{stdin, stdout, stderr, env, clock, spoken(args)}
	defer func() {
		if recover() != nil {
			code = s.sorry()
		}
	}()
	c, err := readCall(args)
	if err != nil {
		return s.exit(badCall{s.misread(err)})
	}
	if c.options.Help {
		s.printHelp(c.grammar)
		return exitDone
	}
	return s.exit(c.command.Run(s, &c.options))
}

// badCall is an error of whoever called, not of a guide.
type badCall struct{ error }

func (e badCall) Unwrap() error { return e.error }

// errNo ends a command whose output has already said no.
var errNo = errors.New("nej")

func (s *system) exit(err error) int {
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errNo):
		return exitNo
	case errors.Is(err, errBroken):
		return s.sorry()
	}
	fmt.Fprintf(s.stderr, "handleguide: %s\n", s.saying(err))
	if errors.As(err, new(badCall)) {
		return exitCall
	}
	return exitNo
}

// sorry is all that is said of a panic: its value and its stack may hold what a
// person typed about a child.
func (s *system) sorry() int {
	fmt.Fprintln(s.stderr, "handleguide: "+s.words.Command.Sorry)
	return exitPanic
}

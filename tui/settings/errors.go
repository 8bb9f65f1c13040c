package settings

import (
	"errors"
	"fmt"
)

// None of these errors ends the program. Package words says them to people.

// BrokenError is a file that could not be understood. It was put aside as
// Aside, or left where it was where Aside is "".
type BrokenError struct{ Path, Aside string }

func (e *BrokenError) Error() string {
	return fmt.Sprintf("settings %s cannot be understood, put aside as %q", e.Path, e.Aside)
}

// NewerError is a file that a newer program wrote. It is used as far as it is
// understood, and never written.
type NewerError struct{ Path string }

func (e *NewerError) Error() string { return fmt.Sprintf("settings %s are a newer program's", e.Path) }

// NoPlaceError says that the platform names no place for settings.
type NoPlaceError struct{ Err error }

func (e *NoPlaceError) Error() string { return "no place for settings: " + e.Err.Error() }
func (e *NoPlaceError) Unwrap() error { return e.Err }

// ReadError is a file that cannot be read, WriteError one that cannot be
// written.
type (
	ReadError  struct{ Err error }
	WriteError struct{ Err error }
)

func (e *ReadError) Error() string  { return "settings cannot be read: " + e.Err.Error() }
func (e *ReadError) Unwrap() error  { return e.Err }
func (e *WriteError) Error() string { return "settings cannot be written: " + e.Err.Error() }
func (e *WriteError) Unwrap() error { return e.Err }

// errBroken is a file that is no settings.
var errBroken = errors.New("not settings")

package drafts

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"strings"
	"syscall"
)

// Code tells errors apart: errors.Is(err, drafts.WrongPassphrase).
type Code string

const (
	NotSetUp        Code = "not-set-up"       // no passphrase has been chosen: in memory alone
	AlreadySetUp    Code = "already-set-up"   // the store has its passphrase
	NoKey           Code = "no-key"           // there are drafts, and their key is gone
	NoPassphrase    Code = "no-passphrase"    // the one given is empty
	WrongPassphrase Code = "wrong-passphrase" // the store is whole, the passphrase is another
	Truncated       Code = "truncated"        // the end of the file is missing
	Tampered        Code = "tampered"         // damaged, or changed by somebody
	Foreign         Code = "foreign"          // not a file of this store
	Newer           Code = "newer"            // of a later handleguide
	Unknown         Code = "unknown"          // no draft has that id
	Ambiguous       Code = "ambiguous"        // two programs have written on it
	TooLarge        Code = "too-large"        // longer than MaxData
	Taken           Code = "taken"            // a file to export to is there already
	Full            Code = "full"             // no room on the disk
	ReadOnly        Code = "read-only"        // the disk takes no writing
	NoAccess        Code = "no-access"        // the person may not use the folder
	Failing         Code = "failing"          // the disk answered with an error
	Closed          Code = "closed"           // the autosave has ended
)

// Error is what went wrong with the store, as a Danish sentence. It repeats
// nothing of what was typed, and neither the passphrase nor the folder.
type Error struct {
	Code Code
	Name string // the file or draft it is about, "" where it is none
	Err  error  // what the system said, nil where it said nothing
}

var sentences = map[Code]string{
	NotSetUp:        "kladder gemmes ikke endnu, for der er ikke valgt en adgangskode: det skrevne er kun i hukommelsen",
	AlreadySetUp:    "der er allerede valgt en adgangskode til kladderne: brug den",
	NoKey:           "nøglen til kladderne mangler, og uden den kan de ikke læses: læg filen store.key tilbage. Kladderne er urørte",
	NoPassphrase:    "adgangskoden er tom: skriv en, du kan huske",
	WrongPassphrase: "adgangskoden passer ikke: prøv igen. Kladderne er urørte",
	Truncated:       "slutningen af %s mangler, så den kan ikke læses. Filen er ikke rørt",
	Tampered:        "%s er beskadiget eller ændret, siden den blev gemt, så den kan ikke læses. Filen er ikke rørt",
	Foreign:         "%s hører ikke til her: den er ikke skrevet med disse kladders nøgle. Filen er ikke rørt",
	Newer:           "%s er skrevet af et nyere program: åbn den med det. Filen er ikke rørt",
	Unknown:         "der er ingen kladde %s: se dem, der er, med »handleguide drafts list«",
	Ambiguous:       "to programmer har skrevet på kladden samtidig, og begge udgaver er her: vælg %s",
	TooLarge:        "teksten er for lang til at blive gemt som kladde: gem den som dokument",
	Taken:           "der er allerede en fil, der hedder %s, og den bliver ikke overskrevet: vælg en anden mappe",
	Full:            "disken er fuld: gør plads. Det skrevne er her stadig",
	ReadOnly:        "der kan ikke skrives på disken. Det skrevne er her stadig",
	NoAccess:        "programmet må ikke bruge mappen: spørg den, der passer maskinen. Det skrevne er her stadig",
	Failing:         "disken svarede med en fejl. Det skrevne er her stadig",
	Closed:          "kladden er lukket: åbn den igen for at skrive i den",
}

// Error is one Danish sentence, or two, without the last full stop.
func (e *Error) Error() string { return e.Says(sentences[e.Code]) }

// Says is the error in the sentence of another language, where %s is the name.
func (e *Error) Says(s string) string {
	if strings.Contains(s, "%s") {
		s = fmt.Sprintf(s, e.Name)
	}
	var number syscall.Errno
	if e.Code == Failing && errors.As(e.Err, &number) {
		s += fmt.Sprintf(" (%v)", number)
	}
	return s
}

// Sentences are those of all codes, in Danish; %s is the name.
func Sentences() map[Code]string { return maps.Clone(sentences) }

// Error of a code alone is the sentence, without the name it would have.
func (c Code) Error() string { return (&Error{Code: c, Name: "…"}).Error() }

// Is makes errors.Is find the code.
func (e *Error) Is(target error) bool {
	code, ok := target.(Code)
	return ok && code == e.Code
}

// Unwrap is what the system said.
func (e *Error) Unwrap() error { return e.Err }

// ofDisk puts words to what the file system said.
func ofDisk(err error) error {
	var known *Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &known):
		return known
	case isFull(err):
		return &Error{Code: Full, Err: err}
	case isReadOnly(err):
		return &Error{Code: ReadOnly, Err: err}
	case errors.Is(err, fs.ErrPermission):
		return &Error{Code: NoAccess, Err: err}
	}
	return &Error{Code: Failing, Err: err}
}

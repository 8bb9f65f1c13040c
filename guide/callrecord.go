package guide

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"handleguide/guide/almanac"
)

// CallRecord is a call that was made in a sitting, for the person's own note
// and the draft. WhoAnswered and Agreed are what the person typed, and may be
// about a child: they are printed by nothing but what the person asked for.
type CallRecord struct {
	At                  time.Time // kept in Danish time
	Contact             string    // its id
	Phone               string    // one of the contact's numbers; "" for somebody local
	WhoAnswered, Agreed string
}

// String hides what was typed from logs and crash messages.
func (CallRecord) String() string { return "(opkald)" }

// GoString hides it too.
func (CallRecord) GoString() string { return "(opkald)" }

// maxTyped bounds what one field of a call record holds, in characters.
const maxTyped = 2_000

// Calls are the calls recorded for the concern, in the order they were made.
func (c *Concern) Calls() []CallRecord { return slices.Clone(c.calls) }

// Record keeps a call that was made. Its contact and number must be the
// guide's; line breaks and invisible characters in what was typed are taken
// out.
func (c *Concern) Record(r CallRecord) error {
	r, err := c.walk.guide.checked(r)
	if err != nil {
		return err
	}
	at, _ := slices.BinarySearchFunc(c.calls, r, func(a, b CallRecord) int {
		if a.At.After(b.At) {
			return 1
		}
		return -1 // one of the same minute stands before the new one
	})
	c.calls = slices.Insert(c.calls, at, r)
	return nil
}

// Amend replaces call number n of Calls, from 0.
func (c *Concern) Amend(n int, r CallRecord) error {
	if n < 0 || n >= len(c.calls) {
		return fmt.Errorf("der er intet opkald nummer %d", n+1)
	}
	r, err := c.walk.guide.checked(r)
	if err != nil {
		return err
	}
	c.calls[n] = r
	slices.SortStableFunc(c.calls, func(a, b CallRecord) int { return a.At.Compare(b.At) })
	return nil
}

// Erase forgets call number n of Calls, from 0; false where there is none.
func (c *Concern) Erase(n int) bool {
	if n < 0 || n >= len(c.calls) {
		return false
	}
	c.calls = slices.Delete(c.calls, n, n+1)
	return true
}

func (g *Guide) checked(r CallRecord) (CallRecord, error) {
	contact := g.Contact(r.Contact)
	if contact == nil || contact.IsTable() {
		people := slices.DeleteFunc(slices.Clone(g.Contacts), (*Contact).IsTable)
		return r, &UnknownError{Kind: "kontakten", Got: r.Contact, Known: ids(people, func(c *Contact) string { return c.ID })}
	}
	if r.Phone != "" && !slices.Contains(contact.Phones, r.Phone) {
		return r, &UnknownError{Kind: "nummeret", Got: r.Phone, Known: contact.Phones}
	}
	r.At = r.At.Round(0).In(almanac.Zone())
	r.WhoAnswered, r.Agreed = typed(r.WhoAnswered), typed(r.Agreed)
	for _, s := range []string{r.WhoAnswered, r.Agreed} {
		if n := len([]rune(s)); n > maxTyped {
			return r, fmt.Errorf("teksten er for lang: %d tegn; der er plads til %d", n, maxTyped)
		}
	}
	return r, nil
}

// typed is what a person wrote, as one line.
func typed(s string) string {
	s = strings.Map(func(r rune) rune {
		if forbidden(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.TrimSpace(oneLine(s))
}

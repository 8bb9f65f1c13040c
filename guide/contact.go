package guide

import (
	"handleguide/guide/almanac"
)

// Contact (kontakt) is someone to call, write to or ask, and when they
// answer. A contact with By is a table: by facts, which of other contacts it
// stands for.
type Contact struct {
	ID, Name, Role string
	Phones         []string // as people write them; the first is the large one
	PhoneLabels    []string // "mobil"; as many as Phones, or none
	Mail, Address  string
	Local          bool // everybody has their own: no number in the guide
	Hours          almanac.Hours
	TakesOver      string // who answers when this one does not, or ""
	Say            []string
	Expect         []string
	Responsible    []string
	Verified       string // "2026-11-21", or "" for never
	OpenQuestion   string
	Basis          Basis
	Cite           *Cite
	Pos            Pos

	By   []string // facts of a table
	Rows []Row

	chain []*Contact // itself, and those who take over, in order
	hours []*almanac.Hours

	takesOverAt Pos
}

// Row is one line of a contact table.
type Row struct {
	When When
	Use  string
	Pos  Pos
}

// Chain is the contact and those who take over from it, in order.
func (c *Contact) Chain() []*Contact { return c.chain }

// IsTable says whether the contact stands for others, by facts.
func (c *Contact) IsTable() bool { return len(c.Rows) > 0 }

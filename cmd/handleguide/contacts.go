package main

import (
	"fmt"
	"time"

	"handleguide/guide"
	"handleguide/tui/line"
)

type contactsCommand struct {
	Guide  string
	Review bool
	JSON   bool
}

func (c *contactsCommand) grammar() grammar {
	return grammar{
		name: "contacts", help: "Se alle kontakter: nummer, om de svarer nu, hvornår det skifter, hvornår de sidst er bekræftet.",
		arguments: []argument{
			{name: "GUIDE", read: text(&c.Guide), help: "En guide; er der ingen, alle guider."},
		},
		options: []option{
			{name: "review", read: on(&c.Review), help: "Ring numrene igennem i jeres egen guide (--flows), og skriv dags dato ved dem, der svarer."},
			{name: "json", read: on(&c.JSON), help: "Skriv som JSON."},
		},
	}
}

func (c *contactsCommand) Run(s *system, o *options) error {
	if c.Review {
		return c.review(s, o)
	}
	shelf, err := openShelf(o.Flows)
	if err != nil {
		return err
	}
	shelf.lang = s.words.Lang
	names := shelf.names()
	if c.Guide != "" {
		names = []string{c.Guide}
	} else if o.Guide != "" {
		names = []string{o.Guide}
	}
	var guides []*guide.Guide
	for _, name := range names {
		g, err := shelf.load(name)
		if err != nil {
			return err
		}
		guides = append(guides, g)
	}
	now := s.now(o.At)
	if c.JSON {
		return s.writeJSON(contactsOf(guides, now))
	}
	for i, g := range guides {
		if i > 0 {
			fmt.Fprintln(s.stdout)
		}
		if err := line.Contacts(s.stdout, s.words, g, now); err != nil {
			return err
		}
	}
	return nil
}

// contactsReport are the contacts of guides at one minute, as machines read
// them.
type contactsReport struct {
	At     time.Time             `json:"at"`
	Guides []guideContactsReport `json:"guides"`
}

type guideContactsReport struct {
	Guide    string          `json:"guide"`
	Version  string          `json:"version"`
	Contacts []contactReport `json:"contacts"`
}

type contactReport struct {
	ID           string      `json:"id"`
	Name         string      `json:"name"`
	Role         *string     `json:"role"`
	Phones       []string    `json:"phones"`
	Mail         *string     `json:"mail"`
	Address      *string     `json:"address"`
	State        *string     `json:"state"` // open, closed, unknown; null for a table
	Until        *time.Time  `json:"until"` // when the state changes
	TakesOver    *string     `json:"takes_over"`
	Verified     *string     `json:"verified"`
	Basis        guide.Basis `json:"basis"`
	OpenQuestion *string     `json:"open_question"`
	Rows         []rowReport `json:"rows"` // of a table: which contact it stands for, when
}

type rowReport struct {
	When []map[string][]string `json:"when"` // one of these holds
	Use  string                `json:"use"`
}

func contactsOf(guides []*guide.Guide, now time.Time) contactsReport {
	r := contactsReport{At: now}
	for _, g := range guides {
		list := guideContactsReport{Guide: g.ID, Version: g.Version()}
		for _, c := range g.Contacts {
			list.Contacts = append(list.Contacts, contactAt(g, c, now))
		}
		r.Guides = append(r.Guides, list)
	}
	return r
}

func contactAt(g *guide.Guide, c *guide.Contact, now time.Time) contactReport {
	r := contactReport{
		ID: c.ID, Name: c.Name, Role: orNull(c.Role), Phones: c.Phones, Mail: orNull(c.Mail), Address: orNull(c.Address),
		TakesOver: orNull(c.TakesOver), Verified: orNull(c.Verified), Basis: c.Basis, OpenQuestion: orNull(c.OpenQuestion),
	}
	if !c.IsTable() {
		at := guide.ContactReports(g.Reach(c.ID, guide.Inform, guide.Facts{}, now))[0]
		r.State, r.Until = &at.State, at.Until
	}
	for _, row := range c.Rows {
		rr := rowReport{Use: row.Use}
		for _, clause := range row.When {
			all := map[string][]string{}
			for _, test := range clause {
				all[test.Fact] = test.Values
			}
			rr.When = append(rr.When, all)
		}
		r.Rows = append(r.Rows, rr)
	}
	return r
}

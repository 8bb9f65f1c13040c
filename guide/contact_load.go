package guide

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

var contactShape = shape{"en kontakt", []key{
	{name: "name", form: aText, voice: told, need: true, doc: "navnet på skærmen"},
	{name: "role", form: aText, voice: told, doc: "hvem det er, der svarer"},
	{name: "phones", form: texts, pattern: &aPhone, doc: "telefonnumre i anførselstegn; det første er det store"},
	{name: "phone-labels", form: texts, voice: told, doc: "hvad hvert nummer er: telefon, mobil"},
	{name: "mail", form: aText, pattern: &aMail, doc: "mailadresse"},
	{name: "address", form: aText, doc: "adresse"},
	{name: "local", form: aFlag, doc: "hver har sit eget nummer: nærmeste leder"},
	{name: "always", form: aFlag, doc: "svarer døgnet rundt"},
	{name: "hours", form: aWeek, words: []string{"unknown"}, doc: "åbningstid: {man-ons: [\"08:00-15:30\"]}, eller unknown"},
	{name: "perhaps-hours", form: aWeek, doc: "her svarer de måske; udenfor er lukket"},
	{name: "likely-hours", form: aWeek, doc: "her svarer de nok: nummeret står først"},
	{name: "closed", form: days, doc: "dage, der er lukket: helligdage, \"2026-12-28\""},
	{name: "perhaps", form: days, doc: "dage, der måske er lukket: grundlovsdag"},
	{name: "takes-over", form: aRef, ref: toContact, doc: "hvem der svarer, når denne ikke gør"},
	{name: "by", form: refs, ref: toFact, doc: "tabel: de oplysninger, den slår op i"},
	{name: "rows", form: objects, shape: &rowShape, doc: "tabel: rækkerne"},
	{name: "say", form: texts, voice: spoken, doc: "hvad man siger netop her"},
	{name: "expect", form: texts, voice: told, doc: "hvad der sker, når man ringer"},
	{name: "responsible-for", form: texts, voice: told, doc: "hvad de har ansvar for"},
	{name: "verified", form: aDate, words: []string{"never"}, doc: "hvornår nummeret sidst er bekræftet: never eller \"2026-11-21\""},
	openKey, basisKey, needCite,
}}

var rowShape = shape{"en række", []key{
	{name: "when", form: condition, need: true, doc: "hvornår rækken gælder: {kommune: ishoej}"},
	{name: "use", form: aRef, ref: toContact, need: true, doc: "kontakten, rækken står for"},
}}

func (d *decoder) contact(file, id string, n *yaml.Node) *Contact {
	f := d.object(file, n, &contactShape)
	c := &Contact{
		ID: id, Name: f.text("name"), Role: f.text("role"), Phones: f.texts("phones"), PhoneLabels: f.texts("phone-labels"),
		Mail: f.text("mail"), Address: f.text("address"), Local: f.flag("local"), TakesOver: f.text("takes-over"),
		Say: f.texts("say"), Expect: f.texts("expect"), Responsible: f.texts("responsible-for"),
		Verified: f.text("verified"), OpenQuestion: f.text("open-question"), Basis: f.basis(), Cite: f.cite(), Pos: f.pos(),
		By: f.texts("by"), takesOverAt: f.at("takes-over"),
	}
	if c.Verified == "never" {
		c.Verified = ""
	}
	f.list("rows", func(n *yaml.Node) {
		r := d.object(file, n, &rowShape)
		row := Row{Use: r.text("use"), Pos: r.pos()}
		if r.has("when") {
			row.When = d.when(file, r.value("when"))
		}
		c.Rows = append(c.Rows, row)
	})
	d.checkContact(f, c)
	return c
}

// checkContact holds a contact to being one of: a table, somebody local, a
// mailbox or place, or numbers with hours.
func (d *decoder) checkContact(f fields, c *Contact) {
	clock := []string{"always", "hours", "perhaps-hours"}
	given := slices.DeleteFunc(slices.Clone(clock), func(k string) bool { return !f.given(k) })
	if c.IsTable() || f.has("by") {
		for _, k := range append(clock, "phones", "mail", "local", "takes-over", "likely-hours") {
			if f.has(k) {
				d.report(f.at(k), "G140", "En tabel over kontakter kan ikke selv have `"+k+"`.", "flyt det til de kontakter, rækkerne bruger")
			}
		}
		if len(c.Rows) == 0 || len(c.By) == 0 {
			d.report(f.pos(), "G140", "En tabel over kontakter har både `by:` og `rows:`.", "skriv fx `by: [kommune]` og `rows: [{when: {kommune: ishoej}, use: …}]`")
		}
		d.checkRows(c)
		return
	}
	if !f.given("verified") && !c.Local {
		d.report(f.pos(), "G122", "Kontakten `"+c.ID+"` mangler nøglen `verified`.", "skriv `verified: never`, til nummeret er bekræftet")
	}
	if len(c.PhoneLabels) > 0 && len(c.PhoneLabels) != len(c.Phones) {
		d.report(f.at("phone-labels"), "G141", "Der er ikke lige mange numre og betegnelser.", fmt.Sprintf("skriv %d betegnelser", len(c.Phones)))
	}
	f.list("phones", func(n *yaml.Node) {
		if n.Kind != yaml.ScalarNode {
			return
		}
		if problem := phoneProblem(n.Value); problem != "" {
			d.report(Pos{f.file, n.Line, n.Column}, "G142", "`"+printable(n.Value)+"` er ikke et telefonnummer: "+problem+".", "skriv fx \"32 89 03 97\" eller \"114\"")
		}
	})
	if m := c.Mail; m != "" && !IsMail(m) {
		d.report(f.at("mail"), "G143", "`"+printable(m)+"` er ikke en mailadresse.", "skriv fx underretning@kommune.dk")
	}
	switch {
	case len(given) > 1 && !slices.Equal(given, []string{"hours", "perhaps-hours"}):
		d.report(f.at(given[1]), "G144", "Kontakten siger på to måder, hvornår den svarer: `"+strings.Join(given, "` og `")+"`.", "behold den ene")
	case len(given) == 0 && len(c.Phones) > 0:
		d.report(f.pos(), "G144", "Kontakten siger ikke, hvornår den svarer.", "skriv `hours: {...}`, `always: true` eller `hours: unknown`")
	case f.misread("phones") || f.misread("mail") || f.misread("address"): // that is told
	case len(c.Phones) == 0 && c.Mail == "" && c.Address == "" && !c.Local:
		d.report(f.pos(), "G144", "Kontakten har hverken nummer, mail eller adresse.", "skriv `phones:` eller `mail:`, eller `local: true`, hvis hver har sin egen")
	}
	if c.Local && len(c.Phones) > 0 {
		d.report(f.at("phones"), "G144", "Kontakten er lokal og har alligevel numre.", "slet `local: true`, eller slet numrene")
	}
	if f.has("likely-hours") && !f.given("perhaps-hours") {
		d.report(f.at("likely-hours"), "G144", "`likely-hours` hører sammen med `perhaps-hours`.", "skriv `perhaps-hours: {...}` også")
	}
	d.hoursOf(f, c)
	d.checkHours(f, &c.Hours)
}

// checkRows holds a table's rows to the facts it says it looks up.
func (d *decoder) checkRows(c *Contact) {
	for _, r := range c.Rows {
		for _, clause := range r.When {
			for _, t := range clause {
				if !slices.Contains(c.By, t.Fact) {
					d.report(r.Pos, "G140", "Rækken ser på `"+t.Fact+"`, som tabellen ikke slår op i.", "skriv den under `by:`")
				}
			}
		}
	}
}

// IsMail says whether s can be a contact's mail address.
func IsMail(s string) bool {
	name, host, ok := strings.Cut(s, "@")
	return ok && name != "" && strings.Contains(host, ".") && !strings.ContainsAny(host, "@") && !strings.ContainsAny(s, " <>,;")
}

// IsPhone says whether s can be a contact's number, as it stands in a guide.
func IsPhone(s string) bool { return phoneProblem(s) == "" }

// phoneProblem says what keeps s from being a Danish number: 8 digits, or a
// short number of 3, or of 6 that begins with 116.
func phoneProblem(s string) string {
	digits := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c == ' ' && i > 0 && i < len(s)-1:
		default:
			return "det har andet end cifre"
		}
	}
	if digits != 3 && digits != 8 && (digits != 6 || !strings.HasPrefix(s, "116")) {
		return fmt.Sprintf("det har %d cifre", digits)
	}
	return ""
}

package guide_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
)

// reached is who is shown, in order: "team open until 15.30, vagt open near".
func reached(list []guide.Reached) string {
	var parts []string
	for _, r := range list {
		s := r.Contact.ID + " " + r.State.String()
		if r.Likely {
			s += " likely"
		}
		if r.Near {
			s += " near"
		}
		if r.InsteadOf != "" {
			s += " for " + r.InsteadOf
		}
		if !r.Until.IsZero() {
			s += r.Until.Format(" until Mon 15.04")
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, ", ")
}

// The team: Mon-Wed 8-15.30, Thu 8-17, Fri 8-13.30, closed on holidays,
// perhaps on 5 June. The council: perhaps Mon-Fri 7-18, likely 9-14. The watch:
// always.
func TestReach(t *testing.T) {
	for _, c := range []struct {
		contact string
		urgency guide.Urgency
		at      string
		want    string
	}{
		{"team", guide.Now, "2026-11-23T08:00", "team open until Mon 15.30"},
		{"team", guide.Now, "2026-11-23T07:59", "vagt open for team"},
		{"team", guide.Now, "2026-11-23T15:19", "team open until Mon 15.30"},
		{"team", guide.Now, "2026-11-23T15:20", "team open until Mon 15.30, vagt open near for team"},
		{"team", guide.Now, "2026-11-23T15:29", "team open until Mon 15.30, vagt open near for team"},
		{"team", guide.Now, "2026-11-23T15:30", "vagt open for team"},
		{"team", guide.Now, "2026-11-26T16:59", "team open until Thu 17.00, vagt open near for team"},
		{"team", guide.Now, "2026-11-26T17:00", "vagt open for team"},
		{"team", guide.Now, "2026-11-21T23:40", "vagt open for team"},
		{"team", guide.Now, "2026-12-28T10:00", "vagt open for team"},
		{"team", guide.Now, "2026-04-02T10:00", "vagt open for team"}, // skærtorsdag
		{"team", guide.Now, "2026-05-01T10:00", "team open until Fri 13.30"},
		{"team", guide.Now, "2026-06-05T10:00", "vagt open for team, team unknown until Fri 13.30"},
		{"raad", guide.Now, "2026-11-23T10:00", "raad unknown likely until Mon 18.00, vagt open for raad"},
		{"raad", guide.Now, "2026-11-23T16:00", "vagt open for raad, raad unknown until Mon 18.00"},
		{"raad", guide.Now, "2026-11-22T10:00", "vagt open for raad"},
		{"beredskab-oest", guide.Now, "2026-11-22T10:00", "vagt open for beredskab-oest, beredskab-oest unknown"},
		{"vagt", guide.Now, "2026-11-22T10:00", "vagt open"},
		{"leder", guide.Now, "2026-11-22T10:00", "leder unknown"},
		// otherwise a closed one stays, and says when it opens
		{"team", guide.Today, "2026-11-21T23:40", "team closed until Mon 08.00"},
		{"team", guide.Later, "2026-11-21T23:40", "team closed until Mon 08.00"},
		{"raad", guide.Inform, "2026-11-22T10:00", "raad closed until Mon 07.00"},
		{"team", guide.Today, "2026-11-23T15:29", "team open until Mon 15.30"},
	} {
		if got := reached(base(t).Reach(c.contact, c.urgency, guide.Facts{}, at(t, c.at))); got != c.want {
			t.Errorf("%s %s %s\n got %s\nwant %s", c.contact, c.urgency, c.at, got, c.want)
		}
	}
}

// A table shows the row that holds, and every row that may while its facts are
// not known.
func TestTables(t *testing.T) {
	unknown := "@ guide.yaml\n-  kommune: {of: [oest, vest], label: Kommune, labels: {oest: Øst, vest: Vest}}\n+  kommune: {of: [oest, vest, ved-ikke], label: Kommune, unknown: ved-ikke}\n"
	hours := "-  beredskab-vest: {name: Beredskab Vest, phones: [\"47 97 45 13\"], hours: unknown, takes-over: vagt, verified: never, cite: {source: kilde, section: Numre}}\n" +
		"+  beredskab-vest: {name: Beredskab Vest, phones: [\"47 97 45 13\"], hours: {man-fre: [\"08:00-16:00\"]}, takes-over: vagt, verified: never, cite: {source: kilde, section: Numre}}\n"
	g := baseWith(t, unknown+hours)
	for _, c := range []struct{ kommune, at, want string }{
		{"oest", "2026-11-23T10:00", "vagt open for beredskab-oest, beredskab-oest unknown"},
		{"vest", "2026-11-23T10:00", "beredskab-vest open until Mon 16.00"},
		{"", "2026-11-23T10:00", "vagt open for beredskab-oest, beredskab-vest open until Mon 16.00, beredskab-oest unknown"},
		{"ved-ikke", "2026-11-23T10:00", "vagt open for beredskab-oest, beredskab-vest open until Mon 16.00, beredskab-oest unknown"},
		{"", "2026-11-23T15:55", "vagt open for beredskab-oest, beredskab-vest open until Mon 16.00, beredskab-oest unknown"},
		{"", "2026-11-22T10:00", "vagt open for beredskab-oest, beredskab-oest unknown"},
	} {
		values := map[string]string{}
		if c.kommune != "" {
			values["kommune"] = c.kommune
		}
		facts, err := g.FactsOf(values)
		if err != nil {
			t.Fatal(err)
		}
		list := g.Reach("beredskab", guide.Now, facts, at(t, c.at))
		if got := reached(list); got != c.want {
			t.Errorf("%s %s\n got %s\nwant %s", c.kommune, c.at, got, c.want)
		}
		for _, r := range list {
			if r.Asked != "beredskab" {
				t.Errorf("%s was asked for as %s", r.Contact.ID, r.Asked)
			}
		}
	}
	if got := reached(g.Reach("beredskab", guide.Today, guide.Facts{}, at(t, "2026-11-22T10:00"))); got != "beredskab-oest unknown, beredskab-vest closed until Mon 08.00" {
		t.Error(got)
	}
}

// Whatever the minute, whoever is shown for a call now ends with one known to
// be open, nobody stands there twice, and the closed ones are those about to
// take over.
func TestSomebodyAlwaysAnswers(t *testing.T) {
	g := base(t)
	from := at(t, "2026-03-27T00:00") // over the spring clock change
	for m := 0; m < 7*24*60; m += 7 {
		minute := from.Add(time.Duration(m) * time.Minute)
		for _, id := range []string{"team", "raad", "beredskab", "vagt"} {
			list := g.Reach(id, guide.Now, guide.Facts{}, minute)
			open, seen := false, map[string]bool{}
			for _, r := range list {
				open = open || r.State == almanac.Open
				if seen[r.Contact.ID] || r.State == almanac.Closed && !r.Near {
					t.Fatalf("%v %s: %s", minute, id, reached(list))
				}
				seen[r.Contact.ID] = true
			}
			if first := list[0]; !open || first.State != almanac.Open && !first.Likely {
				t.Fatalf("%v %s: %s", minute, id, reached(list))
			}
		}
	}
}

func TestContactsOfAnOutcome(t *testing.T) {
	w := begin(t, base(t), "bekymring", "ja", "foraelder")
	o := w.OutcomeAt(at(t, "2026-11-23T15:25"))
	if got := reached(o.Contacts); got != "team open until Mon 15.30, vagt open near for team, post open" {
		t.Error(got)
	}
	if got := fmt.Sprint(o.Contacts[1].Say); got != "[Jeg ringer for at få vagten. Sig det, som barnet sagde det.]" {
		t.Error(got)
	}
	if o.Contacts[2].Verb != guide.Write || o.Form != "underretning" || len(o.Open) != 0 || o.Inferred {
		t.Errorf("%+v", o)
	}
	if len(o.Effects) != 3 || o.Effects[2].Verb != guide.Withhold || o.Effects[2].Object != "foraeldre" {
		t.Errorf("%+v", o.Effects)
	}
	if next := guide.NextChange(o.Contacts, at(t, "2026-11-23T15:25")); !next.Equal(at(t, "2026-11-23T15:30")) {
		t.Error(next)
	}
	if next := guide.NextChange(o.Contacts, at(t, "2026-11-23T10:00")); !next.Equal(at(t, "2026-11-23T15:20")) {
		t.Error(next)
	}
	// the table shows both while nobody knows the municipality; open questions are gathered
	w = begin(t, base(t), "bekymring", "ja", "netvaerk", "andet")
	o = w.OutcomeAt(at(t, "2026-11-23T10:00"))
	if got := reached(o.Contacts); got != "vagt open for beredskab-oest, beredskab-oest unknown, beredskab-vest unknown, raad unknown likely until Mon 18.00" {
		t.Error(got)
	}
	if got := strings.Join(o.Open, " "); got != "Hvem svarer om natten? Kilden giver ingen klokkeslæt." || !o.Inferred {
		t.Errorf("%s %v", got, o.Inferred)
	}
	if begin(t, base(t), "bekymring").OutcomeAt(at(t, "2026-11-23T10:00")) != nil {
		t.Error("an outcome before the end")
	}
}

// Nothing on the outcome changes between now and NextChange, and something
// does then.
func TestNextChangeIsTheNext(t *testing.T) {
	w := begin(t, base(t), "bekymring", "ja", "netvaerk", "andet")
	show := func(minute time.Time) string {
		var b strings.Builder
		for _, r := range w.OutcomeAt(minute).Contacts {
			fmt.Fprint(&b, r.Contact.ID, r.State, r.Likely, r.Near, r.InsteadOf, " ")
		}
		return b.String()
	}
	minute := at(t, "2026-10-23T00:00") // over the autumn clock change
	for range 30 {
		next := guide.NextChange(w.OutcomeAt(minute).Contacts, minute)
		for m := minute; m.Before(next); m = m.Add(time.Minute) {
			if show(m) != show(minute) {
				t.Fatalf("%v: %s, before NextChange at %v", m, show(m), next)
			}
		}
		minute = next
	}
}

func TestDeadlines(t *testing.T) {
	w := begin(t, base(t), "bekymring", "ja", "foraelder")
	for _, c := range []struct{ at, want string }{
		{"2026-11-21T21:14", "Behandles 22-11 21:14, Kvittering 23-11 23:59"},
		{"2026-11-20T10:00", "Behandles 21-11 10:00, Kvittering 23-11 23:59"},
		{"2026-10-24T12:00", "Behandles 25-10 11:00, Kvittering 26-10 23:59"}, // 24 hours, one of them twice
		{"2026-06-04T10:00", "Behandles 05-06 10:00, Kvittering 08-06 23:59"}, // 5 June is perhaps a working day
		{"2026-04-01T10:00", "Behandles 02-04 10:00, Kvittering 07-04 23:59"}, // Easter
	} {
		var parts []string
		for _, d := range w.OutcomeAt(at(t, c.at)).Deadlines {
			parts = append(parts, d.Label+d.By.Format(" 02-01 15:04"))
		}
		if got := strings.Join(parts, ", "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.at, got, c.want)
		}
	}
}

// TestReport holds the JSON to the shape of design.md, where what is empty is
// null.
func TestReport(t *testing.T) {
	saturday := at(t, "2026-11-21T21:14").UTC().Add(987654321) // whatever the zone and the fraction of a second
	for name, w := range map[string]*guide.Walk{
		"start":    begin(t, base(t), "bekymring"),
		"question": begin(t, base(t), "bekymring", "ja"),
		"outcome":  begin(t, base(t), "bekymring", "tvivl", "fare", "foraelder"),
		"subflow":  begin(t, base(t), "bekymring", "ja", "netvaerk", "andet"),
		"bare":     begin(t, base(t), "underretning"),
	} {
		data, err := json.MarshalIndent(w.Report(saturday), "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		got := strings.ReplaceAll(string(data), base(t).Version(), "VERSION")
		golden(t, "report/"+name+".json", got+"\n")
		for _, empty := range []string{"[]", "{}", `""`} {
			if strings.Contains(got, empty) {
				t.Errorf("%s: %s is not null", name, empty)
			}
		}
	}
}

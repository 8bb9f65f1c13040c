package flows_test

import (
	"io/fs"
	"regexp"
	"slices"
	"testing"

	"handleguide/flows"
	"handleguide/guide"
)

// Everything that can be rung, written to or looked up in the two documents,
// read out of them by hand. Danger to life, 112, stands in neither.
var inTheSources = map[string][]string{
	dragoer: {
		"32 89 03 97", "114",
		"underretning@dragoer.dk",
		"https://www.dragoer.dk/borger/familie-og-boern/raadgivning-og-hjaelp-til-familier/beredskabsplan-for-forebyggelse-og-haandtering-af-overgreb-mod-boern-og-unge/",
	},
	ishoej: {
		"43 57 75 78",        // StraXen
		"43 86 14 48", "114", // the police: the way to the døgnvagt
		"43 74 20 74",                // Ishøjgård
		"27 27 41 24",                // Familierådgivningen i Vallensbæk
		"43 57 74 13", "40 32 70 61", // Det Tværfaglige Kriseberedskab
		"43 57 73 97", "51 53 96 55",
		"47 97 45 13", "40 20 37 27",
		"43 57 71 10", "20 82 32 74",
		"47 97 41 10", "51 54 60 31",
		"underretninger@ishoj.dk",
	},
}

// TestEverythingOfTheSourcesIsReached: each number, address and link of the
// sources is shown by a step, an outcome or an always-offered answer that
// somebody can come to, at some minute.
func TestEverythingOfTheSourcesIsReached(t *testing.T) {
	for name, g := range guides(t) {
		shown := map[string]bool{}
		show := func(n *guide.Node, effects []guide.Effect, facts guide.Facts) {
			for _, at := range minutes {
				for _, r := range g.ContactsOf(n, effects, facts, at) {
					for _, p := range r.Contact.Phones {
						shown[p] = true
					}
					shown[r.Contact.Mail] = true
				}
			}
		}
		for s := range machine(g) {
			n := g.NodeOf(s.state)
			show(n, n.Effects, s.state.Facts())
			for _, id := range n.Links {
				shown[g.Link(id).URL] = true
			}
			if n.Kind == guide.Question {
				for _, o := range g.Standing {
					show(n, o.Effects, s.state.Facts())
				}
			}
		}
		delete(shown, "")
		want := append(slices.Clone(inTheSources[name]), "112")
		for _, one := range want {
			if !shown[one] {
				t.Errorf("%s: nobody is ever shown %s", name, one)
			}
		}
		for one := range shown {
			if !slices.Contains(want, one) {
				t.Errorf("%s shows %s, which its source does not have", name, one)
			}
		}
	}
}

var reachable = regexp.MustCompile(`\b\d\d ?\d\d ?\d\d ?\d\d\b|\b11\d\b|[\w.-]+@[\w.-]+\.\w+|https?://[^\s"'<>]+`)

// TestNothingElseIsInTheFiles: no other number, address or link stands
// anywhere in a guide's files, not in a text either.
func TestNothingElseIsInTheFiles(t *testing.T) {
	for name, allowed := range inTheSources {
		allowed = append(slices.Clone(allowed), "112")
		err := fs.WalkDir(flows.FS, name, func(file string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			data, err := fs.ReadFile(flows.FS, file)
			for _, found := range reachable.FindAllString(string(data), -1) {
				if !slices.Contains(allowed, found) {
					t.Errorf("%s has %s, which its source does not have", file, found)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

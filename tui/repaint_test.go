package tui

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// TestEveryScreenIsMeasured holds the list of screens to those there are, and
// its keys to changing what is seen of them.
func TestEveryScreenIsMeasured(t *testing.T) {
	all := everyScreen()
	for _, name := range screensOfTheProgram(t) {
		if _, measured := all[name]; !measured {
			t.Errorf("no benchmark opens a %s", name)
		}
	}
	for name, s := range all {
		d := s.open(t)
		for _, size := range [][2]int{{80, 24}, {200, 60}} {
			d.sized(size[0], size[1])
			if top := reflect.TypeOf(d.m.top()).Elem().Name(); top != name {
				t.Errorf("%s is a %s:\n%s", name, top, d.screen())
				continue
			}
			for _, key := range []string{s.on, s.back} {
				before := d.m.View()
				if d.m.Update(pressed(key)); d.m.View().Content == before.Content {
					t.Errorf("%s changes nothing of a %s at %v:\n%s", key, name, size, d.screen())
				}
			}
		}
	}
}

// screensOfTheProgram are the types that implement screen, by the one method
// that nothing else has.
func screensOfTheProgram(t *testing.T) []string {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, name := range files {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range f.Decls {
			if m, ok := decl.(*ast.FuncDecl); ok && m.Name.Name == "wayFrom" {
				names = append(names, m.Recv.List[0].Type.(*ast.StarExpr).X.(*ast.Ident).Name)
			}
		}
	}
	if len(names) == 0 {
		t.Fatal("no screen was found")
	}
	return names
}

// BenchmarkKeyToRepaint is a key on each screen: what the program does with it,
// the view, and what Bubble Tea makes of that for the terminal. The least time
// is told, which is what it takes where nothing else runs.
func BenchmarkKeyToRepaint(b *testing.B) {
	all := everyScreen()
	for _, name := range slices.Sorted(maps.Keys(all)) {
		for _, size := range [][2]int{{80, 24}, {200, 60}} {
			b.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(b *testing.B) {
				s := all[name]
				repaints(b, s.open(b).sized(size[0], size[1]), newPane(size[0], size[1]), s.on, s.back)
			})
		}
	}
}

func repaints(b *testing.B, d *driver, p *pane, on, back string) {
	if _, err := p.shows(d.m.View()); err != nil {
		b.Fatal(err)
	}
	keys := []tea.KeyPressMsg{pressed(on), pressed(back)}
	least, most := time.Hour, 0
	for i := 0; b.Loop(); i++ {
		began := time.Now()
		d.m.Update(keys[i%2])
		painted, err := p.shows(d.m.View())
		if err != nil {
			b.Fatal(err)
		}
		if took := time.Since(began); i%2 == 0 {
			least = min(least, took)
		}
		most = max(most, len(painted))
	}
	b.ReportMetric(least.Seconds()*1000, "least-ms/key")
	b.ReportMetric(float64(most), "most-bytes/key")
}

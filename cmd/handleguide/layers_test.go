package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "handleguide"

// layer is how far up a package of this module stands: imports point down.
func layer(pkg string) int {
	pkg = strings.TrimPrefix(pkg, module+"/")
	switch {
	case pkg == "guide/almanac" || pkg == "flows":
		return 0
	case pkg == "guide":
		return 1
	case pkg == "guide/compare": // counts ways as the checker does
		return 3
	case strings.HasPrefix(pkg, "guide/"):
		return 2
	case pkg == "tui/internal/picture":
		return 5 // a command of its own, for the README: it wires guides to screens as the program does
	case pkg == "tui" || strings.HasPrefix(pkg, "tui/"):
		return 4
	case strings.HasPrefix(pkg, "cmd/"):
		return 5
	}
	return -1
}

func TestImportsPointDown(t *testing.T) {
	for pkg, imports := range imported(t) {
		from := layer(pkg)
		if from < 0 {
			t.Errorf("%s has no place in the layout of the design", pkg)
		}
		for _, to := range imports {
			if !strings.HasPrefix(to, module+"/") {
				continue
			}
			// the screens, the line mode and their words are one layer
			beside := from == 4 && layer(to) == 4
			if layer(to) >= from && !beside {
				t.Errorf("%s imports %s, which is not below it", pkg, to)
			}
			if to == module+"/flows" && from != 5 {
				t.Errorf("%s imports %s: only the command chooses where guides come from", pkg, to)
			}
		}
	}
}

// Nothing under guide knows a terminal. Two packages write what a person asks
// to have written, notifications and drafts; the others know no file system but
// the one they are given.
func TestTheGuideKnowsNoTerminal(t *testing.T) {
	terminal := []string{"charm.land/", "github.com/charmbracelet/", "golang.org/x/term", "github.com/mattn/", "github.com/atotto/"}
	for pkg, imports := range imported(t) {
		if layer(pkg) > 3 || pkg == module+"/flows" {
			continue
		}
		for _, to := range imports {
			for _, prefix := range terminal {
				if strings.HasPrefix(to, prefix) {
					t.Errorf("%s imports %s", pkg, to)
				}
			}
			writes := pkg == module+"/guide/drafts" || pkg == module+"/guide/notice"
			if to == "os/exec" || to == "os" && !writes {
				t.Errorf("%s imports %s: files come to it as an fs.FS", pkg, to)
			}
		}
	}
}

// Time is an argument: only the command reads the machine's clock.
func TestNobodyReadsTheClock(t *testing.T) {
	for _, dir := range []string{"../../guide", "../../tui"} {
		for name, file := range sources(t, dir) {
			ast.Inspect(file, func(n ast.Node) bool {
				sel, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				if x, ok := sel.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains([]string{"Now", "Since", "Until"}, sel.Sel.Name) {
					t.Errorf("%s reads the clock: time.%s", name, sel.Sel.Name)
				}
				return true
			})
		}
	}
}

// The program cannot send anything anywhere, and starts at once.
func TestWhatTheProgramIsLinkedWith(t *testing.T) {
	unwanted := []string{"net", "net/http", "crypto/tls", "testing/fstest", "text/template", "html/template", "charm.land/lipgloss/v2/compat", "github.com/google/jsonschema-go/jsonschema", module + "/guide/made"}
	deps := strings.Fields(goTool(t, "list", "-deps", "."))
	if len(deps) < 50 || !slices.Contains(deps, module+"/guide") {
		t.Fatalf("go list -deps gave %d packages", len(deps))
	}
	for _, pkg := range deps {
		if slices.Contains(unwanted, pkg) {
			t.Errorf("the program links %s", pkg)
		}
	}
}

// A package that looks a method up by a name it does not know beforehand, as
// text/template does, makes the linker keep every exported method of every type:
// two megabytes that nobody calls.
func TestTheLinkerDropsWhatIsNotCalled(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds the program")
	}
	out, err := exec.Command("go", "build", "-ldflags=-dumpdep", "-o", filepath.Join(t.TempDir(), "handleguide.exe"), ".").CombinedOutput()
	if err != nil || !strings.Contains(string(out), "main.Run") {
		t.Fatalf("%v, %.200s", err, out)
	}
	for line := range strings.Lines(string(out)) {
		if from, _, _ := strings.Cut(line, " -> "); strings.HasSuffix(from, "<ReflectMethod>") {
			t.Errorf("a method is looked up by its name: %s", line)
		}
	}
}

// The version that bubbles asks for builds a table of two megabytes at start.
func TestRunewidthIsPinned(t *testing.T) {
	const pin = "v0.0.31"
	data, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), "github.com/mattn/go-runewidth "+pin) {
		t.Errorf("go.mod does not name go-runewidth %s", pin)
	}
	if got := strings.TrimSpace(goTool(t, "list", "-m", "-f", "{{.Version}}", "github.com/mattn/go-runewidth")); got != pin {
		t.Errorf("the program is built with go-runewidth %s, want %s", got, pin)
	}
}

// imported are the packages of this module and what each imports, tests apart.
func imported(t *testing.T) map[string][]string {
	t.Helper()
	list := map[string][]string{}
	for line := range strings.Lines(goTool(t, "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, module+"/...")) {
		if f := strings.Fields(line); len(f) > 0 {
			list[f[0]] = f[1:]
		}
	}
	if len(list) < 5 {
		t.Fatalf("only %d packages found", len(list))
	}
	return list
}

// sources are the Go files under dir that are no tests, parsed.
func sources(t *testing.T, dir string) map[string]*ast.File {
	t.Helper()
	files := map[string]*ast.File{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		files[path] = file
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files in %s: %v", len(files), dir, err)
	}
	return files
}

func goTool(t *testing.T, args ...string) string {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go %s: %v", strings.Join(args, " "), err)
	}
	return string(out)
}

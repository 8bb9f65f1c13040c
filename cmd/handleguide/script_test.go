package main

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// Most tests here drive a program and wait for it: twice as many at once as there
// are cores keep them busy. -parallel says otherwise.
func TestMain(m *testing.M) {
	if err := flag.Set("test.parallel", strconv.Itoa(2*runtime.GOMAXPROCS(0))); err != nil {
		panic(err)
	}
	testscript.Main(m, map[string]func(){"handleguide": main})
}

// TestScripts run the program as its users do. Each has a home of its own, and
// $FLOWS is a copy of the program's guides that it may change.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			home := filepath.Join(env.WorkDir, ".home")
			env.Setenv("HOME", home)
			env.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
			env.Setenv("AppData", filepath.Join(home, ".config"))
			env.Setenv("CONFIG", configIn(home))
			env.Setenv("FLOWS", filepath.Join(env.WorkDir, ".flows"))
			return os.CopyFS(filepath.Join(env.WorkDir, ".flows"), os.DirFS("../../flows"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"json": jsonIs, "exits": exits, "replace": replace},
	})
}

// configIn is where the platform keeps a user's settings.
func configIn(home string) string {
	dir, err := os.UserConfigDir()
	if err != nil {
		return filepath.Join(home, ".config")
	}
	if strings.HasSuffix(filepath.ToSlash(dir), "Library/Application Support") {
		return filepath.Join(home, "Library", "Application Support")
	}
	return filepath.Join(home, ".config")
}

// jsonIs says that standard output is one JSON object, with a value at a path:
// json outcome.contacts.0.phones.0 '"114"'
func jsonIs(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: json PATH VALUE")
	}
	dec := json.NewDecoder(strings.NewReader(ts.ReadFile("stdout")))
	var doc any
	ts.Check(dec.Decode(&doc))
	if dec.More() {
		ts.Fatalf("more than one object on standard output")
	}
	got, err := json.Marshal(at(ts, doc, strings.Split(args[0], ".")))
	ts.Check(err)
	if (string(got) == args[1]) == neg {
		ts.Fatalf("%s is %s", args[0], got)
	}
}

func at(ts *testscript.TestScript, doc any, path []string) any {
	for _, key := range path {
		switch v := doc.(type) {
		case map[string]any:
			value, ok := v[key]
			if !ok {
				ts.Fatalf("no %q in %v", key, path)
			}
			doc = value
		case []any:
			var i int
			ts.Check(json.Unmarshal([]byte(key), &i))
			if i >= len(v) {
				ts.Fatalf("%v: %d of %d", path, i, len(v))
			}
			doc = v[i]
		default:
			ts.Fatalf("%v: nothing at %q", path, key)
		}
	}
	return doc
}

// exits runs a command that must end with a code: exits 2 handleguide walk x
func exits(ts *testscript.TestScript, neg bool, args []string) {
	want := args[0]
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	var exit interface{ ExitCode() int }
	if errors.As(err, &exit) {
		b, _ := json.Marshal(exit.ExitCode())
		got = string(b)
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if (got == want) == neg {
		ts.Fatalf("exit code %s, want %s", got, want)
	}
	if got == "2" && ts.ReadFile("stdout") != "" {
		ts.Fatalf("the call was wrong, but standard output is not empty")
	}
}

// replace changes the first of a text in a file: replace FILE OLD NEW
func replace(ts *testscript.TestScript, _ bool, args []string) {
	file := ts.MkAbs(args[0])
	before := ts.ReadFile(args[0])
	if !strings.Contains(before, args[1]) {
		ts.Fatalf("%q is not in %s", args[1], args[0])
	}
	ts.Check(os.WriteFile(file, []byte(strings.Replace(before, args[1], args[2], 1)), 0o644))
}

package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

// version is set when a release is built: -ldflags "-X main.version=1.0.0".
var version string

type versionCommand struct {
	JSON bool
}

func (c *versionCommand) grammar() grammar {
	return grammar{
		name: "version", help: "Se programmets version.",
		options: []option{
			{name: "json", read: on(&c.JSON), help: "Skriv som JSON."},
		},
	}
}

type versionReport struct {
	Version  string  `json:"version"`
	Commit   *string `json:"commit"`
	Date     *string `json:"date"`     // of the commit
	Modified bool    `json:"modified"` // built from files that differ from the commit
	Go       string  `json:"go"`
	Platform string  `json:"platform"`
}

func (c *versionCommand) Run(s *system, _ *options) error {
	info, _ := debug.ReadBuildInfo()
	r := versionOf(version, info)
	if c.JSON {
		return s.writeJSON(r)
	}
	parts := []string{"handleguide " + r.Version}
	if r.Commit != nil {
		parts = append(parts, "commit "+*r.Commit)
	}
	if r.Date != nil {
		parts = append(parts, *r.Date)
	}
	if r.Modified {
		parts = append(parts, s.words.Command.Modified)
	}
	_, err := fmt.Fprintln(s.stdout, strings.Join(append(parts, r.Go, r.Platform), ", "))
	return err
}

// versionOf is the version that was set, or else what the build says of itself.
func versionOf(set string, info *debug.BuildInfo) versionReport {
	r := versionReport{Version: set, Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	if info != nil {
		if r.Version == "" {
			r.Version = strings.Trim(info.Main.Version, "()")
		}
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision":
				r.Commit = orNull(s.Value)
			case "vcs.time":
				r.Date = orNull(s.Value)
			case "vcs.modified":
				r.Modified = s.Value == "true"
			}
		}
	}
	if r.Version == "" {
		r.Version = "devel"
	}
	return r
}

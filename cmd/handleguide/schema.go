package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"handleguide/guide"
)

type schemaCommand struct {
	Kind string
	To   string
	JSON bool
}

func (c *schemaCommand) grammar() grammar {
	return grammar{
		name: "schema", help: "Skriv det JSON-skema, en editor retter filerne efter, mens man skriver.",
		arguments: []argument{
			{name: "SLAGS", read: text(&c.Kind), help: "guide, flow, notice, scenario eller translation; uden den ét skema, der kender dem alle."},
		},
		options: []option{
			{name: "to", value: "MAPPE", read: text(&c.To), help: "Skriv alle skemaerne som filer i en mappe."},
			{name: "json", read: on(&c.JSON), help: "Skriv som JSON. Et skema er det altid."},
		},
	}
}

func (c *schemaCommand) Run(s *system, _ *options) error {
	if c.To != "" {
		if c.Kind != "" {
			return badCall{said{"--to skriver alle skemaerne: udelad " + c.Kind, "--to writes all schemas: leave out " + c.Kind}}
		}
		files, err := writeSchemas(c.To)
		if err == nil && c.JSON {
			return s.writeJSON(map[string]any{"files": files})
		}
		for _, file := range files {
			fmt.Fprintln(s.stdout, file)
		}
		return err
	}
	text := guide.AnySchema()
	if c.Kind != "" {
		var known []string
		text = nil
		for _, schema := range guide.Schemas() {
			known = append(known, schema.Name)
			if schema.Name == c.Kind {
				text = schema.JSON
			}
		}
		if text == nil {
			return badCall{&guide.UnknownError{Kind: "skemaet", Got: c.Kind, Known: known}}
		}
	}
	_, err := s.stdout.Write(text)
	return err
}

// writeSchemas puts a file for each kind into a folder, in place of those from
// an earlier version of the program.
func writeSchemas(folder string) ([]string, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, said{"mappen kan ikke laves: " + reason(err), "the folder cannot be made: " + reason(err)}
	}
	var files []string
	var problems []error
	for _, schema := range guide.Schemas() {
		file := filepath.Join(folder, schema.Name+".json")
		if err := os.WriteFile(file, schema.JSON, 0o644); err != nil {
			problems = append(problems, said{file + " kan ikke skrives: " + reason(err), file + " cannot be written: " + reason(err)})
			continue
		}
		files = append(files, filepath.ToSlash(file))
	}
	return files, errors.Join(problems...)
}

package main

import "encoding/json"

// writeJSON writes one object, as the program promises machines: stable names,
// and what is empty is null.
func (s *system) writeJSON(v any) error {
	enc := json.NewEncoder(s.stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

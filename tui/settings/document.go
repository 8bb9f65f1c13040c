package settings

import (
	"bytes"
	"encoding/json"
)

// version of the file that this program writes. A file without one is older
// than versions are, and reads the same.
const version = 1

// document is a file of settings, with whatever else stands in it.
type document struct {
	settings  Settings
	version   int
	keys      map[string]json.RawMessage // everything
	workplace map[string]json.RawMessage // everything under workplace
}

// parse reads a file. One of a newer version is read as far as it is
// understood; in every other, what is not understood is errBroken.
func parse(data []byte) (document, error) {
	var d document
	if json.Unmarshal(data, &d.keys) != nil || d.keys == nil {
		return document{}, errBroken
	}
	ok := take(d.keys, "version", &d.version) && d.version >= 0
	for key, to := range d.settings.texts() {
		ok = take(d.keys, key, to) && ok
		*to = Clean(*to)
	}
	ok = take(d.keys, "workplace", &d.workplace) && ok
	for key, to := range d.settings.Workplace.texts() {
		ok = take(d.workplace, key, to) && ok
		*to = Clean(*to)
	}
	if !ok && d.version <= version {
		return document{}, errBroken
	}
	return d, nil
}

// take reads the value of a key; nothing and null leave to as it is.
func take[T any](keys map[string]json.RawMessage, key string, to *T) bool {
	raw, there := keys[key]
	return !there || json.Unmarshal(raw, to) == nil
}

func (s *Settings) texts() map[string]*string {
	return map[string]*string{"guide": &s.Guide, "language": &s.Language, "theme": &s.Theme, "days": &s.Days}
}

func (w *Workplace) texts() map[string]*string {
	texts := map[string]*string{"confirmed": &w.Confirmed}
	for _, f := range Fields {
		texts[string(f)] = w.at(f)
	}
	return texts
}

// format writes the settings among what else there was.
func (d *document) format() ([]byte, error) {
	keys := put(d.keys, d.settings.texts())
	keys["version"] = version
	delete(keys, "workplace")
	if workplace := put(d.workplace, d.settings.Workplace.texts()); len(workplace) > 0 {
		keys["workplace"] = workplace
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false) // somebody may read it
	enc.SetIndent("", "  ")
	err := enc.Encode(keys)
	return b.Bytes(), err
}

// put gives keys with the texts among them; an empty one is no key.
func put(keys map[string]json.RawMessage, texts map[string]*string) map[string]any {
	all := map[string]any{}
	for key, raw := range keys {
		all[key] = raw
	}
	for key, text := range texts {
		if delete(all, key); *text != "" {
			all[key] = *text
		}
	}
	return all
}

package main

import "regexp"

// The messages of kong that a person can meet, and their Danish. A test walks
// through them all, so that a new version of kong that words one anew is seen.
var kongMessages = []struct {
	english *regexp.Regexp
	danish  string
}{
	{regexp.MustCompile(`^unknown flag ([^\s,]+)`), "flaget $1 findes ikke"},
	{regexp.MustCompile(`^unexpected argument (.*?)(, did|$)`), "`$1` er hverken en kommando eller noget, kommandoen kan bruge$2"},
	{regexp.MustCompile(`^unexpected flag argument (.*)$`), "$1 er for meget: flaget tager ingen værdi"},
	{regexp.MustCompile(`^expected "(.*)"$`), "der mangler noget: skriv også $1"},
	{regexp.MustCompile(`^(--\S+?)(=\S+)?: expected \S+ value but got "EOL".*`), "$1 mangler sin værdi"},
	{regexp.MustCompile(`^(--\S+?)(=\S+)?: expected \S+ value but got "(.*?)" \(.*?\)`), "$1 mangler sin værdi foran $3"},
	{regexp.MustCompile(`^(--\S+?)(=\S+)?: missing value.*`), "$1 mangler sin værdi"},
	{regexp.MustCompile(`; perhaps try .*`), ""},
	{regexp.MustCompile(`bool value must be .* but got (.*)$`), "flaget tager ingen værdi, så $1 er for meget"},
	{regexp.MustCompile(`, did you mean one of `), "; mente du et af "},
	{regexp.MustCompile(`, did you mean `), "; mente du "},
}

// inDanish is a message of kong in Danish.
func inDanish(message string) string {
	for _, m := range kongMessages {
		message = m.english.ReplaceAllString(message, m.danish)
	}
	return message
}

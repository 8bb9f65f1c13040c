package main

import (
	"fmt"
	"strconv"
	"strings"
)

// These read what was typed into where it belongs. An error says what to type
// instead; whoever asks puts the option's name before it.

func text(to *string) func(string) error {
	return func(s string) error {
		*to = s
		return nil
	}
}

// oneOf reads one of several words.
func oneOf(to *string, words ...string) func(string) error {
	return func(s string) error {
		for _, word := range words {
			if s == word {
				*to = s
				return nil
			}
		}
		return said{fmt.Sprintf("skriv %s i stedet for %q", either(words, " eller "), s), fmt.Sprintf("type %s instead of %q", either(words, " or "), s)}
	}
}

func either(words []string, or string) string {
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + or + words[last]
}

func number(to *int) func(string) error {
	return func(s string) (err error) {
		if *to, err = strconv.Atoi(s); err != nil {
			return said{fmt.Sprintf("skriv et helt tal i stedet for %q", s), fmt.Sprintf("type a whole number instead of %q", s)}
		}
		return nil
	}
}

// on is set by the name of the option alone. A script may say outright whether
// it is: --json=false.
func on(to *bool) func(string) error {
	return func(s string) error {
		switch strings.ToLower(s) {
		case "true", "yes", "1":
			*to = true
		case "false", "no", "0":
			*to = false
		default:
			return said{fmt.Sprintf("flaget tager ingen værdi, så %q er for meget", s), fmt.Sprintf("the flag takes no value, so %q is too much", s)}
		}
		return nil
	}
}

// list has one more each time its option is typed.
func list(to *[]string) func(string) error {
	return func(s string) error {
		*to = append(*to, s)
		return nil
	}
}

// pairs are FACT=VALUE, with ; between them or an option to each.
func pairs(to *map[string]string) func(string) error {
	return func(s string) error {
		if *to == nil {
			*to = map[string]string{}
		}
		for pair := range strings.SplitSeq(s, ";") {
			name, value, is := strings.Cut(pair, "=")
			switch {
			case is:
				(*to)[name] = value
			case pair != "":
				return said{fmt.Sprintf("skriv OPLYSNING=VÆRDI i stedet for %q", pair), fmt.Sprintf("type FACT=VALUE instead of %q", pair)}
			}
		}
		return nil
	}
}

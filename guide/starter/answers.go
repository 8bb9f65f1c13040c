package starter

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"handleguide/guide"
)

// Question is one of the six that a starter guide is made from.
type Question int

const (
	Municipality Question = iota
	Mailbox
	DayPhone
	Hours
	AfterHours
	Parents
	Questions = int(Parents) + 1
)

// Teller is who tells the parents that a notification is sent.
type Teller string

const (
	Self      Teller = "self"
	Leader    Teller = "leader"
	Authority Teller = "authority"
)

// Tellers are all who can, in the order they are offered.
var Tellers = []Teller{Self, Leader, Authority}

// Answers are what a starter guide is made from. Every field is as Set
// leaves it.
type Answers struct {
	Municipality string
	Mailbox      string // "" where it is not known yet
	DayPhone     string
	Hours        string // as a guide writes them: {man-fre: ["08:00-15:30"]}; "" where they are not known yet
	AfterHours   string // "" where it is not known yet
	Parents      Teller
}

// Set takes what was typed as the answer to q and says whether it is one. What
// is only known later (the mailbox, the hours, the number after hours) may be
// left empty.
func (a *Answers) Set(q Question, typed string) bool {
	typed = strings.TrimSpace(typed)
	ok := true
	switch optional := q == Mailbox || q == Hours || q == AfterHours; {
	case optional && unknown(typed):
		a.put(q, "")
	case q == Municipality:
		a.Municipality, ok = municipality(typed)
	case q == Mailbox:
		a.Mailbox, ok = typed, guide.IsMail(typed)
	case q == DayPhone:
		a.DayPhone, ok = phone(typed)
	case q == Hours:
		a.Hours, ok = hours(typed)
	case q == AfterHours:
		a.AfterHours, ok = phone(typed)
	case q == Parents:
		a.Parents, ok = teller(typed)
	}
	return ok
}

func (a *Answers) put(q Question, value string) {
	switch q {
	case Mailbox:
		a.Mailbox = value
	case Hours:
		a.Hours = value
	case AfterHours:
		a.AfterHours = value
	}
}

// Said is the answer to q as it was understood, or "" where it is not known
// yet.
func (a *Answers) Said(q Question) string {
	switch q {
	case Municipality:
		return a.Municipality
	case Mailbox:
		return a.Mailbox
	case DayPhone:
		return a.DayPhone
	case Hours:
		return strings.NewReplacer("{", "", "}", "", "[", "", "]", "", `"`, "", ": ", " ").Replace(a.Hours)
	case AfterHours:
		return a.AfterHours
	}
	return string(a.Parents)
}

// unknown are the ways to say that one does not know yet.
func unknown(typed string) bool {
	return slices.Contains([]string{"", "?", "-", "ved ikke", "det ved jeg ikke", "unknown", "don't know"}, strings.ToLower(typed))
}

// municipality is a name without the word Kommune, which the guide says itself.
func municipality(typed string) (string, bool) {
	name := strings.Join(strings.Fields(typed), " ")
	for _, word := range []string{" kommune", " municipality"} {
		if cut := len(name) - len(word); cut > 0 && strings.EqualFold(name[cut:], word) {
			name = name[:cut]
		}
	}
	letters := 0
	for _, r := range name {
		switch {
		case unicode.IsLetter(r):
			letters++
		case !strings.ContainsRune(" -'’.&", r):
			return "", false
		}
	}
	return name, letters >= 2 && len([]rune(name)) <= 60 && idOf(name) != ""
}

// idOf is the guide's id where its folder's name cannot be one.
func idOf(municipality string) string {
	return guide.AsID(strings.NewReplacer("&", "og", "'", "", "’", "", ".", "").Replace(municipality))
}

// phone is a number as people write it: in pairs.
func phone(typed string) (string, bool) {
	for _, country := range []string{"+45", "0045"} {
		typed = strings.TrimPrefix(typed, country)
	}
	digits := strings.NewReplacer(" ", "", "-", "", ".", "").Replace(typed)
	if len(digits) == 8 {
		digits = digits[:2] + " " + digits[2:4] + " " + digits[4:6] + " " + digits[6:]
	}
	return digits, guide.IsPhone(digits) && digits != alarm()
}

// alarm is the number in danger, which every guide has already: nobody is to
// be sent there with a worry.
var alarm = sync.OnceValue(func() string {
	data, err := embedded.ReadFile("files/guide.yaml")
	if err != nil {
		return ""
	}
	_, after, _ := strings.Cut(string(data), "\n  alarm:\n")
	_, after, _ = strings.Cut(after, `phones: ["`)
	number, _, _ := strings.Cut(after, `"`)
	return number
})

func teller(typed string) (Teller, bool) {
	switch strings.ToLower(typed) {
	case "1", "selv", "jeg", "jeg selv", "mig", "self", "me", "i do":
		return Self, true
	case "2", "leder", "lederen", "leader", "the leader", "manager", "the manager", "their manager":
		return Leader, true
	case "3", "kommune", "kommunen", "municipality", "the municipality":
		return Authority, true
	}
	return "", false
}

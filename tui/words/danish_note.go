package words

func danishNotes() Notes {
	return Notes{
		Title: "Notat til mig selv", File: "notat", MadeOf: "Skrevet %s.", BeganOf: "Samtalen begyndte %s.",
		NoNames:   "Her står ingen navne og ingen CPR-numre. Notatet er dit eget; det er ikke en underretning.",
		ConcernOf: "Bekymring %d: %s", FlowOf: "Forløb: %s", AnswerOf: "%s %s", KnownOf: "%s (kendt)", AtOf: "Kl. %s: %s",
		UrgencyOf: "%s (%s)", NotEnded: "Gennemgangen er ikke færdig.",
		DueOf: "%s: %s", SentOf: "Fristerne gælder, hvis der blev sendt kl. %s.",
		Calls: "Opkald", AnsweredOf: "Svarede: %s", AgreedOf: "Aftalt: %s",
		NotTheRealDay: "Simuleret tid: det er en øvelse.",
	}
}

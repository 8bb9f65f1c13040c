package words

func englishNotes() Notes {
	return Notes{
		Title: "Note for myself", File: "note", MadeOf: "Written %s.", BeganOf: "The sitting began %s.",
		NoNames:   "No names and no CPR numbers are written here. The note is your own; it is not an underretning (notification).",
		ConcernOf: "Concern %d: %s", FlowOf: "Flow: %s", AnswerOf: "%s %s", KnownOf: "%s (known)", AtOf: "%s: %s",
		UrgencyOf: "%s (%s)", NotEnded: "The walk is not finished.",
		DueOf: "%s: %s", SentOf: "The deadlines apply if it was sent at %s.",
		Calls: "Calls", AnsweredOf: "Answered: %s", AgreedOf: "Agreed: %s",
		NotTheRealDay: "Simulated time: this is an exercise.",
	}
}

package words

func englishScreen() Screen {
	return Screen{
		Program: "handleguide", Choose: "Which handleguide (action guide)?", ChooseWhy: "Choose the one that applies where you work. The choice is remembered.",
		Way: "Your way", Contacts: "Contacts", Pages: "Pages", Terms: "Terms", Laws: "Laws", About: "About the guide",
		Help: "Keys here", Flows: "Flows", Quit: "Quit", Gaps: "What we do not know",
		HiddenHowOf: "Press %s to continue", Reading: "Loading …",
		OtherGuide: "Another handleguide", More: "more", MoreAbove: "↑ more above", MoreBelow: "↓ more below", MoreBoth: "↑↓ more", Start: "Begin", End: "Outcome",
	}
}

func englishSections() Sections {
	return Sections{
		Why: "Why this number", Say: "Say", Expect: "Then this happens", Do: "Do", Dont: "What not to do", OneThing: "ABOVE ALL",
		Next: "What happens now", Deadlines: "Deadlines, if you send now", Write: "Write (in Danish)", Unsure: "Not certain",
		NothingHappens: "If nothing happens", MayNotify: "You may always send an underretning (notification of concern)", Sources: "Sources", SayToOf: "Say to %s", Others: "Others to contact",
		Effects: "You are to", Withhold: "Leave out", Pages: "Read more", Standing: "Always", Options: "Answers", Help: "Help to answer",
		Responsible: "Responsible for", Mail: "Mail", Address: "Address", Hours: "Hours", Also: "Also", Version: "Version", Gaps: "What we do not know",
		Cited: "Cited", Now: "now", Danger: "Danger now", CallNow: "Call now",
	}
}

func englishKeys() Keys {
	return Keys{
		Answer: "answer", Choose: "choose", Next: "next", Back: "back", Up: "up", Down: "down", Digit: "answer directly",
		Way: "your way", Contacts: "contacts", Pages: "read", Flows: "flows", Help: "help", Quit: "quit", Hide: "hide", Restart: "start over",
		Details: "help to answer", PageUp: "page up", PageDown: "page down", Top: "to the top", Bottom: "to the bottom", Close: "close", Undo: "undo",
		Yes: "yes", No: "no", Standing: "always possible", Explain: "words on the screen",
		Settings: "settings", Language: "på dansk", Keep: "keep", Drop: "drop",
		Enter: "⏎", Esc: "esc", Space: "space", PgUp: "pgup", PgDn: "pgdn",
	}
}

func englishSentences() Sentences {
	return Sentences{
		KeptOf: "Still there: %s.", FellOf: "Fallen away: %s.", Changed: "Your answer is changed.",
		StuckOf: "The guide has no way on from here: %s", LoadFailedOf: "The guide cannot be read: %s",
		ChangeOf: "At %s: %s", ClosedNowOf: "%s is closed", OpenNowOf: "%s is open", UnknownNowOf: "%s may answer",
		CallNowOf: "now call %s",
		QuitAsk:   "Do you want to quit?", QuitWhy: "Your answers are only here on the screen. They are gone when you quit.", Quit: "Yes, quit", Stay: "No, stay here",
		RestartDoneOf: "Started over. Press %s to undo.", Undone: "Your answers are back.", Passed: "✓",
		Danger: "Danger now", Advice: "Call now", RuleBrokenOf: "The guide is not in order: %s",
		AndOf: "%s and %s", Or: "or",
		NoContact: "Nobody answers now", OtherWay: "Or",
		EffectWithinOf: "within %s", MouseToo: "You can click on answers and on your way too, and scroll with the wheel.",
		Minutes: [2]string{"one minute", "%s minutes"}, Hours: [2]string{"one hour", "%s hours"}, WorkingDays: [2]string{"one working day", "%s working days"},
		Weeks: [2]string{"one week", "%s weeks"}, Months: [2]string{"one month", "%s months"},
	}
}

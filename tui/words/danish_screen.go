package words

func danishScreen() Screen {
	return Screen{
		Program: "handleguide", Choose: "Hvilken handleguide?", ChooseWhy: "Vælg den, der gælder, hvor du arbejder. Valget huskes.",
		Way: "Din vej", Contacts: "Kontakter", Pages: "Sider", Terms: "Ord", Laws: "Love", About: "Om vejledningen",
		Help: "Taster her", Flows: "Forløb", Quit: "Slut", Gaps: "Hvad vi ikke ved",
		HiddenHowOf: "Tryk %s for at fortsætte", Reading: "Henter …",
		OtherGuide: "En anden handleguide", More: "mere", MoreAbove: "↑ mere ovenfor", MoreBelow: "↓ mere nedenfor", MoreBoth: "↑↓ mere", Start: "Begynd", End: "Udfald",
	}
}

func danishSections() Sections {
	return Sections{
		Why: "Hvorfor det nummer", Say: "Sig", Expect: "Så sker der", Do: "Gør", Dont: "Gør ikke", OneThing: "IKKE",
		Next: "Det sker nu", Deadlines: "Frister, hvis du sender nu", Write: "Skriv", Unsure: "Det er ikke sikkert",
		NothingHappens: "Hvis der ikke sker noget", MayNotify: "Du må altid underrette", Sources: "Kilder", SayToOf: "Sig til %s", Others: "Andre at kontakte",
		Effects: "Det skal du", Withhold: "Hold uden for", Pages: "Læs mere", Standing: "Altid", Options: "Svar", Help: "Hjælp til at svare",
		Responsible: "Ansvarlig for", Mail: "Mail", Address: "Adresse", Hours: "Åbningstid", Also: "Også", Version: "Version", Gaps: "Hvad vi ikke ved",
		Cited: "Citeret", Now: "nu", Danger: "Fare nu", CallNow: "Ring nu",
	}
}

func danishKeys() Keys {
	return Keys{
		Answer: "svar", Choose: "vælg", Next: "videre", Back: "tilbage", Up: "op", Down: "ned", Digit: "svar direkte",
		Way: "din vej", Contacts: "kontakter", Pages: "læs", Flows: "forløb", Help: "hjælp", Quit: "slut", Hide: "skjul", Restart: "forfra",
		Details: "hjælp til at svare", PageUp: "side op", PageDown: "side ned", Top: "til toppen", Bottom: "til bunden", Close: "luk", Undo: "fortryd",
		Yes: "ja", No: "nej", Standing: "altid muligt", Explain: "ord på skærmen",
		Settings: "indstillinger", Language: "in English", Keep: "gem", Drop: "fortryd",
		Enter: "⏎", Esc: "esc", Space: "mellemrum", PgUp: "pgup", PgDn: "pgdn",
	}
}

func danishSentences() Sentences {
	return Sentences{
		KeptOf: "Stadig med: %s.", FellOf: "Faldet bort: %s.", Changed: "Dit svar er ændret.",
		StuckOf: "Guiden har ingen vej videre herfra: %s", LoadFailedOf: "Guiden kan ikke læses: %s",
		ChangeOf: "Kl. %s: %s", ClosedNowOf: "%s er lukket", OpenNowOf: "%s er åben", UnknownNowOf: "%s svarer måske",
		CallNowOf: "ring nu til %s",
		QuitAsk:   "Vil du slutte?", QuitWhy: "Dine svar er kun her på skærmen. De forsvinder, når du slutter.", Quit: "Ja, slut", Stay: "Nej, bliv her",
		RestartDoneOf: "Begyndt forfra. Tryk %s for at fortryde.", Undone: "Dine svar er tilbage.", Passed: "✓",
		Danger: "Fare nu", Advice: "Ring nu", RuleBrokenOf: "Guiden er ikke i orden: %s",
		AndOf: "%s og %s", Or: "eller",
		NoContact: "Ingen svarer nu", OtherWay: "Eller",
		EffectWithinOf: "inden for %s", MouseToo: "Du kan også klikke på svar og på din vej, og rulle med hjulet.",
		Minutes: [2]string{"ét minut", "%s minutter"}, Hours: [2]string{"én time", "%s timer"}, WorkingDays: [2]string{"én hverdag", "%s hverdage"},
		Weeks: [2]string{"én uge", "%s uger"}, Months: [2]string{"én måned", "%s måneder"},
	}
}

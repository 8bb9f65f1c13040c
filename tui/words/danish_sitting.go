package words

func danishSitting() Sitting {
	return Sitting{
		More: "en bekymring mere", Concerns: "dine bekymringer", Note: "dit notat",
		Title: "Dine bekymringer", NoteTitle: "Notat til dig selv",
		BegunOf:    "Bekymring %d er begyndt. De andre står under %s.",
		SettledOf:  "Det ændrede også bekymring %d.",
		PressingOf: "Haster stadig: %s. Tryk %s.",
		ConcernOf:  "Bekymring %d", BegunAtOf: "begyndt kl. %s", Unfinished: "Ikke færdig", Here: "her er du",
		CalledOf: "ringet kl. %s", CallOf: "ring %s", Reached: "Nået til",
		QuitCalls: "Det, du skrev om opkaldet, forsvinder også.", QuitNote: "Nej, vis mig et notat at gemme først",
		MoreAbout: "Et barn til, eller en anden bekymring for det samme barn. Det, der gælder dig, spørges der ikke om igen, og intet svar går tabt.",
	}
}

func danishCalling() Calling {
	return Calling{
		Call: "ring op", Write: "skriv ned", Copy: "kopiér", CopyHow: "Kopiér nummeret.", Erase: "slet opkaldet",
		Title: "Ring op", Ready: "Hav dette klar, før du ringer", Calls: "Dine opkald", Numbers: "Numre",
		Scan:          "Scan koden med en telefon for at ringe. Eller tast nummeret.",
		NoScan:        "Tiden er simuleret: her er hverken kode, link eller kopi, for nummeret er måske et andet nu.",
		WriteHow:      "Når du har ringet: hvornår, hvem svarede, og hvad aftalte I?",
		RecordTitleOf: "Opkald til %s", Time: "Klokken", Answered: "Hvem svarede?", Agreed: "Hvad aftalte I?",
		AnsweredHint: "Navn eller stilling på den, du talte med.", AgreedHint: "Hvem gør hvad, og hvornår?",
		Keep: "gem opkaldet her", NextField: "næste felt", Hide: "skjul",
		KeptHow: "Det bliver kun husket, til du slutter. Intet skrives på disken.",
		BadTime: "Skriv klokken som 21.14.",
		KeptOf:  "Opkaldet til %s er skrevet ned.", Erased: "Opkaldet er slettet.", NobodyWritten: "intet skrevet om svaret",
		Number: "Nummeret", NoteText: "Notatet",
		CopiedOf:      "%s er kopieret.",
		SentOf:        "%s er sendt til terminalens udklipsholder. Herfra kan det ikke ses, om den tog imod; teksten står her.",
		NoClipboardOf: "%s kunne ikke kopieres. Skriv det af.",
		Optional:      "hvis du ved det",
	}
}

func danishNoting() Noting {
	return Noting{
		Save: "gem i en fil", Copy: "kopiér notatet", With: "tag med, hvad du skrev om opkaldet", Without: "udelad, hvad du skrev om opkaldet",
		Shown:       "Notatet står kun her, til du selv gemmer eller kopierer det.",
		MayName:     "Det, du selv skrev om opkaldet, er med. Se efter, om der står navne i det.",
		FolderTitle: "Gem notatet", Folder: "Mappe", FolderHow: "Filen kan kun læses af dig, og ingen fil bliver overskrevet. Er maskinen delt, så vælg en mappe, der er din.",
		SavedOf: "Notatet er gemt: %s", FailedOf: "Notatet er ikke gemt: %s",
		Empty: "Der er ikke noget at skrive et notat om endnu.",
	}
}

func danishSpoken() Spoken {
	return Spoken{
		Over:             "Der spørges ikke om mere. Skriv hjælp for at høre, hvad du kan skrive.",
		RingHow:          "Skriv opkald, når du har ringet. Skriv kopiér for at kopiere nummeret.",
		RingHowSimulated: "Skriv opkald, når du har ringet.",
		Numbers:          "Andre numre", NotCopied: "Tiden er simuleret, så nummeret kopieres ikke: det er måske et andet nu.",
		WhomAsk:     "Hvem ringede du til?",
		TimeAskOf:   "Hvad var klokken? Skriv den, for eksempel 21:14, eller tryk på retur for %s.",
		AnsweredAsk: "Hvem svarede? Skriv navn eller stilling, eller tryk på retur, hvis du ikke ved det.",
		AgreedAsk:   "Hvad aftalte I? Skriv det på én linje, eller tryk på retur.",
		Keep:        "Tryk på retur for at beholde det, du skrev før.",
		Cancel:      "Skriv fortryd for at lade være.", Cancelled: "Det er ikke skrevet ned.",
		NoCall: "Det opkald er der ikke. Skriv samtale for at se dine opkald.", NoConcern: "Den bekymring er der ikke. Skriv samtale for at se dem alle.",
		CallOf:        "Opkald %d: %s",
		Sitting:       []string{"Skriv samtale og et tal for at gå til en af dem.", "Skriv mere for at begynde på en bekymring mere."},
		CallsHow:      "Skriv opkald og et tal for at rette et opkald, eller opkald slet og et tal for at slette det.",
		Alone:         "Det er din eneste bekymring. Skriv mere for at begynde på en til.",
		NoteHow:       []string{"Skriv notat gem for at gemme det i en fil.", "Skriv notat kopiér for at kopiere det."},
		NoteTyped:     "Skriv notat alt for at tage det med, du skrev om opkaldet.",
		FolderAskOf:   "Hvilken mappe? Skriv den, eller tryk på retur for %s.",
		NothingToUndo: "Der er intet at fortryde.",
		PressingOf:    "Haster stadig: ring %s. Det er bekymring %d. Skriv samtale for at gå til den.",
		Hidden:        "Skriv skjul for at fortsætte.",
		LeaveAsk:      "Dine svar og det, du har skrevet, forsvinder, når du slutter. Skriv slut igen for at slutte.",
	}
}

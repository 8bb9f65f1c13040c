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

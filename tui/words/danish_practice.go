package words

func danishPractice() Practice {
	return Practice{
		Mark: "ØVELSE", TimeOf: "øvelsens tid %s",
		NoCall: "ØVELSE: ring ikke op",
		NoScan: "I en øvelse er her hverken kode, link eller kopi: ingen skal ringes op.",
		NoNote: "I en øvelse kan notatet hverken gemmes eller kopieres.",
		NoKeep: "I en øvelse gemmes kladden ikke. Vil du beholde den, så gem en fil.",
		Paper:  "Det er en øvelse: barnet er opdigtet, og intet må sendes.",
		Child:  "Alma Øvelse (opdigtet)",

		TitleHow: "En opdigtet sag med sit eget ur, alene eller sammen. Det, du er i gang med, venter imens.",
		Title:    "Øv dig", Briefing: "Før du begynder", Case: "Sagen", Meanwhile: "Imens", Debrief: "Bagefter", Find: "Øv dig", Kind: "øvelse",
		Alone: "Alene", Together: "Sammen, på en skærm", NoCases: "Guiden har ingen øvelser.",
		ThisIs: "Det her er en øvelse", ToCase: "til sagen", Begin: "gå i gang",
		About: []string{
			"Sagen er opdigtet. Ingen skal ringes op, og intet kan sendes.",
			"Uret er øvelsens eget. Det går kun, når du vælger eller spørger om noget.",
			"Guiden er den rigtige: de samme spørgsmål, råd og numre.",
			"Du kan altid gå tilbage og vælge om.",
			"Bagefter ser du, hvor din vej og guidens skiltes, og hvorfor. Du får ingen karakter, og intet gemmes.",
		},
		AboutTogether: []string{
			"Sagen er opdigtet. Ingen skal ringes op, og intet kan sendes.",
			"I vælger ved håndsoprækning, og du skriver, hvor mange hænder der er for hvert svar. Ingen navne.",
			"Uret er øvelsens eget. Det går, når I vælger eller spørger om noget. Du kan sætte det i stå.",
			"Bagefter ser I, hvor jeres vej og guidens skiltes, og hvorfor.",
			"Skærmen skjuler sig ikke selv, mens I taler. x skjuler den.",
		},
		Happened: "Undervejs", HappensOf: "Imens, kl. %s",
		QuitAsk: "Vil du slutte øvelsen?", QuitWhy: "Din vej gemmes ikke. Du kan begynde forfra en anden gang.", Quit: "Ja, slut øvelsen", Stay: "Nej, bliv her",
		Again: "Du står før beslutningen igen. Slutter du, er din debriefing der stadig.",

		YouWrote: "Du skrev:", NotKept: "Intet af øvelsen er gemt.",
		OwnShort: [2]string{"Du", "I"}, AgreedShort: "Guiden",
		EndedAt: "Her endte det", NotEnded: "Nåede ikke til en ende.",
		OtherHour: "Du endte samme sted, men på et andet klokkeslæt. Derfor står et andet nummer først.",
		AlsoRight: "Din vej var også rigtig.",
		FirstOf:   "først: %s", AskedOf: "Du spurgte: %s %s",
		PartedHow: "Her skiltes din vej og guidens. Tast et tal for at prøve beslutningen igen.",
		Critical:  "Kritisk: det kan koste barnet dyrt.", Because: "Derfor:",
		Fine:  "Her var du enig med guiden",
		Goals: "Tag det med", Now: "Og nu?",
		FromParting: "Prøv igen fra det sted, hvor vejene skiltes", FromStart: "Prøv igen fra begyndelsen", Enough: "Slut øvelsen", SeeSum: "Se en opsummering, og gem den, hvis I vil",
		RoomGoesOnOf: "Rummet går videre med %s", RoomBefore: "jeres valg før", CountFirst: "Skriv, hvor mange hænder hvert svar får",
		Even: "Hænderne står lige: tal om det, eller vælg med mellemrum", Paused: "PAUSE",
		SumNotSaved: "Opsummeringen af det, I har øvet, er ikke gemt.", SumSavedOf: "Opsummeringen er gemt: %s", SumFailedOf: "Opsummeringen er ikke gemt: %s",
		SumHow: "Filen kan kun læses af dig. Der står antal hænder i den og ingen navne.",
		Key: PracticeKeys{
			Train: "øv dig", Alike: "alene eller sammen", Ask: "spørg", Case: "sagen", Reflect: "bagefter", TryAgain: "prøv igen", Leave: "slut øvelsen",
			NextCount: "næste", Count: "hænder", Uncount: "slet et tal", Mark: "vælg det", Decide: "vælg", Talk: "tal sammen", Pause: "sæt uret i stå", Unpause: "lad uret gå",
			Sum: "opsummering", SaveSum: "gem",
		},
	}
}

package words

func danishTraining() Training {
	return Training{
		Line:  danishTrainingLine(),
		Made:  "Det er en øvelse. Ingen i den findes, og ingen skal ringes op.",
		Roles: map[string]string{"medarbejder": "medarbejder", "leder": "leder"}, Difficulties: map[string]string{"let": "let", "mellem": "mellem", "svaer": "svær"},
		YouAreOf: "Du er %s.", Case: "Sagen", Ask: "Det kan du spørge om", Goals: "Det øver vi", LastsOf: "Varer omkring %s.", ItHappens: "Nu sker der noget",
		MinutesOf: [2]string{"%d minut", "%d minutter"},

		Grades: [6]string{"Rigtigt", "Også rigtigt", "For lidt", "For meget", "Et andet valg", "Ikke omtalt"},
		GradeHow: [6]string{
			"Det, den aftalte vej vælger.", "Rigtigt på en anden måde.", "Et barn bliver ladt i stikken.", "En alarm, der ikke var brug for.",
			"Hverken for lidt eller for meget, men en anden vej end den aftalte.", "Øvelsen siger ikke noget om det valg.",
		},
		Critical: "kritisk",
		Phases: [2][4]string{
			{"Hvordan var det?", "Hvad skete der?", "Hvorfor?", "Hvad tager du med?"},
			{"Hvordan var det?", "Hvad skete der?", "Hvorfor?", "Hvad tager I med?"},
		},
		HowWas: [2]string{
			"Skriv én linje til dig selv, hvis du vil. Den bliver ikke gemt.",
			"Tag en runde, før I ser på svarene. Skriv én linje, hvis I vil. Den bliver ikke gemt.",
		},
		Own: [2]string{"Din vej", "Jeres vej"}, Agreed: "Guidens vej", Both: "Begge",
		NotAsked: "kom ikke hertil", Before: "Først valgt", Ended: "Endte i", NotFinished: "Ikke gået til ende",
		SameEnd: "De to veje endte samme sted.", Ends: "De to veje endte ikke samme sted.",
		ChangedOf: "Tiden var gået: nu stod %s øverst. På guidens vej stod %s der.",
		Undone:    "Det blev ikke gjort", Wrong: "Det skulle ikke være sket",
		DecisionOf: "Beslutning %d", Chose: [2]string{"Du valgte", "I valgte"}, AgreedBecause: "Aftalt",
		AlsoRight: "Også rigtigt", NoneParted: [2]string{"Du gik den rette vej hele vejen.", "I gik den rette vej hele vejen."},
		NoneOf: "%s: ingen.", InDecisionsOf: "%s: %s.",
		Unasked: [2]string{"Det kunne du også have spurgt om", "Det kunne I også have spurgt om"},

		Prompts: [6]string{
			"Hvad ved I, og hvad gætter I på?", "Alle valgte %s. Hvad skulle være anderledes, før I valgte noget andet?",
			"Hvad taler for %s, og hvad taler for %s?", "Nogle valgte %s. Hvad så de, som de andre ikke så?",
			"Nogle valgte %s. Hvad ville det have betydet for barnet?", "Ingen valgte %s. Hvorfor er det godt?",
		},
		Talk: "Tal om det", Answer: "Svar", Hands: "Hænder", HandsOf: [2]string{"%d hånd", "%d hænder"}, OfOf: "%d af %d",
		PartedOf:    [2]string{"%d af %d valgte et andet svar end de rigtige.", "Alle %d valgte et rigtigt svar."},
		RoomChoseOf: "I gik videre med: %s.", EarlierOf: "Først var hænderne: %s.", Left: "I gik tilbage herfra", NotCounted: "Ikke talt op",
		Summary: "Opsummering", SummaryHow: "Her står antal hænder og ingen navne. Det er samtalestof og ingen karakter.", PlayedOf: "%s (%s)",
		SummaryFile: "oevelse-opsummering",
	}
}

package words

func danishStarting() Starting {
	return Starting{
		IntroOf:  "Seks spørgsmål, så ligger der en lille, hel guide i %s. Alt kan rettes bagefter. Skriv slut for at lade være.",
		NumberOf: "%d af %d. %s",
		Ask: [6]string{
			"Hvilken kommune er guiden til?",
			"Hvilken mailadresse sendes underretninger til?",
			"Hvilket nummer ringer man til om dagen, når et barn vækker bekymring?",
			"Hvornår svarer det nummer?",
			"Hvilket nummer svarer, når der er lukket – aften, nat og weekend?",
			"Hvem fortæller forældrene, at der er sendt en underretning, når der ikke er mistanke om vold eller overgreb?",
		},
		Accepts: [6]string{
			"Skriv kommunens navn med bogstaver.",
			"Skriv en adresse med @, fx underretning@kommune.dk – eller tryk på retur, hvis I ikke kender den endnu.",
			"Skriv et telefonnummer: otte cifre, eller et kort nummer. Alarmcentralens står der i forvejen.",
			"Skriv dage og klokkeslæt, fx man-tor 8-15.30, fre 8-13 – eller tryk på retur, hvis I ikke ved det endnu.",
			"Skriv et telefonnummer – eller tryk på retur, hvis I ikke kender det endnu. Så fører guiden over politiet.",
			"Skriv 1, 2 eller 3.",
		},
		Tellers:    [3]string{"Den, der underretter", "Lederen", "Kommunen"},
		Wrong:      "Det forstod jeg ikke.",
		Understood: "Forstået:",
		Later:      "Det ved I ikke endnu. Det kommer til at stå i guiden, at det mangler.",
		Nothing:    "der er ikke skrevet noget",
		WroteOf:    "Guiden ligger i %s:",
		Try:        "Nu kan du:",
		Do:         [3]string{"gå den igennem, og se hver rettelse, når du gemmer den", "se, hvad der mangler, og om reglerne holder", "ringe numrene igennem, så de bliver bekræftet"},
		Open:       "Ingen har bekræftet noget i den endnu. Det står der på skærmen, til I har gjort det.",
	}
}

func danishReviewing() Reviewing {
	return Reviewing{
		IntroOf:  "Ring til hvert nummer, og svar. Ved et ja bliver dags dato skrevet i %s. Alt andet i filen bliver stående.",
		CountOf:  "%d af %d: %s",
		Answered: "Svarede den?", Right: "Er adressen rigtig?", Danger: "Ring ikke op for at prøve det her. Er nummeret rigtigt?",
		Type:      "j: ja   n: nej   s: spring over   slut: stop her",
		Typed:     Judged{Yes: []string{"j", "ja"}, No: []string{"n", "nej"}, Skip: []string{"s", "spring over"}},
		WrittenOf: "Skrevet: bekræftet %s.",
		MendOf:    "Der bliver ikke skrevet noget. Det forkerte står her:\n%s\nRet det dér, gem filen, og kør:\n%s",
		SumOf:     "Bekræftet: %d. Forkerte: %d. Sprunget over: %d.",
		None:      "Guiden har ingen numre eller adresser at bekræfte.",
	}
}

package words

func danishTyped() Typed {
	return Typed{
		Back: []string{"tilbage"}, Help: []string{"hjælp", "hjaelp"}, Way: []string{"vej"}, Contacts: []string{"kontakter"},
		Terms: []string{"ord"}, Pages: []string{"sider"}, Flows: []string{"forløb", "forloeb"}, Restart: []string{"forfra"},
		Settings: []string{"indstillinger"}, Quit: []string{"slut"}, Delete: []string{"slet"},
		Ring: []string{"ring"}, Record: []string{"opkald"}, Copy: []string{"kopiér", "kopier"}, More: []string{"mere"},
		Sitting: []string{"samtale"}, Note: []string{"notat"}, Save: []string{"gem"}, All: []string{"alt"}, Undo: []string{"fortryd"}, Hide: []string{"skjul"}, Find: []string{"søg", "soeg"},
	}
}

func danishLine() Line {
	return Line{
		Call: "Ring", MailTo: "Skriv til", TalkTo: "Gå til", Phone: "Telefon", Because: "Hvorfor", When: "Hvornår",
		TakesOverOf: "Svarer de ikke: %s", ReadPageOf: "Læs mere: %s (sider %s)",
		AnswerOf: "Skriv et tal fra 1 til %d, eller skriv hjælp.", AnswerOne: "Skriv 1, eller skriv hjælp.",
		OrBegin:  "Du kan også skrive begyndelsen af et svar, eller et af disse ord:",
		Commands: "Eller skriv tilbage, hjælp, vej, kontakter, søg, ord, sider, forløb, forfra, fortryd, ring, kopiér, opkald, skriv, mere, samtale, notat, indstillinger, skjul eller slut.",
		Help: []string{
			"Skriv ét af dette, og tryk på retur:",
			"Et tal: svaret med det tal.",
			"Begyndelsen af et svar: det svar.",
			"tilbage: gå ét svar tilbage. tilbage 2: ret svar 2.",
			"hjælp: denne hjælp, og spørgsmålet igen.",
			"vej: dine svar indtil nu.",
			"kontakter: alle numre, og hvem der svarer nu.",
			"søg rådighedsvagt: find forløb, kontakter, spørgsmål, ord og sider ved nogle bogstaver.",
			"ord: de ord, der er forklaret. ord underretning: forklar det ord.",
			"sider: det, du kan læse, om tavshedspligt, samtykke og love. sider 2: læs nummer 2.",
			"forløb: alle forløb. forløb 2: begynd på nummer 2.",
			"forfra: begynd igen. fortryd: tag de svar tilbage, du havde før.",
			"ring: nummeret, og hvad du skal have klar. kopiér: kopiér nummeret.",
			"opkald: skriv ned, hvad der kom ud af at ringe.",
			"skriv: skriv underretningen, et tillæg eller et samtaleark.",
			"mere: en bekymring mere. samtale: alle dine bekymringer og opkald. samtale 2: gå til nummer 2.",
			"notat: et notat til dig selv om samtalen. notat gem: gem det i en fil.",
			"skjul: ryd skærmen. Det, der stod, kan stadig ligge højere oppe i vinduet, så luk det, når du går.",
			"indstillinger: sprog, farver, guide og dit arbejdssted.",
			"slut: luk.",
		},
		NotUnderstood: "Det svar er der ikke.",
		SeveralOf:     "Det passer på flere svar: %s. Skriv tallet, eller lidt mere.",
		Over:          "Der spørges ikke om mere. Skriv skriv for at skrive underretningen, eller ring, opkald, mere, samtale, notat, tilbage, vej, kontakter, ord, sider, forløb, forfra, indstillinger, skjul, hjælp eller slut.",
		AtStart:       "Du er ved det første spørgsmål.",
		NoSuchAnswer:  "Det svar har du ikke givet. Skriv vej for at se dine svar.",
		Ended:         "Der kom ikke flere svar, og du er ikke færdig. Intet er svaret for dig.",
		Bye:           "Slut.",
		Pages:         "Skriv sider og et tal for at læse en af dem.",
		Terms:         "Skriv ord og et af dem for at få det forklaret.",
		Flows:         "Skriv forløb og et tal for at begynde på et af dem. Dine svar indtil nu lægges til side.",
		Search:        "Skriv søg og nogle bogstaver af det, du leder efter.",
		NoPage:        "Den side er der ikke. Skriv sider for at se dem alle.",
		NoTerm:        "Det ord er ikke forklaret. Skriv ord for at se dem alle.",
		NoFlow:        "Det forløb er der ikke. Skriv forløb for at se dem alle.",
		ChooseOf:      "Skriv et tal fra 1 til %d, eller skriv slut.",
		Simulated:     "Tiden er simuleret: det er ikke klokken nu.",
		Settings: []string{
			"Skriv indstillinger, et tal og det nye for at ændre en af dem.",
			"For eksempel: indstillinger 1 english. Skriv slet i stedet for det nye for at slette det.",
		},
		NoSetting: "Den indstilling er der ikke. Skriv indstillinger for at se dem alle.",
		ValuesOf:  "Skriv ét af dette: %s.", Changed: "Ændret.",
	}
}

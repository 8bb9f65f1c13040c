package words

func danishTrainingLine() TrainingLine {
	return TrainingLine{
		Brief: [2][]string{
			{"Svar, som du ville gøre det i virkeligheden. Tiden går kun, når du vælger eller spørger.", "Bagefter ser vi på dine valg. Der er ingen karakter, og intet gemmes."},
			{
				"Læs højt, og lad hver især tænke sig om, før I rækker hånden op. Tiden går kun, når I vælger eller spørger.",
				"Tæl hænderne for hvert svar, og skriv tallene. Tal om det, og vælg så det svar, I går videre med.",
				"Bagefter ser I på jeres valg. Der er ingen karakter, og der bliver ikke skrevet navne.",
			},
		},
		AskHow: "Skriv spørg og et tal for at spørge.", Answers: "Svaret", NoInquiry: "Det kan du ikke spørge om her. Skriv spørg for at høre, hvad du kan spørge om.",
		TookOf: "Der gik %s. Klokken er %s.", Paused: "Øvelsens ur står stille. Skriv pause for at lade det gå.", GoesOn: "Øvelsens ur går igen.",
		CountHow: "Skriv hænderne for hvert svar, for eksempel 3 5 0. Skriv kun ét tal for at vælge det svar for alle.",
		ChooseOf: "Skriv tallet på det svar, I går videre med, eller tryk på retur for det, flest valgte: %s",
		Even:     "Hænderne afgør det ikke. Skriv tallet på det svar, I går videre med.", BadCountOf: "Skriv højst %d tal fra 0 til 999 med mellemrum imellem: et for hvert svar.",
		After: [2]string{
			"Skriv igen og et tal for at prøve en beslutning igen, forfra for at begynde forfra, øvelser for at vælge en anden, eller slut.",
			"Skriv igen og et tal for at prøve en beslutning igen, forfra, øvelser for at vælge en anden, opsummering, opsummering gem, eller slut.",
		},
		NoDecision: "Den beslutning er der ikke. Skriv vej for at høre dine svar.", Cases: "Øvelser", CasesHow: "Skriv et tal for at vælge en øvelse, eller skriv slut.",
		Thanks: "Det er ikke gemt.", SavedOf: "Opsummeringen er gemt: %s", Unsaved: "Opsummeringen er ikke gemt. Skriv opsummering gem for at gemme den, eller slut én gang til for at lukke uden.",
		Nothing: "Der er ingen beslutninger at opsummere endnu.",
		Help: [2][]string{
			{
				"Skriv ét af dette, og tryk på retur:", "Et tal, eller begyndelsen af et svar: det svar.", "spørg: det, du kan spørge om. spørg 1: spørg om nummer 1.",
				"sagen: sagen igen. vej: dine svar indtil nu.", "tilbage: gå ét valg tilbage. tilbage 2: tilbage til valg 2.",
				"pause: lad øvelsens ur stå stille, eller gå igen.", "kontakter: numre og tider i øvelsen. ord: ord, der er forklaret. sider: det, du kan læse.",
				"igen 2: prøv beslutning 2 igen, når øvelsen er slut. forfra: begynd forfra.", "øvelser: vælg en anden øvelse.", "slut: luk. Intet er gemt.",
			},
			{
				"Skriv ét af dette, og tryk på retur:", "3 5 0: hænderne for hvert svar, i svarenes rækkefølge. Skriv dem igen for at rette.",
				"Et tal: det svar, I går videre med. Retur: det, flest valgte.", "spørg: det, I kan spørge om. spørg 1: spørg om nummer 1.",
				"sagen: sagen igen. vej: jeres svar indtil nu.", "tilbage: gå ét valg tilbage. tilbage 2: tilbage til valg 2.",
				"pause: lad øvelsens ur stå stille, eller gå igen.", "kontakter: numre og tider i øvelsen. ord: ord, der er forklaret. sider: det, I kan læse.",
				"igen 2: prøv beslutning 2 igen. forfra: begynd forfra.", "opsummering: hvor mange der valgte hvad. opsummering gem: gem den som fil, uden navne.",
				"øvelser: vælg en anden øvelse.", "slut: luk.",
			},
		},
		Typed: TrainingTyped{
			Ask: []string{"spørg", "spoerg"}, Case: []string{"sagen"}, Again: []string{"igen"}, Pause: []string{"pause"},
			Cases: []string{"øvelser", "oevelser"}, Summary: []string{"opsummering"},
		},
	}
}

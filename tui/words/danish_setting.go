package words

import "handleguide/tui/settings"

func danishSettings() Settings {
	return Settings{
		Title: "Indstillinger", Program: "Programmet", Workplace: "Dit arbejdssted",
		Shared:   "Maskinen kan være fælles, og oplysningerne en kollegas. Du ser dem altid, før de bruges.",
		Language: "Sprog", Theme: "Farver", Guide: "Handleguide",
		Themes: []Choice{
			{"auto", "som terminalen"}, {"light", "lyse"}, {"dark", "mørke"}, {"contrast", "stor kontrast"}, {"none", "ingen"},
		},
		Field: map[settings.Field]string{
			settings.Name: "Arbejdssted", settings.Address: "Adresse", settings.Phone: "Telefon", settings.Person: "Dit navn", settings.Role: "Din stilling",
		},
		Drafts: "Kladder", Days: "Slettes efter",
		DaysFor: []Choice{{"7", "7 dage uden ændringer"}, {"14", "14 dage uden ændringer"}, {"30", "30 dage uden ændringer"}, {"60", "60 dage uden ændringer"}, {"90", "90 dage uden ændringer"}},
		Empty:   "ikke udfyldt", Confirm: "Det er mine oplysninger", ConfirmedOf: "bekræftet %s", Never: "ikke bekræftet",
		Forget: "Slet oplysningerne", ForgetSure: "Vælg igen for at slette dem", Forgotten: "Oplysningerne er slettet.",
		Switched: "Programmet er nu på dansk.", NextTimeOf: "%s åbnes næste gang. Skift nu under forløb (%s).", NoGuide: "ikke valgt",
		KeptInOf: "Gemmes i %s", NotKept: "Gemmes ikke, når du slutter",
		GuideText: "Guidens egen tekst er på dansk.", GuidePartly: "Noget i guiden er på et andet sprog, mærket",
	}
}

func danishTroubles() Troubles {
	return Troubles{
		BrokenOf: "indstillingerne i %s kan ikke læses; de bruges ikke",
		AsideOf:  "indstillingerne i %s kan ikke læses; de er lagt til side som %s",
		NewerOf:  "indstillingerne i %s er skrevet af en nyere udgave; de bruges, men ændres ikke",
		NoPlace:  "der er intet sted til indstillinger; valg huskes ikke",
		UnreadOf: "indstillingerne kan ikke læses: %s", NotSavedOf: "valget kan ikke gemmes: %s",
		Denied: "adgang nægtet", NoFile: "det er ikke en fil",
	}
}

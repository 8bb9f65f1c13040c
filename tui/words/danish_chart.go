package words

func danishCharts() Charts {
	return Charts{
		Else: "ellers", Any: "kendt", GoOf: "→ %s", OnOf: "↓ Fortsæt ved: %s", FromOf: "Når som helst: %s", Always: "Når som helst",
		InsteadOf: "Lukket eller intet svar: %s %s", AcuteOf: "Kun hvis det bliver akut: %s %s", TableOf: "%s: se numrene på arket",
		Inferred: "*", Open: "°", Unverified: "†",
		Map: ChartMap{
			Title: "Kort", Overview: "Overblik over forløbene", Here: "du er her",
			Open: "kort over forløbet", Go: "gå hertil", Next: "næste", Flows: "overblik", Home: "til der, hvor du er",
			Up: "op på kortet", Down: "ned på kortet", Left: "til venstre", Right: "til højre",
		},
		Sheet: ChartSheet{
			SubtitleOf: "Handleguide for %s. %s.", OverviewOf: "Handleguide for %s. Sådan fører forløbene ind i hinanden.",
			DrawnOf: "Tegnet %s", SheetOf: "Ark %d af %d", OnOf: "Fortsæt ved %s",
			Reading: "Sådan læses arket", Numbers: "Numre og tider", Always: "Når som helst", Sources: "Kilder",
			Shapes: []string{
				"Grå top: et spørgsmål, svarene under. Runde hjørner: noget, du gør. Stiplet: det følger af dine svar før.",
				"Hvid skrift på mørkt: et udfald, der haster. Kraftig kant: andre udfald. Grå pille: fortsæt et andet sted.",
			},
			InferredIs: "vores slutning – står ikke i kilden.", OpenIs: "åbent spørgsmål, som kilden ikke svarer på.", UnverifiedIs: "nummeret er ikke bekræftet.",
			Hours:              "Tiderne gælder almindelige dage, ikke helligdage. Haster det, og svarer ingen, så ring straks til det andet nummer. Læg ikke bare en besked.",
			DangerOf:           "Fare nu: ring %s",
			Careful:            "Et ark kan blive gammelt. Programmet handleguide viser nummeret, der svarer lige nu.",
			DescribeOf:         "Rutediagram over forløbet %s i handleguiden for %s: %d trin og %d udfald. Det samme kan læses trin for trin i programmet handleguide.",
			DescribeOverviewOf: "Overblik over handleguiden for %s: %d forløb, og hvordan de fører ind i hinanden.",
		},
	}
}

package words

func danishCharts() Charts {
	return Charts{
		Else: "ellers", Any: "kendt", GoOf: "→ %s", OnOf: "↓ Fortsæt ved: %s", FromOf: "Når som helst: %s", Always: "Når som helst",
		InsteadOf: "Når der er lukket: %s %s", TableOf: "%s: se numrene på arket",
		Inferred: "*", Open: "°", Unverified: "†",
	}
}

package words

func englishCharts() Charts {
	return Charts{
		Else: "otherwise", Any: "known", GoOf: "→ %s", OnOf: "↓ Go on at: %s", FromOf: "At any time: %s", Always: "At any time",
		InsteadOf: "When closed: %s %s", TableOf: "%s: see the numbers on the sheet",
		Inferred: "*", Open: "°", Unverified: "†",
	}
}

package words

func englishCharts() Charts {
	return Charts{
		Else: "otherwise", Any: "known", GoOf: "→ %s", OnOf: "↓ Go on at: %s", FromOf: "At any time: %s", Always: "At any time",
		InsteadOf: "Closed or no answer: %s %s", AcuteOf: "Only if it becomes urgent: %s %s", TableOf: "%s: see the numbers on the sheet",
		Inferred: "*", Open: "°", Unverified: "†",
		Map: ChartMap{
			Title: "Map", Overview: "Overview of the flows", Here: "you are here",
			Open: "map of the flow", Go: "go here", Next: "next", Flows: "overview", Home: "back to where you are",
			Up: "up on the map", Down: "down on the map", Left: "to the left", Right: "to the right",
		},
		Sheet: ChartSheet{
			SubtitleOf: "Handleguide (action guide) for %s. %s.", OverviewOf: "Handleguide (action guide) for %s. How its flows lead into each other.",
			DrawnOf: "Drawn %s", SheetOf: "Sheet %d of %d", OnOf: "Go on at %s",
			Reading: "How to read this sheet", Numbers: "Numbers and hours", Always: "At any time", Sources: "Sources",
			Shapes: []string{
				"Grey top: a question, its answers below. Round corners: something you do. Dashed: it follows from your answers before.",
				"White on dark: an outcome that is urgent. Heavy border: other outcomes. Grey pill: go on elsewhere.",
			},
			InferredIs: "our inference – not in the source.", OpenIs: "an open question that the source does not answer.", UnverifiedIs: "the number has not been confirmed.",
			Hours:              "The hours are those of ordinary days, not of public holidays. If it is urgent and nobody answers, call the other number at once. Do not just leave a message.",
			DangerOf:           "Danger now: call %s",
			Careful:            "A sheet can go out of date. The program handleguide shows the number that answers at this minute.",
			DescribeOf:         "Flowchart of %s in the handleguide for %s: %d steps and %d outcomes. The same can be read step by step in the program handleguide.",
			DescribeOverviewOf: "Overview of the handleguide for %s: %d flows, and how they lead into each other.",
		},
	}
}

package main

// helpTexts say in another language what the grammar says in Danish: of a
// command ("walk"), its argument ("walk FLOW") or an option ("--guide", "walk
// --answer"), and what stands for a value ("MAPPE"). None of them is Danish.
type helpTexts map[string]string

func (h helpTexts) text(of, danish string) string {
	if text, there := h[of]; there {
		return text
	}
	return danish
}

// englishHelp is made when it is asked for: most who start the program ask for
// no help. A test holds that nothing is left out.
func englishHelp() helpTexts {
	return helpTexts{
		"walk":          "Walk a flow without a screen, and see where it ends.",
		"walk FLOW":     "The flow: GUIDE/FLOW, or FLOW where only one guide has it.",
		"walk --answer": "An answer, by its id; several in the order they are asked.",
		"walk --known":  "What is known from another concern before anything is asked, by ids.",
		"walk --json":   "Write JSON.",

		"contacts":          "See all contacts: the number, whether they answer now, when that changes, when they were last confirmed.",
		"contacts GUIDE":    "A guide; where there is none, all guides.",
		"contacts --review": "Call the numbers of your own guide (--flows) through, and write today's date at those that answer.",
		"contacts --json":   "Write JSON.",

		"paths":        "See all ways through a flow: what is done, and where they end.",
		"paths FLOW":   "The flow: GUIDE/FLOW, or FLOW where only one guide has it.",
		"paths --json": "Write JSON.",

		"chart":          "Draw a flow as a flowchart, or how the guide's flows lead into each other.",
		"chart FLOW":     "The flow: GUIDE/FLOW, or FLOW where only one guide has it. GUIDE alone is an overview of the guide's flows.",
		"chart --format": "text, mermaid, dot or svg (to hang up, A3).",
		"chart --sheet":  "Which sheet, where svg takes several.",
		"chart --json":   "Write JSON.",

		"check":             "Check a guide: what is wrong, where, and what is to stand there instead (in Danish).",
		"check GUIDE|MAPPE": "A guide, or a folder of one's own; where there is none, all guides.",
		"check --json":      "Write JSON.",
		"check --missing":   "Write the texts that are not translated to LANGUAGE (en), ready to be filled in.",

		"diff":        "See what changed between two guides for those who walk them: numbers, hours, ways, outcomes, deadlines.",
		"diff GAMMEL": "The guide as it was: its folder, or the name of a guide.",
		"diff NY":     "The guide as it is now: its folder, or the name of a guide.",
		"diff --json": "Write JSON.",

		"explain":        "Explain a code from check: what it means, why, and what to write instead (in Danish).",
		"explain KODE":   "The code in a message from check, such as G301; without it, all codes.",
		"explain --json": "Write JSON.",

		"new":        "Make a small, whole guide to start from, by six questions.",
		"new MAPPE":  "The folder that the guide is to be in. It must not be there yet, or be empty.",
		"new --json": "Write as JSON what was made.",

		"schema":        "Write the JSON schema by which an editor checks the files while one types.",
		"schema SLAGS":  "guide, flow, notice, scenario or translation; without it, one schema that knows them all.",
		"schema --to":   "Write all schemas as files into a folder.",
		"schema --json": "Write JSON. A schema always is.",

		"train":            "Practise a case, alone or together, and talk about it afterwards.",
		"train ØVELSE":     "The exercise: GUIDE/EXERCISE, or EXERCISE where only one guide has it. Where there is none, you choose from a list.",
		"train --list":     "Write all exercises.",
		"train --together": "Practise together: the room chooses by a show of hands, and somebody types the numbers.",
		"train --print":    "Save the exercise for printing in a folder: a guide for whoever leads it, and a sheet for those who take part.",
		"train --json":     "Write the list as JSON.",

		"drafts":            "See, open, export or delete the drafts that are kept encrypted.",
		"drafts HVAD":       "list, open, export or delete. Where there is none, list.",
		"drafts KLADDE":     "The draft's id, as list shows it. Where there is only one, open and export can do without.",
		"drafts --to":       "The folder that export saves in; else the one you stand in.",
		"drafts --as":       "What export saves as: docx, pdf, eml or txt; else docx.",
		"drafts --identity": "Include name and CPR (personal number) in what export saves.",
		"drafts --json":     "Write the list as JSON.",

		"version":        "See the program's version.",
		"version --json": "Write JSON.",

		"--guide": "Use this guide.",
		"--flows": "Use the guides in a folder, or the folder's one guide, in place of the program's own.",
		"--at":    "Answer as if it were TIME: 2026-11-21T21:14 is Danish time; 2026-11-21T21:14:00+01:00 has a zone.",
		"--lang":  "The language of the program and the guides: da or en.",
		"--theme": "Colours: auto, light, dark, contrast or none.",
		"--watch": "Follow the files in --flows: each time they are saved, the walk goes on in the new version.",
		"--line":  "Use lines in place of the full screen.",
		"--help":  "Show this help.",

		"GUIDE|MAPPE": "GUIDE|FOLDER", "GAMMEL": "OLD", "NY": "NEW", "NAVN": "NAME", "MAPPE": "FOLDER", "TID": "TIME", "SPROG": "LANGUAGE", "TEMA": "THEME", "ID": "ID", "HVAD": "WHAT", "KLADDE": "DRAFT", "KODE": "CODE", "NR": "NO", "ØVELSE": "EXERCISE", "FORMAT": "FORMAT", "OPLYSNING=VÆRDI": "FACT=VALUE", "SLAGS": "KIND",
	}
}

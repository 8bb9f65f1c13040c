package words

// Finding are the words of the palette that finds anything.
type Finding struct {
	Title, Nothing                               string
	FoundOf                                      string // how many
	Flow, Contact, Question, Term, Page, Command string // what is found
	Asks, Answers, InFlowOf                      string // of a question: what it is, what can be answered, and where
	Find, Open, Up, Down, Shut                   string // what keys do
}

func danishFinding() Finding {
	return Finding{
		Title: "Søg", Nothing: "Intet fundet. Prøv et andet ord.", FoundOf: "%d fundet",
		Flow: "forløb", Contact: "kontakt", Question: "spørgsmål", Term: "ord", Page: "side", Command: "kommando",
		Asks: "Et spørgsmål i guiden", Answers: "Svar", InFlowOf: "Det stilles i forløbet %s.",
		Find: "søg", Open: "åbn", Up: "op", Down: "ned", Shut: "luk",
	}
}

func englishFinding() Finding {
	return Finding{
		Title: "Find", Nothing: "Nothing found. Try another word.", FoundOf: "%d found",
		Flow: "flow", Contact: "contact", Question: "question", Term: "word", Page: "page", Command: "command",
		Asks: "A question of the guide", Answers: "Answers", InFlowOf: "It is asked in the flow %s.",
		Find: "find", Open: "open", Up: "up", Down: "down", Shut: "close",
	}
}

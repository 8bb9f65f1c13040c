package words

func englishTrainingLine() TrainingLine {
	return TrainingLine{
		Brief: [2][]string{
			{"Answer as you would in reality. Time passes only when you choose or ask.", "Afterwards we look at your choices. There is no mark, and nothing is kept."},
			{
				"Read aloud, and let everyone think before hands are raised. Time passes only when the room chooses or asks.",
				"Count the hands for each answer, and type the numbers. Talk about it, and then choose the answer the room goes on with.",
				"Afterwards the room looks at its choices. There is no mark, and no names are written.",
			},
		},
		AskHow: "Type ask and a number to ask.", Answers: "The answer", NoInquiry: "That cannot be asked here. Type ask to hear what can be asked.",
		TookOf: "%s passed. It is now %s.", Paused: "The exercise's clock is stopped. Type pause to let it go on.", GoesOn: "The exercise's clock goes on.",
		CountHow: "Type the hands for each answer, for example 3 5 0. Type one number alone to choose that answer for all.",
		ChooseOf: "Type the number of the answer the room goes on with, or press return for the one most chose: %s",
		Even:     "The hands do not decide it. Type the number of the answer the room goes on with.", BadCountOf: "Type at most %d numbers from 0 to 999 with spaces between: one for each answer.",
		After: [2]string{
			"Type again and a number to try a decision again, restart to begin again, cases to choose another one, or quit.",
			"Type again and a number to try a decision again, restart, cases to choose another one, summary, summary save, or quit.",
		},
		NoDecision: "There is no such decision. Type way to hear your answers.", Cases: "Exercises", CasesHow: "Type a number to choose an exercise, or type quit.",
		Thanks: "It is not kept.", SavedOf: "The summary is saved: %s", Unsaved: "The summary is not saved. Type summary save to save it, or quit once more to close without.",
		Nothing: "There are no decisions to sum up yet.",
		Help: [2][]string{
			{
				"Type one of these, and press return:", "A number, or the beginning of an answer: that answer.", "ask: what can be asked. ask 1: ask number 1.",
				"case: the case again. way: your answers so far.", "back: go one choice back. back 2: back to choice 2.",
				"pause: stop the exercise's clock, or let it go on.", "contacts: numbers and hours in the exercise. terms: words that are explained. pages: what can be read.",
				"again 2: try decision 2 again when the exercise is over. restart: begin again.", "cases: choose another exercise.", "quit: close. Nothing is kept.",
			},
			{
				"Type one of these, and press return:", "3 5 0: the hands for each answer, in the answers' order. Type them again to correct them.",
				"A number: the answer the room goes on with. Return: the one most chose.", "ask: what can be asked. ask 1: ask number 1.",
				"case: the case again. way: the room's answers so far.", "back: go one choice back. back 2: back to choice 2.",
				"pause: stop the exercise's clock, or let it go on.", "contacts: numbers and hours in the exercise. terms: words that are explained. pages: what can be read.",
				"again 2: try decision 2 again. restart: begin again.", "summary: how many chose what. summary save: save it as a file, without names.",
				"cases: choose another exercise.", "quit: close.",
			},
		},
		Typed: TrainingTyped{
			Ask: []string{"ask", "spørg", "spoerg"}, Case: []string{"case", "sagen"}, Again: []string{"again", "igen"}, Pause: []string{"pause"},
			Cases: []string{"cases", "øvelser", "oevelser"}, Summary: []string{"summary", "opsummering"},
		},
	}
}

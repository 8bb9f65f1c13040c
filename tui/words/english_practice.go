package words

func englishPractice() Practice {
	return Practice{
		Mark: "EXERCISE", TimeOf: "exercise time %s",
		NoCall: "EXERCISE: do not call",
		NoScan: "In an exercise there is no code, link or copy here: nobody is to be called.",
		NoNote: "In an exercise the note can neither be saved nor copied.",
		NoKeep: "In an exercise the draft is not kept. To keep it, save a file.",
		Paper:  "This is an exercise: the child is made up, and nothing may be sent.",
		Child:  "Alma Madeup",

		TitleHow: "A made-up case with a clock of its own, alone or together. What you are doing waits meanwhile.",
		Title:    "Practise", Briefing: "Before you begin", Case: "The case", Meanwhile: "Meanwhile", Debrief: "Afterwards", Find: "Practise", Kind: "exercise",
		Alone: "Alone", Together: "Together, on one screen", NoCases: "The guide has no exercises.",
		ThisIs: "This is an exercise", ToCase: "to the case", Begin: "begin",
		About: []string{
			"The case is made up. Nobody is to be called, and nothing can be sent.",
			"The clock is the exercise's own. It moves only when you choose or ask for something.",
			"The guide is the real one: the same questions, advice and numbers.",
			"You can always go back and choose again.",
			"Afterwards you see where your way and the guide's parted, and why. You get no mark, and nothing is kept.",
		},
		AboutTogether: []string{
			"The case is made up. Nobody is to be called, and nothing can be sent.",
			"You choose by a show of hands, and one of you types how many there are for each answer. No names.",
			"The clock is the exercise's own. It moves when you choose or ask for something. You can stop it.",
			"Afterwards you see where your way and the guide's parted, and why.",
			"The screen does not hide itself while you talk. x hides it.",
		},
		Happened: "On the way", HappensOf: "Meanwhile, at %s",
		QuitAsk: "End the exercise?", QuitWhy: "Your way is not kept. You can begin again another time.", Quit: "Yes, end it", Stay: "No, stay here",
		Again: "You are back at the decision. If you end, your debrief is still there.",

		YouWrote: "You wrote:", NotKept: "Nothing of the exercise is kept.",
		OwnShort: [2]string{"You", "Room"}, AgreedShort: "Guide",
		EndedAt: "It ended here", NotEnded: "Did not come to an end.",
		OtherHour: "You ended in the same place, but at another hour. So another number comes first.",
		AlsoRight: "Your way was right too.",
		FirstOf:   "first: %s", AskedOf: "You asked: %s %s",
		PartedHow: "Here your way and the guide's parted. Press a digit to try the decision again.",
		Critical:  "Critical: it can cost the child dearly.", Because: "Because:",
		Fine:  "Here you and the guide agreed",
		Goals: "Take this with you", Now: "And now?",
		FromParting: "Try again from where the ways parted", FromStart: "Try again from the beginning", Enough: "End the exercise", SeeSum: "See a summary, and save it if you like",
		RoomGoesOnOf: "The room goes on with %s", RoomBefore: "your choice before", CountFirst: "Type how many hands each answer gets",
		Even: "The hands are even: talk about it, or choose with space", Paused: "PAUSED",
		SumNotSaved: "The summary of what you practised is not saved.", SumSavedOf: "The summary is saved: %s", SumFailedOf: "The summary is not saved: %s",
		SumHow: "Only you can read the file. It holds numbers of hands and no names.",
		Key: PracticeKeys{
			Train: "practise", Alike: "alone or together", Ask: "ask", Case: "the case", Reflect: "afterwards", TryAgain: "try again", Leave: "end the exercise",
			NextCount: "next", Count: "hands", Uncount: "erase a digit", Mark: "choose it", Decide: "choose", Talk: "talk", Pause: "stop the clock", Unpause: "let the clock go",
			Sum: "summary", SaveSum: "save",
		},
	}
}

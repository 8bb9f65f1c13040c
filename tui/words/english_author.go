package words

func englishStarting() Starting {
	return Starting{
		IntroOf:  "Six questions, and there is a small but complete guide in %s. Everything can be changed afterwards. Type quit to stop.",
		NumberOf: "%d of %d. %s",
		Ask: [6]string{
			"Which municipality (kommune) is the guide for?",
			"Which mail address are notifications (underretninger) sent to?",
			"Which number do people call by day when they are concerned about a child?",
			"When is that number answered?",
			"Which number answers when it is closed – evenings, nights and weekends?",
			"Who tells the parents that a notification has been sent, where violence or abuse is not suspected?",
		},
		Accepts: [6]string{
			"Type the municipality's name in letters.",
			"Type an address with @, such as underretning@kommune.dk – or press Enter if you do not know it yet.",
			"Type a telephone number: eight digits, or a short one. The emergency number is there already.",
			"Type days and hours, such as mon-thu 8-15.30, fri 8-13 – or press Enter if you do not know them yet.",
			"Type a telephone number – or press Enter if you do not know it yet. The guide then goes through the police.",
			"Type 1, 2 or 3.",
		},
		Tellers:    [3]string{"Whoever notifies", "Their manager", "The municipality"},
		Wrong:      "I did not understand that.",
		Understood: "Understood:",
		Later:      "You do not know yet. The guide will say that it is missing.",
		Nothing:    "nothing has been written",
		WroteOf:    "The guide is in %s:",
		Try:        "Now you can:",
		Do:         [3]string{"walk through it, and see each change as you save it", "see what is missing, and whether the rules hold", "call each number, to confirm it"},
		Open:       "Nobody has confirmed anything in it yet. The screen says so until you have.",
	}
}

func englishReviewing() Reviewing {
	return Reviewing{
		IntroOf:  "Call each number, and answer. At a yes, today's date is written into %s. All else in the file stays as it is.",
		CountOf:  "%d of %d: %s",
		Answered: "Was it answered?", Right: "Is the address right?", Danger: "Do not call this one to try it. Is the number right?",
		Type:      "y: yes   n: no   s: skip   quit: stop here",
		Typed:     Judged{Yes: []string{"y", "yes", "j", "ja"}, No: []string{"n", "no", "nej"}, Skip: []string{"s", "skip"}},
		WrittenOf: "Written: confirmed %s.",
		MendOf:    "Nothing is written. What is wrong is here:\n%s\nChange it there, save the file, and run:\n%s",
		SumOf:     "Confirmed: %d. Wrong: %d. Skipped: %d.",
		None:      "The guide has no numbers or addresses to confirm.",
	}
}

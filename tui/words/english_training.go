package words

func englishTraining() Training {
	return Training{
		Line:  englishTrainingLine(),
		Made:  "This is an exercise. Nobody in it is real, and nobody is to be called.",
		Roles: map[string]string{"medarbejder": "a member of staff", "leder": "the manager"}, Difficulties: map[string]string{"let": "easy", "mellem": "medium", "svaer": "hard"},
		YouAreOf: "You are %s.", Case: "The case", Ask: "What you can ask", Goals: "What we practise", LastsOf: "Takes about %s.", ItHappens: "Now something happens",
		MinutesOf: [2]string{"%d minute", "%d minutes"},

		Grades: [6]string{"Right", "Right too", "Too little", "Too much", "Another choice", "Not covered"},
		GradeHow: [6]string{
			"What the agreed way chooses.", "Right in another way.", "A child is let down.", "An alarm that was not needed.",
			"Neither too little nor too much, but not the agreed way.", "The exercise says nothing about this choice.",
		},
		Critical: "critical",
		Phases: [2][4]string{
			{"How was it?", "What happened?", "Why?", "What do you take with you?"},
			{"How was it?", "What happened?", "Why?", "What do you all take with you?"},
		},
		HowWas: [2]string{
			"Type one line to yourself, if you like. It is not kept.",
			"Go round the room before you look at the answers. Type one line, if you like. It is not kept.",
		},
		Own: [2]string{"Your way", "The room's way"}, Agreed: "The guide's way", Both: "Both",
		NotAsked: "did not come here", Before: "Chosen first", Ended: "Ended at", NotFinished: "Not walked to its end",
		SameEnd: "Both ways ended at the same place.", Ends: "The two ways did not end at the same place.",
		ChangedOf: "Time had passed: now %s stood first. On the guide's way it was %s.",
		Undone:    "This was not done", Wrong: "This should not have happened",
		DecisionOf: "Decision %d", Chose: [2]string{"You chose", "The room chose"}, AgreedBecause: "Agreed",
		AlsoRight: "Right too", NoneParted: [2]string{"You went the right way from beginning to end.", "The room went the right way from beginning to end."},
		NoneOf: "%s: none.", InDecisionsOf: "%s: %s.",
		Unasked: [2]string{"What you could have asked too", "What the room could have asked too"},

		Prompts: [6]string{
			"What do you know, and what do you guess?", "Everyone chose %s. What would have to be different before you chose otherwise?",
			"What speaks for %s, and what for %s?", "Some chose %s. What did they see that the others did not?",
			"Some chose %s. What would it have meant for the child?", "Nobody chose %s. Why is that good?",
		},
		Talk: "Talk about it", Answer: "Answer", Hands: "Hands", HandsOf: [2]string{"%d hand", "%d hands"}, OfOf: "%d of %d",
		PartedOf:    [2]string{"%d of %d chose another answer than the right ones.", "All %d chose a right answer."},
		RoomChoseOf: "The room went on with: %s.", EarlierOf: "At first the hands were: %s.", Left: "The room stepped back from here", NotCounted: "Not counted",
		Summary: "Summary", SummaryHow: "It holds numbers of hands and no names. It is something to talk about, not a mark.", PlayedOf: "%s, %s",
		SummaryFile: "exercise-summary",
	}
}

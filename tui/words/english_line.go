package words

func englishTyped() Typed {
	return Typed{
		Back: []string{"back", "tilbage"}, Help: []string{"help", "hjælp", "hjaelp"}, Way: []string{"way", "vej"}, Contacts: []string{"contacts", "kontakter"},
		Terms: []string{"terms", "ord"}, Pages: []string{"pages", "sider"}, Flows: []string{"flows", "forløb", "forloeb"}, Restart: []string{"restart", "forfra"},
		Settings: []string{"settings", "indstillinger"}, Quit: []string{"quit", "slut"}, Delete: []string{"delete", "slet"},
	}
}

func englishLine() Line {
	return Line{
		Call: "Call", MailTo: "Write to", TalkTo: "Go to", Phone: "Phone", Because: "Why", When: "When",
		TakesOverOf: "If they do not answer: %s", ReadPageOf: "Read more: %s (pages %s)",
		AnswerOf: "Type a number from 1 to %d, or type help.", AnswerOne: "Type 1, or type help.",
		OrBegin:  "You can also type the beginning of an answer, or one of these words:",
		Commands: "Or type write, back, help, way, contacts, terms, pages, flows, restart, settings or quit.",
		Help: []string{
			"Type one of these, and press return:",
			"A number: the answer with that number.",
			"The beginning of an answer: that answer.",
			"back: go one answer back. back 2: change answer 2.",
			"help: this help, and the question again.",
			"way: your answers so far.",
			"contacts: all numbers, and who answers now.",
			"terms: the words that are explained. terms underretning: explain that one.",
			"pages: what there is to read on secrecy, consent and laws. pages 2: read number 2.",
			"flows: all flows. flows 2: begin number 2.",
			"restart: begin again.",
			"write: write the underretning (notification), an addition or a call sheet.",
			"settings: language, colours, guide and your workplace.",
			"quit: close.",
		},
		NotUnderstood: "There is no such answer.",
		SeveralOf:     "More than one answer fits: %s. Type the number, or a little more.",
		Over:          "Nothing more is asked. Type write to write the underretning (notification), or back, way, contacts, terms, pages, flows, restart, settings or quit.",
		AtStart:       "You are at the first question.",
		NoSuchAnswer:  "You have not given that answer. Type way to see your answers.",
		Ended:         "There were no more answers, and you are not done. Nothing has been answered for you.",
		Bye:           "The end.",
		Pages:         "Type pages and a number to read one of them.",
		Terms:         "Type terms and one of them to have it explained.",
		Flows:         "Type flows and a number to begin one of them. Your answers so far fall away.",
		NoPage:        "There is no such page. Type pages to see them all.",
		NoTerm:        "That word is not explained. Type terms to see them all.",
		NoFlow:        "There is no such flow. Type flows to see them all.",
		ChooseOf:      "Type a number from 1 to %d, or type quit.",
		Simulated:     "The time is simulated: it is not what the clock says now.",
		Settings: []string{
			"Type settings, a number and the new value to change one of them.",
			"For example: settings 1 dansk. Type delete in place of a new text to delete it.",
		},
		NoSetting: "There is no such setting. Type settings to see them all.",
		ValuesOf:  "Type one of these: %s.", Changed: "Changed.",
	}
}

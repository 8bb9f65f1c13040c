package words

func englishTyped() Typed {
	return Typed{
		Back: []string{"back", "tilbage"}, Help: []string{"help", "hjælp", "hjaelp"}, Way: []string{"way", "vej"}, Contacts: []string{"contacts", "kontakter"},
		Terms: []string{"terms", "ord"}, Pages: []string{"pages", "sider"}, Flows: []string{"flows", "forløb", "forloeb"}, Restart: []string{"restart", "forfra"},
		Settings: []string{"settings", "indstillinger"}, Quit: []string{"quit", "slut"}, Delete: []string{"delete", "slet"},
		Ring: []string{"call", "ring"}, Record: []string{"record", "opkald"}, Copy: []string{"copy", "kopiér", "kopier"}, More: []string{"more", "mere"},
		Sitting: []string{"sitting", "samtale"}, Note: []string{"note", "notat"}, Save: []string{"save", "gem"}, All: []string{"all", "alt"}, Undo: []string{"undo", "fortryd"}, Hide: []string{"hide", "skjul"}, Find: []string{"find", "søg", "soeg"},
	}
}

func englishLine() Line {
	return Line{
		Call: "Call", MailTo: "Write to", TalkTo: "Go to", Phone: "Phone", Because: "Why", When: "When",
		TakesOverOf: "If they do not answer: %s", ReadPageOf: "Read more: %s (pages %s)",
		AnswerOf: "Type a number from 1 to %d, or type help.", AnswerOne: "Type 1, or type help.",
		OrBegin:  "You can also type the beginning of an answer, or one of these words:",
		Commands: "Or type back, help, way, contacts, find, terms, pages, flows, restart, undo, call, copy, record, write, more, sitting, note, settings, hide or quit.",
		Help: []string{
			"Type one of these, and press return:",
			"A number: the answer with that number.",
			"The beginning of an answer: that answer.",
			"back: go one answer back. back 2: change answer 2.",
			"help: this help, and the question again.",
			"way: your answers so far.",
			"contacts: all numbers, and who answers now.",
			"find duty: find flows, contacts, questions, words and pages by a few letters.",
			"terms: the words that are explained. terms underretning: explain that one.",
			"pages: what there is to read on confidentiality, consent and laws. pages 2: read number 2.",
			"flows: all flows. flows 2: begin number 2.",
			"restart: begin again. undo: take back the answers you had before.",
			"call: the number, and what to have at hand. copy: copy the number.",
			"record: write down what came of calling.",
			"write: write the underretning (notification), an addition or a call sheet.",
			"more: another concern. sitting: all your concerns and calls. sitting 2: go to number 2.",
			"note: a note to yourself about the sitting. note save: save it to a file.",
			"hide: clear the screen. What was there may still be further up in the window, so close it when you leave.",
			"settings: language, colours, guide and your workplace.",
			"quit: close.",
		},
		NotUnderstood: "There is no such answer.",
		SeveralOf:     "More than one answer fits: %s. Type the number, or a little more.",
		Over:          "Nothing more is asked. Type write to write the underretning (notification), or call, record, more, sitting, note, back, way, contacts, terms, pages, flows, restart, settings, hide, help or quit.",
		AtStart:       "You are at the first question.",
		NoSuchAnswer:  "You have not given that answer. Type way to see your answers.",
		Ended:         "There were no more answers, and you are not done. Nothing has been answered for you.",
		Bye:           "The end.",
		Pages:         "Type pages and a number to read one of them.",
		Terms:         "Type terms and one of them to have it explained.",
		Flows:         "Type flows and a number to begin one of them. Your answers so far are put aside.",
		Search:        "Type find and a few letters of what you are looking for.",
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

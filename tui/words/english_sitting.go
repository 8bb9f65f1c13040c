package words

func englishSitting() Sitting {
	return Sitting{
		More: "another concern", Concerns: "your concerns", Note: "your note",
		Title: "Your concerns", NoteTitle: "Note to yourself",
		BegunOf:    "Concern %d has begun. The others are under %s.",
		SettledOf:  "That changed concern %d too.",
		PressingOf: "Still urgent: %s. Press %s.",
		ConcernOf:  "Concern %d", BegunAtOf: "begun at %s", Unfinished: "Not finished", Here: "you are here",
		CalledOf: "called at %s", CallOf: "call %s", Reached: "Reached",
		QuitCalls: "What you wrote about the call disappears too.", QuitNote: "No, show me a note to save first",
		MoreAbout: "Another child, or another concern about the same one. What holds for you is not asked again, and no answer is lost.",
	}
}

func englishCalling() Calling {
	return Calling{
		Call: "call", Write: "write down", Copy: "copy", CopyHow: "Copy the number.", Erase: "delete the call",
		Title: "Call", Ready: "Have this at hand before you call", Calls: "Your calls", Numbers: "Numbers",
		Scan:          "Scan the code with a phone to call. Or dial the number.",
		NoScan:        "The time is simulated: there is no code, link or copy here, for the number may be another one now.",
		WriteHow:      "Once you have called: when, who answered, and what did you agree?",
		RecordTitleOf: "Call to %s", Time: "Time", Answered: "Who answered?", Agreed: "What did you agree?",
		AnsweredHint: "Name or position of the person you spoke with.", AgreedHint: "Who does what, and when?",
		Keep: "keep the call here", NextField: "next field", Hide: "hide",
		KeptHow: "It is remembered only until you quit. Nothing is written to the disk.",
		BadTime: "Write the time as 21:14.",
		KeptOf:  "The call to %s is written down.", Erased: "The call is deleted.", NobodyWritten: "nothing written about the answer",
		Number: "The number", NoteText: "The note",
		CopiedOf:      "%s is copied.",
		SentOf:        "%s was sent to the terminal's clipboard. It cannot be seen from here whether it was taken; the text is here.",
		NoClipboardOf: "%s could not be copied. Write it down by hand.",
		Optional:      "if you know",
	}
}

func englishNoting() Noting {
	return Noting{
		Save: "save to a file", Copy: "copy the note", With: "include what you wrote about the call", Without: "leave out what you wrote about the call",
		Shown:       "The note is only here until you save or copy it yourself.",
		MayName:     "What you wrote about the call is included. Check it for names.",
		FolderTitle: "Save the note", Folder: "Folder", FolderHow: "Only you can read the file, and no file is overwritten. If the machine is shared, choose a folder of your own.",
		SavedOf: "The note is saved: %s", FailedOf: "The note is not saved: %s",
		Empty: "There is nothing to write a note about yet.",
	}
}

func englishSpoken() Spoken {
	return Spoken{
		Over:             "Nothing more is asked. Type help to hear what you can type.",
		RingHow:          "Type record when you have called. Type copy to copy the number.",
		RingHowSimulated: "Type record when you have called.",
		Numbers:          "Other numbers", NotCopied: "The time is simulated, so the number is not copied: it may be another one now.",
		WhomAsk:     "Whom did you call?",
		TimeAskOf:   "What was the time? Type it, for example 21:14, or press return for %s.",
		AnsweredAsk: "Who answered? Type a name or a position, or press return if you do not know.",
		AgreedAsk:   "What did you agree? Type it in one line, or press return.",
		Keep:        "Press return to keep what you wrote before.",
		Cancel:      "Type undo to cancel.", Cancelled: "It is not written down.",
		NoCall: "There is no such call. Type sitting to see your calls.", NoConcern: "There is no such concern. Type sitting to see them all.",
		CallOf:        "Call %d: %s",
		Sitting:       []string{"Type sitting and a number to go to one of them.", "Type more to begin another concern."},
		CallsHow:      "Type record and a number to change a call, or record delete and a number to delete it.",
		Alone:         "It is your only concern. Type more to begin another one.",
		NoteHow:       []string{"Type note save to save it to a file.", "Type note copy to copy it."},
		NoteTyped:     "Type note all to include what you wrote about the call.",
		FolderAskOf:   "Which folder? Type it, or press return for %s.",
		NothingToUndo: "There is nothing to undo.",
		PressingOf:    "Still urgent: call %s. It is concern %d. Type sitting to go to it.",
		Hidden:        "Type hide to go on.",
		LeaveAsk:      "Your answers and what you have written disappear when you quit. Type quit again to quit.",
	}
}

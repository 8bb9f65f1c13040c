package words

func englishWriting() Writing {
	return Writing{
		Title: "Write", Which: "What do you want to write?", InMemory: "What you write is only here in the program until you save it yourself. Write in Danish.", InStore: "What you write is kept encrypted on this computer. Write in Danish.", GoOn: "Go on writing",
		NothingAsked: "There is nothing to fill in here.", Exercise: "EXERCISE", SectionOf: "section %d of %d",
		ToLookAt: [2]string{"1 place to look at", "places to look at"}, MissingOf: "Missing %d: %s", AreMissing: [2]string{"1 field is missing", "fields are missing"}, AllFilled: "Nothing is missing",
		LeftOut: "left out", FromWalk: "filled in from your answers – change it if it is not right", Copied: "copied – read it through", Optional: "may be left out",
		Remembered: "from your settings", RememberedOf: "From the settings, %s:", TakeOf: "Is that you? Then %s puts it in. %s changes it in the settings.",
		CutOf:    "The text was too long. A field has room for %d characters; the rest is not put in. Attach long texts instead.",
		OnlyHere: "Only here: save a file before you quit.", OnlyHereOf: "Only here – %s keeps it encrypted.",
		NotKeptOf: "The draft is not kept: %s", Keeping: "Keeping the draft encrypted …", KeptFromNow: "The draft is kept encrypted while you write.", KeptOf: "The draft was kept encrypted at %s.",
		FoundTitle: "Places to look at", NothingFound: "Nothing was found to look at. Read the text through all the same.",
		FoundWhy:  "You decide. Nothing here keeps you from sending.",
		FoundInOf: "In “%s”:", PreviewTitle: "As it will be read", SimulatedPaper: "The time is simulated, and so is the date in the document. Do not send it.",
		WithIdentity:    "With name and CPR (personal number): whoever opens the file sees who the child is. Save it only where nobody else has access, and delete it when it is sent.",
		WithoutIdentity: "Without name and CPR (personal number): placeholders such as [CPR] are there instead. Put the real ones in once you are in the secure mail or Digital Post.",
		SaveTitle:       "Save as a file", MaySendAnyway: "You can send it all the same: what is missing must never delay you. The document says so.",
		As:       "Save as",
		Formats:  map[string]string{"docx": "Word document (.docx)", "pdf": "PDF, to print (.pdf)", "eml": "Mail with the PDF, not sent (.eml)", "txt": "Plain text (.txt)"},
		Identity: "Name and CPR", With: "Include name and CPR", Without: "Leave name and CPR out", Folder: "Folder – type another if you like", SaveAsOf: "Save as %s",
		Saving: "Saving …", Saved: "Saved as", OnlyYou: "Only your own user can read the file.", AfterTitle: "It is saved",
		OpenFailedOf: "The file could not be opened: %s. It is saved; open it yourself.", Send: "Send it", SendIf: "If you send it", To: "To",
		PutIdentityIn: "Put name and CPR in where it says [ ] before you send.", DeleteAfter: "Delete the file when it is sent: it shows who the child is.",
		ExerciseNotSent: "This is an exercise. It must not be sent.",
		KeepTitle:       "Keep the draft", CannotKeep: "Drafts cannot be kept here. Save a file before you quit.",
		IsKept:    "The draft is kept encrypted while you write, at least every two seconds. Quit, and type handleguide drafts to find it again.",
		SettingUp: "Getting ready …",
		KeepWhy: []string{
			"Choose a passphrase once. Then what you write is kept encrypted on this computer, and at most two seconds are lost if it crashes.",
			"The passphrase is needed only to open a draft again. If you forget it, nobody can open the drafts.",
			"You may also decline: then the text is only here until you save a file.",
		},
		Differ: "The two are not the same. Type the second again.", Passphrase: "Passphrase", OnceMore: "The passphrase once more",
		ThrowTitle: "Throw away", ThrowAsk: "Do you want to throw away what you have written?", ThrowWhy: "Files that you saved yourself stay.",
		ThrowYes: "Yes, throw away", ThrowNo: "No, keep", QuitWhy: "You have written something that is not saved. It is gone when you quit.",
		NoFolder: "Type a folder to save in.", Line: englishWritingLine(),
		Key: WritingKeys{
			Write: "write", NextField: "next", LastField: "field before", NextSection: "next section", LastSection: "section before",
			NextFound: "next place to look at", Preview: "preview", SaveAs: "save", TakeBack: "undo", DoAgain: "redo",
			Overview: "overview", Found: "places to look at", Another: "another child", KeepSafe: "keep the draft encrypted", Throw: "throw away",
			WriteHere: "write here", GoThere: "go there", WithName: "with name", WithoutName: "without name", OpenFile: "open the file", Decline: "no thanks",
			TakeMine: "use mine", ChangeMine: "change the details",
		},
	}
}

func englishDrafts() Drafts {
	return Drafts{
		None: "There are no drafts.", Two: "edited by two programs",
		HowOf: "Type handleguide drafts open and a draft's id to go on writing. A draft is deleted when it has not been touched for %d days.",
	}
}

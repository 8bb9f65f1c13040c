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
	}
}

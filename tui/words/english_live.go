package words

func englishLive() Live {
	return Live{
		Renewed: "The guide was read again.", Mended: "The files are in order again.",
		WaitOf:       "These answers no longer fit, and wait: %s.",
		Again:        "The question changed while you answered. Answer again.",
		Wrong:        "An error in the files – what is shown is the last version that could be read:",
		MoreOf:       [2]string{"and 1 more error", "and %d more errors"},
		FormGoneOf:   "The form %s is missing now. What you have written is still here.",
		Needs:        "--watch follows a folder: type --flows FOLDER, too",
		NotWatchedOf: "the folder %q cannot be followed: %s",
	}
}

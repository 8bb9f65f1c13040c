package words

func englishCommand() Command {
	return Command{
		About:    "Go through the municipality's handleguide (action guide) when you are worried about a child.",
		Usage:    "Usage: handleguide [flag]\n       handleguide COMMAND [flag]",
		UsageOf:  "Usage: handleguide %s [flag]",
		Commands: "Commands:", Flags: "Flags:", FlagsOfAll: "Flags that every command understands:",
		SeeHelp:  "Type handleguide --help --lang en to see what can be typed.",
		Sorry:    "There is an error in the program, and it has stopped. Start it again, or type handleguide --line.",
		BackToOf: "Back to %s: %s", Paths: [2]string{"way", "ways"}, Modified: "with changes",
	}
}

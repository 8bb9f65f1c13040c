package words

func danishCommand() Command {
	return Command{
		About:    "Gå gennem kommunens handleguide, når et barn bekymrer dig.",
		Usage:    "Brug: handleguide [flag]\n      handleguide KOMMANDO [flag]",
		UsageOf:  "Brug: handleguide %s [flag]",
		Commands: "Kommandoer:", Flags: "Flag:", FlagsOfAll: "Flag, alle kommandoer forstår:",
		SeeHelp:  "Skriv handleguide --help for at se, hvad der kan skrives.",
		Sorry:    "Der er en fejl i programmet, og det er standset. Start det igen, eller skriv handleguide --line.",
		BackToOf: "Tilbage til %s: %s", Paths: [2]string{"vej", "veje"}, Modified: "med ændringer",
	}
}

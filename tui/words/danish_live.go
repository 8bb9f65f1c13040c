package words

func danishLive() Live {
	return Live{
		Renewed: "Guiden er læst igen.", Mended: "Filerne er i orden igen.",
		WaitOf:       "Disse svar passer ikke længere og venter: %s.",
		Again:        "Spørgsmålet er ændret, mens du svarede. Svar igen.",
		Wrong:        "Fejl i filerne – her vises den sidste udgave, der kunne læses:",
		MoreOf:       [2]string{"og 1 fejl til", "og %d fejl til"},
		FormGoneOf:   "Blanketten %s mangler nu. Det, du har skrevet, står her stadig.",
		Needs:        "--watch følger en mappe: skriv også --flows MAPPE",
		NotWatchedOf: "mappen %q kan ikke følges: %s",
	}
}

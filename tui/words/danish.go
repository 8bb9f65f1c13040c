package words

import "handleguide/guide"

// Danish are the words in Danish.
func Danish() *Words {
	return &Words{
		Lang: "da", Name: "Dansk", QuoteOf: "»%s«",
		Calendar: Calendar{
			Weekdays:      [7]string{"søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"},
			ShortWeekdays: [7]string{"søn", "man", "tir", "ons", "tor", "fre", "lør"},
			Months:        [12]string{"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"},
			ShortMonths:   [12]string{"jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"},
			ClockOf:       "%02d.%02d", HourOf: "%d.%02d", StampOf: "%s %s %s", WeekdayOf: "%s %s",
			DayOf: "%d. %s", DateOf: "%d. %s %d", MomentOf: "%s kl. %s",
			When:     Moments{TodayOf: "kl. %s", Midnight: "midnat", TomorrowOf: "i morgen kl. %s", DayOf: "%s kl. %s"},
			Until:    Moments{TodayOf: "kl. %s", Midnight: "midnat", TomorrowOf: "i morgen kl. %s", DayOf: "%s kl. %s"},
			LatestOf: "senest %s", LabelEnds: []string{"senest"},
		},
		State: States{
			Open: "Åben", OpenUntilOf: "Åben til %s", Always: "Svarer døgnet rundt",
			Closed: "Lukket", ClosedUntilOf: "Lukket – åbner %s", ClosedPerhapsOf: "Lukket – åbner måske %s",
			Unknown: "Måske åben – åbningstiden kendes ikke", UnknownLikely: "Sandsynligvis åben – åbningstiden kendes ikke",
			UnknownHoliday: "Måske åben – kan være lukket i dag", Local: "Nummeret har I selv", Mail: "Kan skrives til hele døgnet",
			HoursUnknown: "Åbningstiden kendes ikke", HoursPerhapsOf: "måske %s (åbningstiden kendes ikke)",
		},
		Why: Reasons{
			ClosedOf: "%s er lukket nu.", ClosedUntilOf: "%s er lukket og åbner %s.", InsteadOf: "%s svarer i stedet.",
			UnknownOf: "Det vides ikke, om %s svarer nu.", AlwaysOf: "%s svarer døgnet rundt.", OpenUntilOf: "%s svarer nu og lukker %s.",
			LikelyOf:  "På denne tid af dagen svarer %s sandsynligvis, men åbningstiden kendes ikke.",
			PerhapsOf: "Det vides ikke, om %s svarer nu. Prøv alligevel.",
			NearOf:    "%s lukker %s. Svarer de ikke, så ring til %s.", WaitsOf: "%s er lukket. Det kan vente, til de åbner %s.",
			WaitsPerhapsOf: "%s er lukket. Det kan vente, til de åbner, måske %s.",
			NowClosedOf:    "%s er lukket nu.", NoAnswerOf: "Svarer ingen, så ring straks til %s: %s.",
			NoAnswerAtOf:  "Svarer %s ikke, så ring til %s: %s.",
			NoMessage:     "Læg ikke bare en besked.",
			ConfirmWithOf: "%s svarer altid: %s.",
		},
		Effect: map[guide.Verb]Sentence{
			guide.Call:     {"Ring til %s", "%s ringer til %s"},
			guide.Consult:  {"Spørg %s til råds", "%s spørger %s til råds"},
			guide.Write:    {"Skriv %s", "%s skriver %s"},
			guide.Tell:     {"Orientér %s", "%s orienterer %s"},
			guide.Meet:     {"Tal med %s", "%s taler med %s"},
			guide.Withhold: {"Sig intet til %s", "%s siger intet til %s"},
			guide.Observe:  {"Læg mærke til %s", "%s lægger mærke til %s"},
			guide.Plan:     {"Læg en plan for %s", "%s lægger en plan for %s"},
			guide.Note:     {"Skriv %s ned", "%s skriver %s ned"},
		},
		Mark: Marks{
			Stated: "Står i kilden", Inferred: "Vores slutning – står ikke i kilden", General: "Almen viden – står ikke i kilden",
			InferredWay: "Noget på vejen hertil er vores slutning – se din vej",
			Unverified:  "Ikke bekræftet", VerifiedOf: "Bekræftet %s", UnverifiedOf: "Ikke bekræftet: %s",
			OpenQuestion: "Åbent spørgsmål", Known: "kendt", Waiting: "dit svar før", Simulated: "simuleret tid",
			BrokenRule: "Guiden bryder en sikkerhedsregel", Source: "Kilde",
		},
		Urgency: map[guide.Urgency]string{guide.Now: "nu", guide.Today: "i dag", guide.Later: "efter plan", guide.Inform: "til orientering"},
		Kind: map[guide.Kind]string{
			guide.Question: "spørgsmål", guide.Step: "trin", guide.Route: "vejvalg", guide.Subflow: "andet forløb", guide.Return: "tilbage", guide.End: "udfald",
		},
		Form:    map[guide.FormKind]string{guide.Notification: "underretning", guide.Addition: "tillæg", guide.CallSheet: "samtaleark"},
		Sure:    map[string]string{"ja": "kontrolleret", "nej": "ikke kontrolleret", "som-citeret": "som citeret"},
		Number:  []string{"nul", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"},
		Screen:  danishScreen(),
		Section: danishSections(),
		Key:     danishKeys(),
		Say:     danishSentences(),
		Setting: danishSettings(),
		Note:    danishNotes(),
		Writing: danishWriting(),
		Drafts:  danishDrafts(),
		Bad:     danishTroubles(),
		Line:    danishLine(),
		Typed:   danishTyped(),
		Command: danishCommand(),
	}
}

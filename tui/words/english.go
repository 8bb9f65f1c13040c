package words

import "handleguide/guide"

// English are the words in English, for somebody who works in Denmark: times
// on the clock of 24 hours, and the authorities' own words in Danish.
func English() *Words {
	return &Words{
		Lang: "en", Name: "English", QuoteOf: "“%s”",
		Calendar: Calendar{
			Weekdays:      [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
			ShortWeekdays: [7]string{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
			Months:        [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
			ShortMonths:   [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
			ClockOf:       "%02d:%02d", HourOf: "%02d:%02d", StampOf: "%s %s %s", WeekdayOf: "%s %s",
			DayOf: "%d %s", DateOf: "%d %s %d", MomentOf: "%s at %s",
			When:   Moments{TodayOf: "at %s", Midnight: "at midnight", TomorrowOf: "tomorrow at %s", DayOf: "on %s at %s"},
			Until:  Moments{TodayOf: "%s", Midnight: "midnight", TomorrowOf: "tomorrow at %s", DayOf: "%s at %s"},
			SpanTo: "–", SpanToAloud: " to ", LatestOf: "by %s", LabelEnds: []string{"senest", "by"},
		},
		State: States{
			Open: "Open", OpenUntilOf: "Open until %s", Always: "Answers day and night",
			Closed: "Closed", ClosedUntilOf: "Closed – opens %s", ClosedPerhapsOf: "Closed – perhaps opens %s",
			Unknown: "Perhaps open – the hours are not known", UnknownLikely: "Probably open – the hours are not known",
			UnknownHoliday: "Perhaps open – may be closed today", Local: "You have the number yourselves", Mail: "Takes mail day and night",
			HoursUnknown: "The hours are not known", HoursPerhapsOf: "perhaps %s (the hours are not known)",
		},
		Why: Reasons{
			ClosedOf: "%s is closed now.", ClosedUntilOf: "%s is closed and opens %s.", InsteadOf: "%s answers instead.",
			UnknownOf: "It is not known whether %s answers now.", AlwaysOf: "%s answers day and night.", OpenUntilOf: "%s answers now and closes %s.",
			LikelyOf:  "At this time of day %s probably answers, but the hours are not known.",
			PerhapsOf: "It is not known whether %s answers now. Try all the same.",
			NearOf:    "%s closes %s. If they do not answer, call %s.", WaitsOf: "%s is closed. It can wait until they open %s.",
			WaitsPerhapsOf: "%s is closed. It can wait until they open, perhaps %s.",
			NowClosedOf:    "%s is closed now.", NoAnswerOf: "If nobody answers, call %s at once: %s.",
			NoAnswerAtOf: "If %s does not answer, call %s: %s.",
			NoMessage:    "Do not just leave a message.",
			TryAgain:     "If nobody answers, try again.", AcuteOf: "If it becomes acute, call %s at once: %s.",
		},
		Effect: map[guide.Verb]Sentence{
			guide.Call:     {"Call %s", "%s calls %s"},
			guide.Consult:  {"Ask %s for advice", "%s asks %s for advice"},
			guide.Write:    {"Write %s", "%s writes %s"},
			guide.Tell:     {"Inform %s", "%s informs %s"},
			guide.Meet:     {"Talk with %s", "%s talks with %s"},
			guide.Withhold: {"Say nothing to %s", "%s says nothing to %s"},
			guide.Observe:  {"Watch %s", "%s watches %s"},
			guide.Plan:     {"Make a plan for %s", "%s makes a plan for %s"},
			guide.Note:     {"Write down %s", "%s writes down %s"},
		},
		Mark: Marks{
			Stated: "Stated in the source", Inferred: "Our inference – not in the source", General: "General knowledge – not in the source",
			InferredWay: "Something on the way here is our inference – see your way",
			Unverified:  "Not confirmed", VerifiedOf: "Confirmed %s", UnverifiedOf: "Not confirmed: %s",
			OpenQuestion: "Open question", Known: "known", Waiting: "your answer before", Simulated: "simulated time",
			BrokenRule: "The guide breaks a safety rule", Source: "Source",
		},
		Urgency: map[guide.Urgency]string{guide.Now: "now", guide.Today: "today", guide.Later: "as planned", guide.Inform: "for information"},
		Kind: map[guide.Kind]string{
			guide.Question: "question", guide.Step: "step", guide.Route: "route", guide.Subflow: "another flow", guide.Return: "return", guide.End: "outcome",
		},
		Form: map[guide.FormKind]string{
			guide.Notification: "underretning (notification of concern)", guide.Addition: "tillæg (addition to a notification)", guide.CallSheet: "samtaleark (call sheet)",
		},
		Sure:     map[string]string{"ja": "checked", "nej": "not checked", "som-citeret": "as cited"},
		Number:   []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"},
		Screen:   englishScreen(),
		Section:  englishSections(),
		Key:      englishKeys(),
		Say:      englishSentences(),
		Setting:  englishSettings(),
		Note:     englishNotes(),
		Writing:  englishWriting(),
		Drafts:   englishDrafts(),
		Finding:  englishFinding(),
		Bad:      englishTroubles(),
		Wrongs:   englishWrongs(),
		Line:     englishLine(),
		Typed:    englishTyped(),
		Command:  englishCommand(),
		Chart:    englishCharts(),
		Sitting:  englishSitting(),
		Calling:  englishCalling(),
		Noting:   englishNoting(),
		Practice: englishPractice(),
		Training: englishTraining(),
		Spoken:   englishSpoken(),
	}
}

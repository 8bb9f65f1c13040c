package words

import "handleguide/tui/settings"

func englishSettings() Settings {
	return Settings{
		Title: "Settings", Program: "The program", Workplace: "Your workplace",
		Shared:   "The machine may be shared, and the details a colleague's. You always see them before they are used.",
		Language: "Language", Theme: "Colours", Guide: "Handleguide",
		Themes: []Choice{
			{"auto", "as the terminal"}, {"light", "light"}, {"dark", "dark"}, {"contrast", "high contrast"}, {"none", "none"},
		},
		Field: map[settings.Field]string{
			settings.Name: "Workplace", settings.Address: "Address", settings.Phone: "Phone", settings.Person: "Your name", settings.Role: "Your position",
		},
		Drafts: "Drafts", Days: "Deleted after",
		DaysFor: []Choice{{"7", "7 days untouched"}, {"14", "14 days untouched"}, {"30", "30 days untouched"}, {"60", "60 days untouched"}, {"90", "90 days untouched"}},
		Empty:   "not filled in", Confirm: "These details are mine", ConfirmedOf: "confirmed %s", Never: "not confirmed",
		Forget: "Delete the details", ForgetSure: "Choose again to delete them", Forgotten: "The details are deleted.",
		Switched: "The program is now in English.", NextTimeOf: "%s opens next time. Switch now under flows (%s).", NoGuide: "not chosen",
		KeptInOf: "Kept in %s", NotKept: "Not kept when you quit",
		GuideText: "The guide's own text is in Danish.", GuidePartly: "Some of the guide is still in Danish, marked",
	}
}

func englishTroubles() Troubles {
	return Troubles{
		BrokenOf: "the settings in %s cannot be read; they are not used",
		AsideOf:  "the settings in %s cannot be read; they are put aside as %s",
		NewerOf:  "the settings in %s were written by a newer version; they are used, but not changed",
		NoPlace:  "there is no place for settings; choices are not remembered",
		UnreadOf: "the settings cannot be read: %s", NotSavedOf: "the choice cannot be saved: %s",
		Denied: "access denied", NoFile: "it is not a file",
	}
}

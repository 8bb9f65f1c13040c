package words

func danishWriting() Writing {
	return Writing{
		Title: "Skriv", Which: "Hvad vil du skrive?", InMemory: "Det, du skriver, er kun her i programmet, til du selv gemmer det.", InStore: "Det, du skriver, gemmes krypteret på denne computer.", GoOn: "Skriv videre",
		NothingAsked: "Der er ikke noget at udfylde her.", Exercise: "ØVELSE", SectionOf: "afsnit %d af %d",
		ToLookAt: [2]string{"1 sted at se på", "steder at se på"}, MissingOf: "Mangler %d: %s", AreMissing: [2]string{"1 felt mangler", "felter mangler"}, AllFilled: "Intet mangler",
		LeftOut: "udeladt", FromWalk: "udfyldt efter dine svar – ret det, hvis det ikke passer", Copied: "kopieret – læs det igennem", Optional: "kan udelades",
		Remembered: "fra dine indstillinger", RememberedOf: "Fra indstillingerne, %s:", TakeOf: "Er det dig? Så sætter %s det ind. %s retter det i indstillingerne.",
		CutOf:    "Teksten var for lang. Der er plads til %d tegn i et felt; resten er ikke sat ind. Læg det lange ved som bilag.",
		OnlyHere: "Kun her: gem en fil, før du slutter.", OnlyHereOf: "Kun her – %s gemmer kladden krypteret.",
		NotKeptOf: "Kladden er ikke gemt: %s", Keeping: "Gemmer kladden krypteret …", KeptFromNow: "Kladden gemmes krypteret, mens du skriver.", KeptOf: "Kladden er gemt krypteret kl. %s.",
		FoundTitle: "Steder at se på", NothingFound: "Der er ikke fundet noget at se på. Læs teksten igennem alligevel.",
		FoundWhy:  "Du bestemmer selv. Intet her hindrer dig i at sende.",
		FoundInOf: "I »%s«:", PreviewTitle: "Sådan bliver den læst", SimulatedPaper: "Tiden er simuleret: datoen i dokumentet er det også. Send det ikke.",
		WithIdentity:    "Med navn og CPR: enhver, der åbner filen, kan se, hvem barnet er. Gem den kun, hvor ingen andre har adgang, og slet den, når den er sendt.",
		WithoutIdentity: "Uden navn og CPR: der står pladsholdere, fx [CPR]. Sæt dem ind, når du er i den sikre mail eller Digital Post.",
		SaveTitle:       "Gem som fil", MaySendAnyway: "Du kan sende alligevel: det må aldrig forsinke dig, og det står i dokumentet.",
		As:       "Gem som",
		Formats:  map[string]string{"docx": "Word-dokument (.docx)", "pdf": "PDF, til at udskrive (.pdf)", "eml": "Mail med PDF ved, ikke sendt (.eml)", "txt": "Ren tekst (.txt)"},
		Identity: "Navn og CPR", With: "Medtag navn og CPR", Without: "Hold navn og CPR ude", Folder: "Mappe – skriv en anden, hvis du vil", SaveAsOf: "Gem som %s",
		Saving: "Gemmer …", Saved: "Gemt som", OnlyYou: "Kun din egen bruger kan læse filen.", AfterTitle: "Det er gemt",
		OpenFailedOf: "Filen kunne ikke åbnes: %s. Den er gemt; åbn den selv.", Send: "Send den", SendIf: "Hvis du sender den", To: "Til",
		PutIdentityIn: "Sæt navn og CPR ind, hvor der står [ ], før du sender.", DeleteAfter: "Slet filen, når den er sendt: den viser, hvem barnet er.",
		ExerciseNotSent: "Det er en øvelse. Den må ikke sendes.",
		KeepTitle:       "Gem kladden", CannotKeep: "Kladder kan ikke gemmes her. Gem en fil, før du slutter.",
		IsKept:    "Kladden gemmes krypteret, mens du skriver, og mindst hvert andet sekund. Luk programmet, og skriv handleguide drafts for at finde den igen.",
		SettingUp: "Gør klar …",
		KeepWhy: []string{
			"Vælg en adgangskode én gang. Så gemmes det, du skriver, krypteret på denne computer, og du mister højst to sekunder, hvis den går ned.",
			"Koden skal kun bruges for at åbne en kladde igen. Glemmer du den, kan ingen åbne kladderne.",
			"Du kan også lade være: så er teksten kun her, til du gemmer en fil.",
		},
		Differ: "De to koder er ikke ens. Skriv den anden igen.", Passphrase: "Adgangskode", OnceMore: "Adgangskoden én gang til",
		ThrowTitle: "Smid væk", ThrowAsk: "Vil du smide det, du har skrevet, væk?", ThrowWhy: "Filer, du selv har gemt, bliver liggende.",
		ThrowYes: "Ja, smid væk", ThrowNo: "Nej, behold", QuitWhy: "Du har skrevet noget, der ikke er gemt. Det forsvinder, når du slutter.",
		NoFolder: "Skriv en mappe at gemme i.", Line: danishWritingLine(),
		Key: WritingKeys{
			Write: "skriv", NextField: "næste", LastField: "forrige felt", NextSection: "næste afsnit", LastSection: "forrige afsnit",
			NextFound: "næste sted at se på", Preview: "vis", SaveAs: "gem", TakeBack: "fortryd", DoAgain: "gør igen",
			Overview: "overblik", Found: "steder at se på", Another: "et barn til", KeepSafe: "gem kladden krypteret", Throw: "smid væk",
			WriteHere: "skriv her", GoThere: "gå dertil", WithName: "med navn", WithoutName: "uden navn", OpenFile: "åbn filen", Decline: "nej tak",
			TakeMine: "brug mine", ChangeMine: "ret oplysningerne",
		},
	}
}

func danishDrafts() Drafts {
	return Drafts{
		None: "Der er ingen kladder.", Two: "skrevet på af to programmer",
		HowOf: "Skriv handleguide drafts open og en kladdes id for at skrive videre. En kladde slettes, når den ikke er rørt i %d dage.",
	}
}

package words

func danishPractice() Practice {
	return Practice{
		Mark: "ØVELSE", TimeOf: "øvelsens tid %s",
		NoCall: "ØVELSE: ring ikke op",
		NoScan: "I en øvelse er her hverken kode, link eller kopi: ingen skal ringes op.",
		NoNote: "I en øvelse kan notatet hverken gemmes eller kopieres.",
		NoKeep: "I en øvelse gemmes kladden ikke. Vil du beholde den, så gem en fil.",
		Paper:  "Det er en øvelse: barnet er opdigtet, og intet må sendes.",
		Child:  "Alma Øvelse (opdigtet)",
	}
}

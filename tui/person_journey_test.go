package tui

import "testing"

const ishoej = "ishoej-vallensbaek"

func TestJourneySaturdayNight(t *testing.T) {
	sits(t, ishoej, "2026-11-21T21:14").
		sees("Er det akut?", "Fare nu: 112 · Ring nu: 43 86 14 48").
		chooses("Ja").sees("Er der tegn på vold eller overgreb?").
		chooses("Ja").sees("Ring nu, og svar imens", "43 86 14 48", "aktiveret kommunens døgnvagt", "⏎ mere").
		reads("Hvem er mistænkt?").
		chooses("En forælder").
		sees("43 86 14 48", "114", "Svarer døgnet rundt", "StraXen er lukket og åbner mandag kl. 8.00.", "IKKE Tal ikke med forældrene", "aktiveret kommunens døgnvagt")
}

func TestJourneyMondayMorning(t *testing.T) {
	sits(t, ishoej, "2026-11-23T10:00").chooses("Ja").chooses("Ja").sees("Ring nu, og svar imens").reads("Hvem er mistænkt?").
		chooses("Et andet barn").sees("43 57 75 78", "StraXen · Åben til kl. 15.30")
}

func TestJourneyTheHourStrikesWhileOneReads(t *testing.T) {
	sits(t, ishoej, "2026-11-26T16:55").chooses("Ja").chooses("Ja – jeg").sees("Ring nu, og svar imens").reads("Hvem er mistænkt?").chooses("En forælder").
		sees("43 57 75 78", "StraXen · Åben til kl. 17.00", "43 86 14 48").
		until("2026-11-26T17:00").
		sees("Kl. 17.00: StraXen er lukket – ring nu til", "Politiet – kommunens døgnvagt · Svarer døgnet rundt").
		misses("StraXen · Åben", "43 57 75 78")
}

func TestJourneyTheClockIsSetBack(t *testing.T) {
	h := sits(t, ishoej, "2026-11-26T16:55").chooses("Ja").chooses("Ja – jeg").sees("Ring nu, og svar imens").reads("Hvem er mistænkt?").chooses("En forælder").
		until("2026-11-26T17:00").sees("tor 26. nov 17.00", "Kl. 17.00: StraXen er lukket – ring nu til")
	h.until("2026-11-26T16:00").sees("tor 26. nov 16.00", "43 57 75 78", "StraXen · Åben til kl. 17.00").
		presses("v").sees("→ En forælder").presses("esc").sees("43 57 75 78").
		until("2026-11-26T16:09").until("2026-11-26T16:19").sees("Tryk x for at fortsætte").
		presses("x").sees("tor 26. nov 16.19", "StraXen · Åben til kl. 17.00")
	h.until("2026-11-26T16:28").until("2026-11-26T17:00").sees("Tryk x for at fortsætte").
		presses("x").sees("tor 26. nov 17.00", "Politiet – kommunens døgnvagt · Svarer døgnet rundt").misses("StraXen · Åben", "43 57 75 78").
		presses("q").sees("Vil du slutte?").presses("j")
	h.leaves()
}

func TestJourneyDragoerHasTwoNumbersByDay(t *testing.T) {
	sits(t, "dragoer", "2026-11-23T10:00").sees("Ring nu: 32 89 03 97 eller 114").
		chooses("Ja").sees("Ved vold og overgreb gælder beredskabsplanen").reads("til skade lige nu?").chooses("Nej, ikke lige nu").sees("Ring nu, og svar imens", "Sandsynligvis åben", "114 · Svarer døgnet rundt").
		reads("Hvem retter mistanken sig mod?").chooses("Det ved jeg ikke").sees("32 89 03 97", "Københavns Politi · 114")
}

func TestJourneyDragoerOnASunday(t *testing.T) {
	sits(t, "dragoer", "2026-11-22T12:00").sees("Ring nu: 114").
		chooses("Ja").sees("Ved vold og overgreb gælder beredskabsplanen").reads("til skade lige nu?").chooses("Nej, ikke lige nu").sees("Ring nu, og svar imens", "Københavns Politi · Svarer døgnet rundt").
		misses("32 89 03 97")
}

func TestJourneyAnEmployeeIsSuspected(t *testing.T) {
	sits(t, ishoej, "2026-11-23T10:00").chooses("Ja").chooses("Ja – jeg").sees("Ring nu, og svar imens").reads("Hvem er mistænkt?").chooses("En medarbejder eller frivillig").
		sees("Hvor hører dit sted til?").chooses("Ishøj – Dagtilbud og Uddannelse").
		sees("Er du selv leder her på stedet?").chooses("Ja, jeg er leder").
		sees("Ring nu – og så til Kriseberedskabet", "43 57 75 78").
		pulls(80, 60).sees("Dagtilbud og Uddannelse · 43 57 74 13", "Svarer Det Tværfaglige Kriseberedskab ikke, så ring til Politiet – kommunens døgnvagt: 43 86 14 48.")
}

func TestJourneyDangerOnTheWay(t *testing.T) {
	sits(t, ishoej, "2026-11-21T21:14").chooses("Ja").sees("Er der tegn på vold").
		chooses("Er nogen i fare").sees("112", "Alarmcentralen").
		reads("Er der tegn på vold").chooses("Jeg er i tvivl").sees("Ring nu, og svar imens")
}

func TestJourneyAnAnswerIsChanged(t *testing.T) {
	sits(t, ishoej, "2026-11-21T21:14").chooses("Ja").chooses("Ja – jeg").sees("Ring nu, og svar imens").reads("Hvem er mistænkt?").chooses("Et andet barn").
		sees("43 86 14 48").presses("v").sees("→ Et andet barn").
		presses("up", "enter").sees("dit svar før", "Hvem er mistænkt?").
		chooses("En forælder").sees("Ring nu – uden om forældrene")
}

func TestJourneyAnythingIsFoundAndExplained(t *testing.T) {
	sits(t, ishoej, "2026-11-23T10:00").chooses("Ja").presses("/").sees("Søg", "esc luk").types("straxn").sees("StraXen", "kontakt").
		presses("enter").sees("43 57 75 78", "Åben til kl. 15.30").presses("esc").sees("/ straxn").presses("esc").
		sees("Er der tegn på vold").chooses("Ja").sees("Ring nu, og svar imens").
		presses("tab").sees("Rådgivningen i Center for Børn og Forebyggelse").
		presses("enter").sees("⏎ mere").misses("Rådgivningen i Center")
}

func TestJourneySomebodyComesIn(t *testing.T) {
	h := sits(t, "", "2026-11-21T21:14").sees("Hvilken handleguide?").chooses("Ishøj & Vallensbæk").sees("Er det akut?").chooses("Ja").
		sees("Er der tegn på vold").presses("x").sees("Tryk x for at fortsætte").misses("vold", "Ishøj", "112").
		presses("q", "1").misses("vold").presses("x").sees("Er der tegn på vold").
		pulls(40, 12).sees("Er der tegn på vold", "112").pulls(80, 24).
		presses("q").sees("Vil du slutte?").presses("n").sees("Er der tegn på vold")
	h.presses("q").sees("Vil du slutte?").presses("j").leaves()
}

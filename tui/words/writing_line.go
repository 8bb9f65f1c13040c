package words

// WritingLine are the words of writing in the line mode.
type WritingLine struct {
	Begin                       string // how to choose a form
	SectionOf, FieldOf          string // title; number, of how many, label
	StandsOf                    string
	OneLine, ManyLines, Options string // how to fill in a field
	AddTo                       string // what is typed is added
	Cleared, TakenBack, Nothing string
	End, Left                   string // after the last field; on leaving
	CutOf                       string
	FormatAsk, IdentityAsk      string
	FolderAskOf                 string
	NoField                     string
	KeepAsk, KeepAgain, KeepOff string
	Unsaved                     string // before ending
	Take, NotOffered            string // how to take what the settings remember; that this field has none
	Help                        []string
	Typed                       WritingTyped
}

// WritingTyped are the words that can be typed while writing: the first of
// each is the one that is told.
type WritingTyped struct {
	Write, Done, Skip, Back, Fields, Field []string
	Show, ShowAll, Found, Save, Another    []string
	Clear, Undo, Keep, Help, Take          []string
}

func danishWritingLine() WritingLine {
	return WritingLine{
		Begin:     "Skriv skriv og et tal for at begynde, eller for at skrive videre.",
		SectionOf: "Afsnit: %s", FieldOf: "Felt %d af %d: %s", StandsOf: "Der står: %s",
		OneLine: "Skriv det på én linje. En tom linje lader feltet stå.", ManyLines: "Skriv så mange linjer, du vil. En tom linje går videre.",
		Options: "Skriv et tal. En tom linje lader feltet stå.", AddTo: "Det, du skriver, kommer efter det, der står. Skriv slet for at begynde feltet forfra.",
		Cleared: "Feltet er tomt.", TakenBack: "Fortrudt.", Nothing: "Der er ikke noget at fortryde.",
		End:   "Det var det sidste felt. Skriv gem for at gemme som fil, vis for at læse det, eller felt og et tal for at rette.",
		Left:  "Det, du har skrevet, er her stadig. Skriv skriv for at skrive videre, og gem for at gemme som fil.",
		CutOf: "Teksten var for lang. Der er plads til %d tegn i et felt; resten er ikke med.", FormatAsk: "Hvad vil du gemme som?", IdentityAsk: "Navn og CPR?",
		FolderAskOf: "I hvilken mappe? En tom linje er %s.", NoField: "Det felt er der ikke. Skriv felter for at se dem alle.",
		KeepAsk: "Vælg en adgangskode. En tom linje er nej tak.", KeepAgain: "Skriv den én gang til.", KeepOff: "Kladden gemmes ikke.",
		Unsaved: "Det, du har skrevet, er ikke gemt. Skriv gem for at gemme det, eller slut én gang til for at miste det.",
		Take:    "Er det dig? Skriv brug mine for at sætte det ind. Ellers skriv det selv.", NotOffered: "Der er ikke noget i indstillingerne til dette felt.",
		Help: []string{
			"Det, du skriver, kommer i feltet. Alene på en linje betyder disse ord noget andet:",
			"spring over: næste felt. tilbage: forrige felt. felt 5: gå til felt 5.",
			"felter: alle felter, og hvad der mangler.",
			"slet: begynd feltet forfra. fortryd: tag den sidste ændring tilbage.",
			"fund: steder at se på. vis: læs det hele, som det bliver, uden navn og CPR.",
			"gem: gem som fil. gem kladden: gem det krypteret, mens du skriver.",
			"et barn til: samme blanket til et barn til.",
			"brug mine: sæt det ind, som indstillingerne husker om dig.",
			"færdig: gå tilbage til guiden. Du kan skrive videre bagefter.",
		},
		Typed: WritingTyped{
			Write: []string{"skriv"}, Done: []string{"færdig", "faerdig", "slut"}, Skip: []string{"spring over"}, Back: []string{"tilbage"},
			Fields: []string{"felter"}, Field: []string{"felt"}, Show: []string{"vis"}, ShowAll: []string{"vis med navn"}, Found: []string{"fund"}, Save: []string{"gem"},
			Another: []string{"et barn til"}, Clear: []string{"slet"}, Undo: []string{"fortryd"}, Keep: []string{"gem kladden"}, Help: []string{"hjælp", "hjaelp"}, Take: []string{"brug mine"},
		},
	}
}

func englishWritingLine() WritingLine {
	return WritingLine{
		Begin:     "Type write and a number to begin, or to go on writing.",
		SectionOf: "Section: %s", FieldOf: "Field %d of %d: %s", StandsOf: "It says: %s",
		OneLine: "Type it on one line. An empty line leaves the field as it is.", ManyLines: "Type as many lines as you like. An empty line goes on.",
		Options: "Type a number. An empty line leaves the field as it is.", AddTo: "What you type is added to what is there. Type clear to begin the field again.",
		Cleared: "The field is empty.", TakenBack: "Undone.", Nothing: "There is nothing to undo.",
		End:   "That was the last field. Type save to save a file, show to read it, or field and a number to change one.",
		Left:  "What you have written is still here. Type write to go on, and save to save a file.",
		CutOf: "The text was too long. A field has room for %d characters; the rest is not in it.", FormatAsk: "What do you want to save as?", IdentityAsk: "Name and CPR (personal number)?",
		FolderAskOf: "In which folder? An empty line is %s.", NoField: "There is no such field. Type fields to see them all.",
		KeepAsk: "Choose a passphrase. An empty line is no thanks.", KeepAgain: "Type it once more.", KeepOff: "The draft is not kept.",
		Unsaved: "What you have written is not saved. Type save to save it, or quit once more to lose it.",
		Take:    "Is that you? Type use mine to put it in. If not, type your own.", NotOffered: "The settings have nothing for this field.",
		Help: []string{
			"What you type goes into the field. Alone on a line these words mean something else:",
			"skip: the next field. back: the field before. field 5: go to field 5.",
			"fields: all fields, and what is missing.",
			"clear: begin the field again. undo: take the last change back.",
			"found: places to look at. show: read all of it as it will be, without name and CPR (personal number).",
			"save: save a file. keep draft: keep it encrypted while you write.",
			"another child: the same form for another child.",
			"use mine: put in what the settings remember about you.",
			"done: go back to the guide. You can go on writing later.",
		},
		Typed: WritingTyped{
			Write: []string{"write"}, Done: []string{"done", "quit", "end"}, Skip: []string{"skip"}, Back: []string{"back"},
			Fields: []string{"fields"}, Field: []string{"field"}, Show: []string{"show"}, ShowAll: []string{"show with name"}, Found: []string{"found"}, Save: []string{"save"},
			Another: []string{"another child"}, Clear: []string{"clear"}, Undo: []string{"undo"}, Keep: []string{"keep draft"}, Help: []string{"help", "f1"}, Take: []string{"use mine"},
		},
	}
}

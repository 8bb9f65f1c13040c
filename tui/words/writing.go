package words

import (
	"strconv"

	"handleguide/guide"
	"handleguide/guide/notice"
)

// Writing are the words of the notification being written.
type Writing struct {
	Title, Which, InMemory, InStore, GoOn     string // which form; where it is until it is saved
	NothingAsked, Exercise, SectionOf         string
	ToLookAt                                  [2]string // places: one; several, of a number
	MissingOf                                 string    // how many, and which
	AreMissing                                [2]string // fields: one; several, of a number
	AllFilled                                 string
	LeftOut, FromWalk, Copied, Optional       string // marks of a field
	Remembered, RememberedOf, TakeOf          string // from the settings: a mark; an offer, and when it was confirmed; the keys
	CutOf                                     string // how much there is room for
	OnlyHere, OnlyHereOf                      string // and the key that keeps it
	NotKeptOf, Keeping, KeptFromNow, KeptOf   string
	FoundTitle, NothingFound, FoundWhy        string
	FoundInOf                                 string // a field
	PreviewTitle, SimulatedPaper              string
	WithIdentity, WithoutIdentity             string // what it means
	SaveTitle, MaySendAnyway, As              string
	Formats                                   map[string]string
	Identity, With, Without, Folder, SaveAsOf string
	Saving, Saved, OnlyYou, AfterTitle        string
	OpenFailedOf, Send, SendIf, To            string // a call sheet is there to be read from: SendIf
	PutIdentityIn, DeleteAfter                string
	ExerciseNotSent                           string
	KeepTitle, CannotKeep, IsKept, SettingUp  string
	KeepWhy                                   []string
	Differ, Passphrase, OnceMore              string
	ThrowTitle, ThrowAsk, ThrowWhy            string
	ThrowYes, ThrowNo                         string
	QuitWhy                                   string // what is written would be lost
	NoFolder                                  string
	Line                                      WritingLine
	Key                                       WritingKeys
}

// WritingKeys name what the keys do there.
type WritingKeys struct {
	Write, NextField, LastField, NextSection, LastSection string
	NextFound, Preview, SaveAs, TakeBack, DoAgain         string
	Overview, Found, Another, KeepSafe, Throw             string
	WriteHere, GoThere, OpenFile, Decline                 string
	WithName, WithoutName                                 string
	TakeMine, ChangeMine                                  string
}

// Count is a number of things: one of them in words.
func (w *Words) Count(forms [2]string, n int) string {
	if n == 1 {
		return forms[0]
	}
	return strconv.Itoa(n) + " " + forms[1]
}

// HowToSend is the heading and the points of how to send a document of a draft,
// with or without identity. The document says it in Danish; the draft's guide,
// in the language it is read in.
func (w *Words) HowToSend(doc notice.Document, draft *notice.Draft, identity bool) (heading string, how []string) {
	s := w.Writing
	heading = s.Send
	if draft.Form().Kind == guide.CallSheet {
		heading = s.SendIf
	}
	if doc.Training {
		return heading, []string{s.ExerciseNotSent}
	}
	if doc.To != "" {
		how = append(how, s.To+" "+doc.To)
	}
	mail := doc.HowTo
	if in := draft.Guide().Closing.Mail; in != "" {
		mail = in
	}
	if how = append(how, mail); identity {
		return heading, append(how, s.DeleteAfter)
	}
	return heading, append(how, s.PutIdentityIn)
}

// Drafts are the words of the command that lists them.
type Drafts struct {
	None, Two string
	HowOf     string // and how many days they are kept
}

package words

// Sitting are the words of a visit: its concerns, and the note of it.
type Sitting struct {
	More, Concerns, Note string // what the keys do
	Title, NoteTitle     string
	BegunOf              string // which concern begins, the key that shows all
	SettledOf            string // which concern changed too
	PressingOf           string // what is still urgent elsewhere, the key that shows it
	ConcernOf            string // its number
	BegunAtOf            string // an hour
	Unfinished, Here     string
	CalledOf, CallOf     string // an hour; a number
	MoreAbout            string // what a concern more is for
	QuitCalls, QuitNote  string // at the end of the program
	Reached              string // where a concern stands, read aloud
}

// Calling are the words of calling, and of writing down what came of it.
type Calling struct {
	Call, Write, Copy, Erase string // what the keys do
	CopyHow                  string
	Title, Ready, Calls      string
	Numbers                  string
	Scan                     string // beside the code
	NoScan                   string // at a simulated time
	WriteHow                 string
	RecordTitleOf            string // who was called
	Time, Answered, Agreed   string
	AnsweredHint, AgreedHint string
	Keep, NextField, Hide    string // what the keys do
	KeptHow                  string // where it is kept
	BadTime                  string
	KeptOf, Erased           string // who was called
	NobodyWritten            string // of a call about which nothing was written
	Number, NoteText         string // what was copied
	CopiedOf, SentOf         string // what
	NoClipboardOf            string // what: where there is nothing but the screen
	Optional                 string
}

// Noting are the words of saving the note.
type Noting struct {
	Save, Copy, With, Without string // what the keys do
	Shown                     string // that nothing is written yet
	MayName                   string // that what was typed stands in it
	FolderTitle, Folder       string
	FolderHow, SavedOf        string // the path
	FailedOf                  string // why
	Empty                     string
}

// Spoken are the line mode's own words for a sitting.
type Spoken struct {
	Over                      string   // nothing is asked any more, in short
	RingHow, RingHowSimulated string   // what can be typed after a number
	Numbers                   string   // the other ones
	NotCopied                 string   // at a simulated time
	WhomAsk                   string   // whom did you call
	TimeAskOf                 string   // the hour that is taken for an empty line
	AnsweredAsk, AgreedAsk    string   //
	Keep                      string   // of a call that is changed
	Cancel, Cancelled         string   // how to give up; that it was
	NoCall, NoConcern         string   // there is none
	CallOf                    string   // its number
	Sitting                   []string // how to go on with a concern
	CallsHow                  string   // how to change or delete a call
	Alone                     string   // there is one concern only
	NoteHow                   []string // what can be done with the note
	NoteTyped                 string   // how to include what was typed
	FolderAskOf               string   // the folder that is taken for an empty line
	NothingToUndo             string
	PressingOf                string // what is still urgent elsewhere
	Hidden                    string // how to go on
	LeaveAsk                  string // what would be lost, and how to end all the same
}

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

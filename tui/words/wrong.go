package words

import (
	"errors"
	"fmt"

	"handleguide/guide/drafts"
	"handleguide/guide/notice"
)

// Wrongs say what went wrong with what is written. Codes, reasons and their
// Danish are of the packages that tell them.
type Wrongs struct {
	Draft                          map[drafts.Code]string // %s is the file or the draft
	Save                           map[notice.Reason]string
	NothingSaved                   string // after every reason
	Unread, NewerDraft, OtherGuide string // a draft that was opened
	Deleted                        string // what deleting a draft can promise
	ExpiredOneOf, ExpiredManyOf    string // days; how many, and days
}

// Wrong is an error of keeping, opening or saving what is written, in sentences
// with neither the first capital nor the last full stop that it does not have
// itself. Any other error is as it says itself, in this language if it has it.
func (w *Words) Wrong(err error) string {
	var (
		kept  *drafts.Error
		saved *notice.SaveError
		both  interface{ In(lang string) string }
	)
	switch {
	case errors.As(err, &kept):
		return kept.Says(w.Wrongs.Draft[kept.Code])
	case errors.As(err, &saved):
		return w.Wrongs.Save[saved.Reason()] + " " + w.Wrongs.NothingSaved
	case errors.Is(err, notice.ErrUnreadable):
		return w.Wrongs.Unread
	case errors.Is(err, notice.ErrNewer):
		return w.Wrongs.NewerDraft
	case errors.Is(err, notice.ErrOtherGuide):
		return w.Wrongs.OtherGuide
	case errors.As(err, &both):
		return both.In(w.Lang)
	}
	return err.Error()
}

// Expired says which drafts were removed at the start; "" where none was.
func (w *Words) Expired(gone drafts.Expired) string {
	switch gone.Removed {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf(w.Wrongs.ExpiredOneOf, gone.Days)
	}
	return fmt.Sprintf(w.Wrongs.ExpiredManyOf, gone.Removed, gone.Days)
}

func danishWrongs() Wrongs {
	return Wrongs{
		Draft: drafts.Sentences(), Save: notice.Reasons(), NothingSaved: notice.NothingSaved,
		Unread: notice.ErrUnreadable.Error(), NewerDraft: notice.ErrNewer.Error(), OtherGuide: notice.ErrOtherGuide.Error(),
		Deleted:      drafts.Deleted,
		ExpiredOneOf: "1 kladde var ældre end %d dage og er fjernet.", ExpiredManyOf: "%d kladder var ældre end %d dage og er fjernet.",
	}
}

func englishWrongs() Wrongs {
	return Wrongs{
		Draft: map[drafts.Code]string{
			drafts.NotSetUp:        "drafts are not kept yet, for no passphrase has been chosen: what is written is in memory alone",
			drafts.AlreadySetUp:    "a passphrase for the drafts has been chosen already: use that",
			drafts.NoKey:           "the key to the drafts is missing, and without it they cannot be read: put the file store.key back. The drafts are untouched",
			drafts.NoPassphrase:    "the passphrase is empty: type one that you can remember",
			drafts.WrongPassphrase: "that is not the passphrase: try again. The drafts are untouched",
			drafts.Truncated:       "the end of %s is missing, so it cannot be read. The file is untouched",
			drafts.Tampered:        "%s is damaged, or was changed after it was saved, so it cannot be read. The file is untouched",
			drafts.Foreign:         "%s does not belong here: it was not written with the key of these drafts. The file is untouched",
			drafts.Newer:           "%s was written by a newer program: open it with that. The file is untouched",
			drafts.Unknown:         "there is no draft %s: see those there are with “handleguide drafts list”",
			drafts.Ambiguous:       "two programs have written in the draft at once, and both versions are here: choose %s",
			drafts.TooLarge:        "the text is too long to be kept as a draft: save it as a document",
			drafts.Taken:           "there is a file called %s already, and it is not overwritten: choose another folder",
			drafts.Full:            "the disk is full: make room. What is written is still here",
			drafts.ReadOnly:        "the disk cannot be written on. What is written is still here",
			drafts.NoAccess:        "the program may not use the folder: ask whoever looks after the machine. What is written is still here",
			drafts.Failing:         "the disk answered with an error. What is written is still here",
			drafts.Closed:          "the draft is closed: open it again to write in it",
		},
		Save: map[notice.Reason]string{
			notice.Failed: "The file could not be saved.", notice.Full: "The disk is full.", notice.ReadOnly: "The disk can only be read, not written on.",
			notice.Denied: "You may not write in the folder.", notice.NoFolder: "There is no such folder.", notice.Crowded: "The folder has too many files of the same day.",
		},
		NothingSaved: "Nothing is saved, and your text is still here: choose another folder.",
		Unread:       "the draft cannot be read: it is not as the program wrote it", NewerDraft: "the draft was written by a newer program: open it with that",
		OtherGuide: "the draft belongs to another guide",
		Deleted: "The draft is removed from the folder. It was only ever encrypted on the disk. " +
			"We do not overwrite it, for on today's disks that seldom hits the same place: " +
			"remains and backups may stay, but they cannot be read without your passphrase.",
		ExpiredOneOf: "1 draft was older than %d days and has been removed.", ExpiredManyOf: "%d drafts were older than %d days and have been removed.",
	}
}

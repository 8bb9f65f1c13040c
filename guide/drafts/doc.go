// Package drafts keeps notifications that are being written, encrypted, in one
// folder of one person.
//
// Until [Store.Setup] there is no folder and no file: what is typed is in
// memory alone. Setup makes an X25519 identity of age, keeps its recipient in
// the open and the identity under a passphrase. From then on a draft is saved
// without asking for anything, and read only through the [Key] that
// [Store.Unlock] gives for the passphrase.
//
// # Files
//
// store.key holds the recipient and the sealed identity. Every save is a file
// of its own, which is never written again:
//
//	2026-11-21-k7f3q2mn-x4bwc2da-3.draft
//
// the Danish day of the save, the draft, the line of writing (one a [Pen], so
// one a program) and the turn within it. A file is two lines in the open and a
// plain age file:
//
//	handleguide-draft 1
//	{"label":{...},"size":1234,"sum":"..."}
//	age-encryption.org/v1 ...
//
// The label says what the name says, which store the file belongs to, and
// which files the line continues. Nothing in the open tells the form, the hour
// or a word of the text; the size tells about how long it is. The label stands
// again under the encryption, so that reading finds one that was changed.
// Without the passphrase it is held against the name and, with the body,
// against a checksum: that finds accidents. Whoever may write in the folder can
// make a file that passes, as he can remove one; the passphrase alone keeps him
// from reading. A recipient that he puts in the place of the right one is found
// at Unlock, not before.
//
// # Saving
//
// A save writes NAME.part, syncs it, gives it its name, syncs the folder, and
// only then removes the file that it takes the place of. Names are never used
// twice, so no program can overwrite what another has written. Two programs
// that continue the same draft remove at most the one file that both have read;
// each goes on in its own line, and both lines are listed. Nothing is locked,
// so a program that dies leaves nothing to clear away but a .part, which
// [Store.Expire] removes after two days, and an older turn, which is no longer
// listed and goes at the next Expire.
//
// On Windows a folder cannot be synced: there the order of the journal of NTFS
// is what is relied on, and the folder's own access list instead of 0700.
//
// # What is left alone
//
// A file that is truncated, changed, of another store or of a newer program is
// listed with its [Error] and is neither removed nor overwritten, however old;
// only Delete by its own name removes it.
package drafts

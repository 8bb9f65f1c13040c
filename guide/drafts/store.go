package drafts

import (
	"errors"
	"io/fs"
	"time"

	"filippo.io/age"
)

// Store is one person's drafts in one folder. It holds nothing but the folder:
// what another program does there is seen at the next call.
type Store struct{ fs FS }

// NewStore uses the folder. It reads and makes nothing.
func NewStore(fsys FS) *Store { return &Store{fsys} }

// Ready says whether drafts can be saved. An error is one of a key that is
// there and cannot be used.
func (s *Store) Ready() (bool, error) {
	_, err := s.readLock()
	if errors.Is(err, NotSetUp) {
		return false, nil
	}
	return err == nil, err
}

// Setup makes the store: folder, identity, and the identity under the
// passphrase. work is scrypt's, from 1 to 20, see Work; now is the machine's clock. A key
// that is there is never overwritten, whatever is wrong with it: AlreadySetUp,
// or the error that Ready gives. Of two programs at once one gets AlreadySetUp.
func (s *Store) Setup(passphrase string, work int, now time.Time) (*Key, error) {
	if passphrase == "" {
		return nil, &Error{Code: NoPassphrase}
	}
	if _, err := s.readLock(); err == nil {
		return nil, &Error{Code: AlreadySetUp}
	} else if !errors.Is(err, NotSetUp) {
		return nil, err
	}
	if err := s.fs.MakeFolder(); err != nil {
		return nil, ofDisk(err)
	}
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, err
	}
	sealed, err := seal(identity, passphrase, work)
	if err != nil {
		return nil, err
	}
	recipient := identity.Recipient()
	key := keyLabel{storeID(recipient), dayOf(now), recipient.String()}
	if err := s.publishKey(key, frame(keyKind, key, sealed)); err != nil {
		return nil, err
	}
	return &Key{s, key.Store, identity}, nil
}

// publishKey gives the key its name, unless another program has been first: a
// rename would throw that one's key away, and all drafts with it.
func (s *Store) publishKey(key keyLabel, data []byte) error {
	part := key.Day + "-" + newID() + partExt
	if err := writeNew(s.fs, part, data); err != nil {
		return ofDisk(err)
	}
	err := s.fs.Link(part, keyName)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		// a disk without links: not in one step, but still never over another's
		err = writeNew(s.fs, keyName, data)
	}
	if errors.Is(err, fs.ErrExist) {
		err = &Error{Code: AlreadySetUp}
	}
	s.fs.Remove(part)
	if err != nil {
		return ofDisk(err)
	}
	return ofDisk(s.fs.SyncFolder())
}

// writeNew makes a file that outlasts a lost power once its folder is synced,
// or leaves none.
func writeNew(fsys FS, name string, data []byte) error {
	f, err := fsys.Create(name)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		fsys.Remove(name)
	}
	return err
}

// Unlock reads the identity, which takes the time that Work says.
// WrongPassphrase changes nothing and can be tried again.
func (s *Store) Unlock(passphrase string) (*Key, error) {
	l, err := s.readLock()
	if err != nil {
		return nil, err
	}
	identity, err := l.unseal(passphrase)
	if err != nil {
		return nil, err
	}
	return &Key{s, l.store, identity}, nil
}

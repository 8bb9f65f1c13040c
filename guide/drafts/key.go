package drafts

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"filippo.io/age"
)

// keyName is the file that makes a folder a store.
const keyName = "store.key"

const (
	// Work is the work factor for Setup: 2^17 rounds of scrypt, half a second
	// and 128 MB on an ordinary machine. More memory could kill a small one, with
	// an unsaved text in it.
	Work = 17
	// maxWork is the most that a file may ask of the machine.
	maxWork = 20
)

// keyLabel is what the key's file says in the open.
type keyLabel struct {
	Store     string `json:"store"`
	Day       string `json:"day"`
	Recipient string `json:"recipient"`
}

// lock is what the key's file gives without the passphrase: enough to write.
type lock struct {
	store     string
	recipient *age.X25519Recipient
	sealed    []byte // the identity, for the passphrase
}

// Key reads drafts. It prints as nothing at all of itself.
type Key struct {
	store    *Store
	id       string
	identity *age.X25519Identity
}

// Format keeps the identity out of every print.
func (k *Key) Format(f fmt.State, _ rune) { io.WriteString(f, "nøgle") }

// storeID is the recipient's fingerprint, by which files are told apart.
func storeID(r *age.X25519Recipient) string {
	sum := sha256.Sum256([]byte(r.String()))
	return hex.EncodeToString(sum[:8])
}

// readLock is NotSetUp where there is no key; otherwise what is wrong with it.
func (s *Store) readLock() (lock, error) {
	data, err := s.fs.ReadFile(keyName, maxFile)
	if errors.Is(err, fs.ErrNotExist) {
		return lock{}, &Error{Code: NotSetUp}
	}
	if err != nil {
		return lock{}, ofDisk(err)
	}
	label, body, err := unframe[keyLabel](keyKind, keyName, data)
	if err != nil {
		return lock{}, err
	}
	recipient, err := age.ParseX25519Recipient(label.Recipient)
	if err != nil || storeID(recipient) != label.Store {
		return lock{}, &Error{Code: Tampered, Name: keyName}
	}
	return lock{label.Store, recipient, body}, nil
}

// seal encrypts the identity for the passphrase.
func seal(identity *age.X25519Identity, passphrase string, work int) ([]byte, error) {
	r, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return nil, &Error{Code: NoPassphrase}
	}
	r.SetWorkFactor(min(max(work, 1), maxWork))
	return encrypt([]byte(identity.String()), r)
}

// unseal is the way back.
func (l lock) unseal(passphrase string) (*age.X25519Identity, error) {
	if passphrase == "" {
		return nil, &Error{Code: NoPassphrase}
	}
	i, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, err
	}
	i.SetMaxWorkFactor(maxWork)
	plain, err := decrypt(l.sealed, i)
	if errors.Is(err, age.ErrIncorrectIdentity) {
		return nil, &Error{Code: WrongPassphrase}
	}
	if err != nil {
		return nil, &Error{Code: Tampered, Name: keyName}
	}
	identity, err := age.ParseX25519Identity(string(plain))
	// drafts since written for somebody else's recipient cannot be read here
	if err != nil || storeID(identity.Recipient()) != l.store {
		return nil, &Error{Code: Tampered, Name: keyName}
	}
	return identity, nil
}

func encrypt(plain []byte, to age.Recipient) ([]byte, error) {
	var b bytes.Buffer
	w, err := age.Encrypt(&b, to)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(plain); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func decrypt(sealed []byte, by age.Identity) ([]byte, error) {
	r, err := age.Decrypt(bytes.NewReader(sealed), by)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

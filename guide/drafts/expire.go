package drafts

import "time"

// Days is how long a draft is kept after it was last saved.
const Days = 30

// partDays is how long a save that never ended is left: no program is that long
// about one.
const partDays = 2

// trusted is a day before which no draft can have been saved. One that says so
// was written under a clock that was wrong, and is left.
const trusted = "2026-01-01"

// Expired is what Expire did.
type Expired struct {
	Days       int // as asked
	Removed    int // drafts that are gone
	Unreadable int // as old, but nobody can say that they are what they seem: left
}

// Expire removes the drafts that were last saved more than days days ago,
// counted in Danish days: with 30, one of 1 March is there on 31 March and gone
// on 1 April. now is the machine's clock, never a simulated one. The day is
// told by name and label alike, both without the passphrase, and only a file
// that is whole, and of this store, is removed for it; so is none without a
// readable key. A day that lies ahead is left. A negative days removes no draft.
//
// It also takes away what saving left behind: older turns of a draft that
// newer ones stand in for, and saves that never ended.
func (s *Store) Expire(now time.Time, days int) (Expired, error) {
	done := Expired{Days: days}
	entries, old, err := s.entries()
	if err != nil {
		return done, err
	}
	today := midnight(now)
	names, err := s.parts(func(l label) bool { return past(l, today, partDays) })
	if err != nil {
		return done, err
	}
	if _, err := s.readLock(); err == nil {
		for _, f := range old {
			names = append(names, f.name)
		}
	}
	if err := s.remove(names...); err != nil {
		return done, err
	}
	for _, e := range entries {
		if days < 0 || !past(e.file.label, today, days) {
			continue
		}
		if e.Err != nil {
			done.Unreadable++
			continue
		}
		if err := s.remove(e.file.name); err != nil {
			return done, err
		}
		done.Removed++
	}
	return done, nil
}

func midnight(t time.Time) time.Time {
	day, _ := parseDay(dayOf(t))
	return day
}

// past says whether the label's day is one to be trusted, and more than days
// days before today.
func past(l label, today time.Time, days int) bool {
	day, ok := parseDay(l.Day)
	return ok && l.Day >= trusted && day.AddDate(0, 0, days).Before(today)
}

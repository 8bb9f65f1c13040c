package words

import (
	"errors"
	"fmt"
	"io/fs"

	"handleguide/tui/settings"
)

// Trouble says what is wrong with the settings, in a sentence without its full
// stop.
func (w *Words) Trouble(err error) string {
	var (
		broken  *settings.BrokenError
		newer   *settings.NewerError
		noPlace *settings.NoPlaceError
		unsaved *settings.WriteError
	)
	s := w.Bad
	switch {
	case errors.As(err, &broken) && broken.Aside == "":
		return fmt.Sprintf(s.BrokenOf, broken.Path)
	case errors.As(err, &broken):
		return fmt.Sprintf(s.AsideOf, broken.Path, broken.Aside)
	case errors.As(err, &newer):
		return fmt.Sprintf(s.NewerOf, newer.Path)
	case errors.As(err, &noPlace):
		return s.NoPlace
	case errors.As(err, &unsaved):
		return fmt.Sprintf(s.NotSavedOf, w.reason(err))
	}
	return fmt.Sprintf(s.UnreadOf, w.reason(err))
}

// reason is why a file cannot be used, in words where there are some: the
// system's own are in its own language.
func (w *Words) reason(err error) string {
	var p *fs.PathError
	switch {
	case errors.Is(err, fs.ErrPermission):
		return w.Bad.Denied
	case errors.Is(err, fs.ErrInvalid):
		return w.Bad.NoFile
	case errors.As(err, &p):
		return p.Err.Error()
	}
	return err.Error()
}

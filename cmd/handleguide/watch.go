package main

import (
	"errors"
	"fmt"
	"time"

	"handleguide/guide"
	"handleguide/tui/watch"
)

// watch follows the files of the guides, where that is asked for.
func (v *visit) watch(o *options) error {
	if !o.Watch {
		return nil
	}
	if o.Flows == "" {
		return badCall{errors.New(v.words.Live.Needs)}
	}
	folder, err := watch.Open(o.Flows, time.After)
	if err != nil {
		return fmt.Errorf(v.words.Live.NotWatchedOf, o.Flows, reason(err))
	}
	v.watched = folder
	return nil
}

// fresh reads a guide from the folder as it is now: it may have been removed
// and made again since it was opened.
func (v *visit) fresh(name string) (*guide.Guide, error) { return v.freshIn(name, guide.Danish) }

func (v *visit) freshIn(name, lang string) (*guide.Guide, error) {
	now, err := openShelf(v.shelf.dir)
	if err != nil {
		return nil, err
	}
	if now.alone != "" {
		name = now.alone // whatever it calls itself
	}
	return now.loadIn(name, lang)
}

// reload is freshIn with the rule that the guide breaks.
func (v *visit) reload(name, lang string) (*guide.Guide, string, error) {
	g, err := v.freshIn(name, lang)
	if err != nil {
		return nil, "", err
	}
	return g, v.broken(g), nil
}

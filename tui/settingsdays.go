package tui

import (
	"handleguide/tui/keeper"
	"handleguide/tui/settings"
)

// days is how long a draft is kept, from the next start on.
func (c *settingsScreen) days() setting {
	w := c.s.words
	now := keeper.Days(c.s.settings.Days)
	next := w.Setting.DaysFor[0].ID
	for _, choice := range w.Setting.DaysFor {
		if keeper.Days(choice.ID) > now {
			next = choice.ID
			break
		}
	}
	return setting{heading: w.Setting.Drafts, label: w.Setting.Days, value: w.DaysLabel(now), does: func() action {
		return settle{change: func(k *settings.Settings) { k.Days = next }}
	}}
}

package words

import "strings"

// Aloud are the words as a screen reader speaks them well: "kl." is no word and
// ends no sentence, a full stop in an hour is read out, and what is cut short
// is read as it is spelt. What is saved or copied is still written as usual.
func (w *Words) Aloud() *Words {
	a := *w
	c := &a.Calendar
	c.ShortWeekdays, c.ShortMonths, c.SpanTo = c.Weekdays, c.Months, c.SpanToAloud
	c.ClockOf, c.HourOf = strings.ReplaceAll(c.ClockOf, ".%", ":%"), strings.ReplaceAll(c.HourOf, ".%", ":%")
	for _, text := range []*string{
		&c.MomentOf, &c.When.TodayOf, &c.When.TomorrowOf, &c.When.DayOf, &c.Until.TodayOf, &c.Until.TomorrowOf, &c.Until.DayOf,
		&a.Say.ChangeOf, &a.Note.AtOf, &a.Note.SentOf, &a.Sitting.BegunAtOf, &a.Sitting.CalledOf, &a.Calling.BadTime,
	} {
		*text = spoken.Replace(*text)
	}
	return &a
}

// spoken are the short words that are read badly, and what is read instead.
var spoken = strings.NewReplacer("kl. ", "klokken ", "Kl. ", "Klokken ", "21.14", "21:14")

package chart_test

import (
	"io/fs"
	"os"
	"testing"
	"time"

	"handleguide/guide"
	"handleguide/guide/chart"
	"handleguide/tui/words"
)

// The sheets as they are hung up, with the program's own words, in both
// languages: nothing upon anything else, nothing cut, no text under nine
// points, on two sheets at most.
func TestSheetsAsTheyAreHungUp(t *testing.T) {
	at := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	for _, name := range []string{"dragoer", "ishoej-vallensbaek"} {
		folder, err := fs.Sub(os.DirFS("../../flows"), name)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range words.All() {
			of, err := guide.LoadIn(folder, guide.DefaultLimits, w.Lang)
			if err != nil {
				t.Fatal(err)
			}
			ofWords := w.ChartWords(of, true)
			for _, f := range of.Flows {
				pages := chart.Pages(chart.Of(of, f, ofWords), w.ChartSheet(of, f, at))
				if len(pages) > 2 {
					t.Errorf("%s %s/%s: %d sheets", w.Lang, name, f.ID, len(pages))
				}
				for i, p := range pages {
					for _, fault := range chart.PageFaults(p) {
						t.Errorf("%s %s/%s, sheet %d: %s", w.Lang, name, f.ID, i+1, fault)
					}
				}
			}
			for _, p := range chart.Pages(chart.Overview(of, ofWords), w.ChartSheet(of, nil, at)) {
				for _, fault := range chart.PageFaults(p) {
					t.Errorf("%s %s: %s", w.Lang, name, fault)
				}
			}
		}
	}
}

package flows_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"handleguide/guide"
	"handleguide/guide/check"
)

// TestExamplesAreSafe proves every example as `handleguide check` does: what
// people copy must not break a rule or leave anyone without an answer.
func TestExamplesAreSafe(t *testing.T) {
	from := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	first := folder{}
	for _, p := range readme(t) {
		files := first
		if p.chapter != firstGuide {
			files = first.clone()
		}
		t.Run(p.title, func(t *testing.T) {
			laid := false
			for _, b := range p.blocks {
				if b.kind == "yaml" {
					files.lay(t, b)
					laid = true
				}
			}
			if !laid {
				return
			}
			report := check.Run(context.Background(), files.load(t), check.Options{From: from, Years: 1})
			for _, problem := range report.Problems {
				// the first step says itself that nobody answers at night yet
				if problem.Severity == guide.Error && !(problem.Code == "G311" && strings.HasPrefix(p.title, "Skridt 1")) {
					t.Error(guide.Problems{problem}.Error())
				}
			}
			if report.Stopped != nil {
				t.Error(report.Stopped)
			}
		})
	}
}

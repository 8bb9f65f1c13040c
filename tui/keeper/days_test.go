package keeper

import "testing"

func TestDays(t *testing.T) {
	for remembered, want := range map[string]int{"": 30, "7": 7, "90": 90, "365": 365, "0": 30, "-1": 30, "altid": 30} {
		if got := Days(remembered); got != want {
			t.Errorf("%q is %d days, want %d", remembered, got, want)
		}
	}
}

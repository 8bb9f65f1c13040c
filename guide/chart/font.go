package chart

// The widths of letters in thousandths of their size, as Helvetica and Arial
// have them, from the space to the tilde.
var (
	regular = [95]int{
		278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
		556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
		1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
		667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
		333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
		556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
	}
	bold = [95]int{
		278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
		556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
		975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
		667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
		333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
		611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
	}
	further = map[rune]int{
		'æ': 889, 'ø': 611, 'å': 611, 'Æ': 1000, 'Ø': 778, 'Å': 722, 'é': 611, 'É': 667, 'ö': 611, 'ä': 611, 'ü': 611,
		'–': 556, '«': 556, '»': 556, '·': 333, '•': 350, '°': 400, '†': 556, '§': 556, '”': 500, '“': 500, '’': 278, '\u00a0': 278,
	}
)

// slack is how much wider than Helvetica a letter is taken to be, in percent:
// another font may be put in its place.
const slack = 6

// set is how a tone is set on paper: whether it is bold, and how large, in
// percent of the text around it.
type setting struct {
	bold    bool
	percent int
}

var settings = [tones]setting{Plain: {false, 100}, Head: {true, 100}, Number: {true, 115}, Small: {false, 100}}

// wide is how wide a text is, in tenths of a point, at a size in tenths. What
// is not in the tables is taken to be as wide as it is high.
func wide(text string, size int, heavy bool) int {
	table := &regular
	if heavy {
		table = &bold
	}
	sum := 0
	for _, r := range text {
		switch w, known := further[r]; {
		case r >= ' ' && r <= '~':
			sum += table[r-' ']
		case known:
			sum += w
		default:
			sum += 1000
		}
	}
	return (sum*size*(100+slack) + 99_999) / 100_000
}

// Paper measures in tenths of a point, with text of a size in tenths of a
// point. Wide says how many letters, about, stand in a row of a box.
func Paper(size, letters int) Metric {
	var lines [tones]int
	for t := range lines {
		lines[t] = size * settings[t].percent / 100 * 6 / 5
	}
	return Metric{
		Width: func(text string, tone Tone) int {
			return wide(text, size*settings[tone].percent/100, settings[tone].bold)
		},
		Line: lines,
		Wide: letters * size / 2, Narrow: letters * size * 3 / 10,
		PadX: size * 55 / 100, PadY: size * 3 / 10, Gap: size,
		Apart: 55, Track: 65, Under: 60, Over: 105,
	}
}

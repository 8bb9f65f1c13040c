package handout

import (
	"handleguide/guide"
	"handleguide/guide/notice"
)

// questions are what those who take part can talk about without knowing what is
// asked of them: none gives an answer, or the next question, away.
var questions = []struct {
	text string
	rows int
}{
	{"Hvad ved I, og hvad gætter I på?", 3},
	{"Hvad gør I først? Hvorfor?", 3},
	{"Hvem skal have noget at vide nu? Hvem skal ikke?", 3},
	{"Hvad skal ske, før I går hjem i dag?", 2},
	{"Hvad skriver I ned?", 2},
}

// Sheet is for those who take part: the case, what can be asked for, questions to
// talk about, and room to write. It holds no answers.
func Sheet(g *guide.Guide, s *guide.Scenario) (notice.Document, error) {
	p, err := begin(g, s, "ark", "Ark", "Til deltagerne. Svarene står her ikke.")
	if err != nil {
		return notice.Document{}, err
	}
	p.scene()
	if len(p.s.Ask) > 0 {
		p.heading("Det kan I spørge den om, der leder øvelsen")
		var labels []string
		for _, q := range p.s.Ask {
			labels = append(labels, q.Label)
		}
		p.prose(list(labels)...)
		p.remark("Hvert spørgsmål tager tid.")
	}
	p.heading("Tal om")
	for _, q := range questions {
		p.prose(q.text)
		p.space(q.rows)
	}
	p.heading("Bagefter")
	p.prose("Hvad tager du med?")
	p.space(3)
	return p.Document, nil
}

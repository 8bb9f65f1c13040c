package check

import (
	"slices"

	"handleguide/guide"
)

// explained holds a scenario to telling of every answer to its decisions what
// it would have meant: whoever chooses it in a practice is owed a reason.
func (r *rehearsal) explained() {
	s := r.scenario
	var way []string
	for i := range s.Answers {
		d := &s.Answers[i]
		before := way
		way = append(way[:len(way):len(way)], d.Choose)
		q := r.node(d.At)
		if q == nil {
			continue // the loader has said so
		}
		for _, o := range q.Options {
			if o.ID != d.Choose && !has(d.Otherwise, o.ID) && !has(d.Also, o.ID) && !r.names(q, o.ID) && !r.alsoRight(before, o.ID) {
				r.report(guide.Warning, d.Pos, "G336", "Øvelsen `"+s.ID+"` siger ikke, hvad svaret `"+o.ID+"` til `"+d.At+"` ville have betydet.", "skriv det under `otherwise:`, eller under `also:`, hvis det også er rigtigt")
			}
		}
	}
}

// names says whether an answer is called an error.
func (r *rehearsal) names(q *guide.Node, option string) bool {
	return slices.ContainsFunc(slices.Concat(r.scenario.TooLittle, r.scenario.TooMuch), func(m guide.Mistake) bool {
		return m.Choose == option && r.node(m.At) == q
	})
}

// alsoRight says whether another right way leaves the agreed one by an answer.
func (r *rehearsal) alsoRight(before []string, option string) bool {
	return slices.ContainsFunc(r.scenario.AlsoRight, func(o guide.OtherWay) bool {
		return len(o.Answers) > len(before) && slices.Equal(o.Answers[:len(before)], before) && o.Answers[len(before)] == option
	})
}

// contradictions are errors that are right wherever the agreed way asks: nobody
// is ever told of them.
func (r *rehearsal) contradictions() {
	s := r.scenario
	for _, m := range slices.Concat(s.TooLittle, s.TooMuch) {
		asked, right := 0, 0
		for i := range s.Answers {
			if d := &s.Answers[i]; r.node(d.At) != nil && r.node(d.At) == r.node(m.At) {
				asked++
				if d.Choose == m.Choose || has(d.Also, m.Choose) {
					right++
				}
			}
		}
		if asked > 0 && asked == right {
			r.report(guide.Warning, m.Pos, "G337", "Øvelsen `"+s.ID+"` kalder svaret `"+m.Choose+"` til `"+m.At+"` både rigtigt og en fejl.", "slet fejlen, eller tag svaret ud af `also:`")
		}
	}
}

// unmade are errors at a question that no way leads to: nobody can make them.
func (r *rehearsal) unmade() {
	asked := r.asked[r.scenario.Start]
	for _, m := range slices.Concat(r.scenario.TooLittle, r.scenario.TooMuch) {
		if q := r.node(m.At); q != nil && asked != nil && !asked[q] {
			r.report(guide.Warning, m.Pos, "G338", "Ingen vej i øvelsen `"+r.scenario.ID+"` fører til spørgsmålet `"+m.At+"`, som en fejl nævner.", "slet fejlen, eller skriv det spørgsmål, den bliver begået ved")
		}
	}
}

// askedFrom are the questions that some way from a flow's beginning asks.
func askedFrom(g *guide.Guide, flow *guide.Flow) map[*guide.Node]bool {
	asked := map[*guide.Node]bool{}
	from := g.StateAt(flow, guide.Facts{})
	seen := map[guide.State]bool{from: true}
	for queue := []guide.State{from}; len(queue) > 0; queue = queue[1:] {
		s := queue[0]
		choices := []int{g.Known(s)} // Pass where nothing is asked
		if n := g.NodeOf(s); choices[0] == guide.Pass && n.Kind == guide.Question {
			asked[n] = true
			choices = choices[:0]
			for i := range g.Choices(s) {
				choices = append(choices, i)
			}
		}
		for _, choice := range choices {
			if next, ok := g.Next(s, choice); ok && !seen[next] {
				seen[next] = true
				queue = append(queue, next)
			}
		}
	}
	return asked
}

func has(list []guide.Named, id string) bool {
	return slices.ContainsFunc(list, func(n guide.Named) bool { return n.ID == id })
}

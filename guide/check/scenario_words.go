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
		q := r.node(m.At)
		asked, right := 0, 0
		for i := range s.Answers {
			if d := &s.Answers[i]; q != nil && r.node(d.At) == q {
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
	if r.asked == nil {
		return
	}
	for _, m := range slices.Concat(r.scenario.TooLittle, r.scenario.TooMuch) {
		if q := r.node(m.At); q != nil && !r.asked[r.graph.at(q)] {
			r.report(guide.Warning, m.Pos, "G338", "Ingen vej i øvelsen `"+r.scenario.ID+"` fører til spørgsmålet `"+m.At+"`, som en fejl nævner.", "slet fejlen, eller skriv det spørgsmål, den bliver begået ved")
		}
	}
}

// askedFrom says of every node whether some way from a start asks there.
func (g *graph) askedFrom(start int32) []bool {
	asks, seen := make([]bool, len(g.nodes)), make([]bool, len(g.state))
	queue := []int32{start}
	seen[start] = true
	for i := 0; i < len(queue); i++ {
		v := queue[i]
		if g.kind[v] == asked {
			asks[g.node[v]] = true
		}
		g.follow(v, func(_, to int32) {
			if !seen[to] {
				seen[to] = true
				queue = append(queue, to)
			}
		})
	}
	return asks
}

func has(list []guide.Named, id string) bool {
	return slices.ContainsFunc(list, func(n guide.Named) bool { return n.ID == id })
}

package chart

// Report is a layout as machines read it.
type Report struct {
	Guide     string       `json:"guide"`
	Version   string       `json:"version"`
	Flow      *string      `json:"flow"` // null: the overview of the guide
	Title     string       `json:"title"`
	Boxes     []BoxReport  `json:"boxes"`
	Lines     []LineReport `json:"lines"`
	Crossings int          `json:"crossings"`
}

// BoxReport is one box: its layer from above, and its place in it from the
// left, both counted from 0.
type BoxReport struct {
	ID     string   `json:"id"`
	Kind   string   `json:"kind"`
	Layer  int      `json:"layer"`
	Place  int      `json:"place"`
	Text   []string `json:"text"`
	Urgent bool     `json:"urgent"`
	Flow   *string  `json:"flow"` // the flow that it leads into, or is
}

// LineReport is one way from a box to another, with the answers that lead
// there.
type LineReport struct {
	From    string   `json:"from"`
	To      string   `json:"to"`
	Answers []string `json:"answers"` // their ids
	Labels  []string `json:"labels"`
	Back    bool     `json:"back"`
}

var kindNames = map[Kind]string{Question: "question", Step: "step", Route: "route", Goes: "subflow", Outcome: "outcome", Flow: "flow"}

// ReportOf is the layout of a guide's flow, or of its overview where flow is "".
func ReportOf(l *Layout, guide, version, flow string) Report {
	r := Report{Guide: guide, Version: version, Flow: orNull(flow), Title: l.Graph.Title, Crossings: l.Crossings}
	for k, layer := range l.Layers {
		for at, i := range layer {
			b := &l.Graph.Boxes[i]
			r.Boxes = append(r.Boxes, BoxReport{b.ID, kindNames[b.Kind], k, at, texts(b), b.Urgent, orNull(b.Flow)})
		}
	}
	for _, line := range l.Lines {
		from := &l.Graph.Boxes[line.From]
		e := from.Exits[line.Exit]
		lr := LineReport{From: from.ID, To: l.Graph.Boxes[line.To].ID, Labels: e.Labels, Back: line.Back}
		for _, a := range e.Answers {
			if a != "" {
				lr.Answers = append(lr.Answers, a)
			}
		}
		r.Lines = append(r.Lines, lr)
	}
	return r
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

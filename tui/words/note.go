package words

// Notes are the words of a note for one's own record.
type Notes struct {
	Title         string
	File          string // what its file is called, before the date
	MadeOf        string // when it was written
	BeganOf       string // when the sitting began
	NoNames       string // that it names nobody
	ConcernOf     string // which one of several, and its flow
	FlowOf        string // the flow of the only one
	AnswerOf      string // a question and its answer
	KnownOf       string // an answer that was known already
	AtOf          string // an hour, and what was done
	UrgencyOf     string // an outcome, and how soon
	NotEnded      string
	DueOf         string // a deadline, and its date
	SentOf        string // what the dates are counted from
	Calls         string
	AnsweredOf    string // who answered
	AgreedOf      string
	NotTheRealDay string // of a walk at a simulated time
}

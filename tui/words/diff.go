package words

// Diff are the sentences that say what changed between two guides. Where a
// sentence names what is and what was, what is now comes first.
type Diff struct {
	Heading, Whole, FlowOf, Numbers, Ways, Outcomes, Times, Papers, Nothing, OnlyFiles, LimitedTo, TextsOf                            string
	Places, Place, AndMoreOf, CheckOf, NoError, OneError, ErrorsOf, BreaksOf, ScenariosOf, MoreErrorsOf, WayOf, NumberOf, NumberNewOf string
	NumberGoneOf, MailOf, NoMail, NameOf, ContactNewOf, ContactGoneOf, ContactOtherOf, DangerOf, AdviceOf                             string
	StandsOf, StoodOf, AnswersOf, MaybeOf, ClosedOf, Then, Nobody, TableOf, HoursOf, OpenNow, ClosedNow, UnknownNow                   string
	OpenThen, ClosedThen, UnknownThen, EffectNewOf, EffectGoneOf, Bound, ActorOf, Self, EffectUrgencyOf                               string
	EffectWithinOf, NoLimit, LeadsOf, StepLeadsOf, StandingLeadsOf, Stays, SaysNowOf, SaidThenOf, GainedOf                            string
	LostOf, WhenOf, IsOf, Or, Partly, BeginsOf, StartOf, OptionNewOf, OptionGoneOf, StandingNewOf, StandingGoneOf                     string
	SetsOf, StandingSetsOf, NothingSet, UnsureOf, AdviceFromOf, NotUnsure, FlowNewOf, FlowGoneOf, NodeNewOf                           string
	NodeGoneOf, KindOf, UrgencyOf, DeadlineOf, DeadlineNewOf, DeadlineGoneOf, FieldNewOf, FieldGoneOf, FormNewOf                      string
	FormGoneOf, FormToOf, AllWays, WaysOf, NewWaysOf, ManyWays, DatesMoreOf, EveryDay                                                 string
}

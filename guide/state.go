package guide

// State is all that decides what can come next: the node one stands at, the
// subflow calls that will be returned from, and the facts. States of one
// Guide compare equal where they are the same.
type State struct {
	node  int32
	frame int32
	facts Facts
}

// Facts of the state.
func (s State) Facts() Facts { return s.facts }

// Knowing is s with facts known besides: none of them may be known in s.
func (s State) Knowing(facts Facts) State {
	s.facts = s.facts.Union(facts)
	return s
}

// Numbers are where s stands, as numbers: of its node among Guide.Nodes, and of
// the subflow calls, which are 0 at the top and the same for the same CallsOf.
func (s State) Numbers() (node, calls int32) { return s.node, s.frame }

// NodeOf is the node that s stands at.
func (g *Guide) NodeOf(s State) *Node { return g.nodes[s.node] }

// CallsOf names the subflow nodes that s will return to, outermost first, as
// "flow.node>flow.node"; "" at the top.
func (g *Guide) CallsOf(s State) string { return g.frames[s.frame].name }

// StateAt is the state at the first node of a flow, knowing facts.
func (g *Guide) StateAt(flow *Flow, facts Facts) State {
	return State{node: flow.Node(flow.First).index, facts: facts}
}

// Nodes are all nodes of all flows.
func (g *Guide) Nodes() []*Node { return g.nodes }

// machine is a guide made ready to be walked: nodes by number, facts as bits,
// subflow calls as numbered frames.
type machine struct {
	nodes  []*Node
	ops    []op
	moves  []move
	arms   []arm
	frames []frame
	enter  map[call]int32 // from a frame, through a subflow node, to the frame inside
}

// op is what one node does in a transition.
type op struct {
	kind         opKind
	again        bool
	to           int32
	first, count int32 // its moves (question) or arms (route, return)
}

type opKind uint8

const (
	opAsk opKind = iota
	opGo
	opBranch
	opEnter
	opLeave
	opEnd
)

// move is what an answer does: clear and set bits, and go.
type move struct {
	clear, set Facts
	to         int32 // -1: stay
	top        bool  // leaves every subflow for good
}

// arm is one case of a route, or one exit of a subflow.
type arm struct {
	when When
	exit string
	to   int32
}

type frame struct {
	parent, site int32
	name         string
}

type call struct{ frame, site int32 }

// nowhere is where a route without a matching case leads.
const nowhere = -1

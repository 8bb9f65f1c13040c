package guide

// Aside are the walks of the concern that were put aside, the one that Undo
// takes up last. They are copies.
func (c *Concern) Aside() []*Walk {
	list := make([]*Walk, len(c.aside))
	for i, a := range c.aside {
		list[i] = a.walk.Copy()
	}
	return list
}

package main

import tea "charm.land/bubbletea/v2"

// suspended does nothing: programs are not stopped there.
func (*visit) suspended(*tea.Program) (stop func()) { return func() {} }

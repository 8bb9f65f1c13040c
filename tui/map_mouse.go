package tui

import (
	tea "charm.land/bubbletea/v2"

	"handleguide/guide/chart"
)

// mapMouse is the mouse over a map: it drags the map along, the wheel rolls it,
// and a click on a box goes there. It says whether it took the message.
func (m *model) mapMouse(msg tea.Msg) (tea.Cmd, bool) {
	p, ok := m.top().(*mapped)
	if !ok || m.veil.drawn || !m.hears() {
		return nil, false
	}
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		by := map[tea.MouseButton][2]int{
			tea.MouseWheelUp: {0, -3}, tea.MouseWheelDown: {0, 3}, tea.MouseWheelLeft: {-6, 0}, tea.MouseWheelRight: {6, 0},
		}[msg.Button]
		if msg.Mod.Contains(tea.ModShift) {
			by[0], by[1] = 2*by[1], 0
		}
		p.pan(by[0], by[1])
		return nil, true
	case tea.MouseClickMsg:
		if _, on := p.spot(m.layout(), msg.X, msg.Y); on && msg.Button == tea.MouseLeft {
			p.held, p.moved = &chart.Point{X: msg.X, Y: msg.Y}, false
			return nil, true
		}
	case tea.MouseMotionMsg:
		if p.held != nil {
			dx, dy := p.held.X-msg.X, p.held.Y-msg.Y
			p.moved = p.moved || dx != 0 || dy != 0
			p.pan(dx, dy)
			p.held = &chart.Point{X: msg.X, Y: msg.Y}
			return nil, true
		}
	case tea.MouseReleaseMsg:
		if p.held == nil {
			return nil, false
		}
		p.held = nil
		if at, on := p.spot(m.layout(), msg.X, msg.Y); on && !p.moved {
			if box := p.canvas.Rows[at.Y][at.X].Box; box >= 0 {
				p.box = box
				return m.act(p.enter(box)), true
			}
		}
		return nil, true
	}
	return nil, false
}

// spot is the place of the canvas that is seen at x and y of the window.
func (p *mapped) spot(f frame, x, y int) (chart.Point, bool) {
	if p.canvas == nil {
		return chart.Point{}, false
	}
	left := max(0, (f.bodyWidth-p.canvas.Layout.W)/2)
	x, y = x-f.body.X-left, y-f.body.Y
	if x < 0 || y < 0 || x >= p.seen.X || y >= p.seen.Y {
		return chart.Point{}, false
	}
	return chart.Point{X: x + p.at.X, Y: y + p.at.Y}, true
}

package drafts

import (
	"errors"
	"io/fs"
	"maps"
	"math/rand/v2"
	"slices"
	"sync"
)

// memDisk is a folder on a disk that forgets what was not synced.
type memDisk struct {
	mu      sync.Mutex
	made    bool
	names   map[string]*node // as programs see it
	durable map[string]*node // as it was at the last sync of the folder
	since   []change         // of names, since then
}

type node struct {
	data   []byte
	synced int // so many of its bytes outlast a lost power
}

type change struct {
	old, new string // "" where the file comes to be, or goes
	link     bool
	node     *node
}

func newMemDisk() *memDisk {
	return &memDisk{names: map[string]*node{}, durable: map[string]*node{}}
}

func (c change) apply(names map[string]*node) {
	n := c.node
	if c.old != "" {
		if n = names[c.old]; n == nil {
			return // the change that made it was lost
		}
		if !c.link {
			delete(names, c.old)
		}
	}
	if c.new != "" {
		names[c.new] = n
	}
}

func (d *memDisk) change(c change) {
	c.apply(d.names)
	d.since = append(d.since, c)
}

// losePower keeps of the unsynced changes any, and of unsynced bytes some, or
// zeros in their place.
func (d *memDisk) losePower(r *rand.Rand) {
	d.mu.Lock()
	defer d.mu.Unlock()
	names := maps.Clone(d.durable)
	for _, c := range d.since {
		if r.IntN(2) == 0 {
			c.apply(names)
		}
	}
	d.names, d.since = map[string]*node{}, nil
	for name, n := range names {
		kept := n.synced + r.IntN(len(n.data)-n.synced+1)
		data := slices.Clone(n.data[:kept])
		if r.IntN(2) == 0 {
			clear(data[n.synced:])
		}
		d.names[name] = &node{data, len(data)}
	}
	d.durable = maps.Clone(d.names)
}

// files are the contents by name.
func (d *memDisk) files() map[string]string {
	d.mu.Lock()
	defer d.mu.Unlock()
	all := map[string]string{}
	for name, n := range d.names {
		all[name] = string(n.data)
	}
	return all
}

// put places a file that is on the disk for good.
func (d *memDisk) put(name string, data []byte) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.made = true
	n := &node{slices.Clone(data), len(data)}
	d.names[name], d.durable[name] = n, n
}

var errKilled = errors.New("the program is dead")

// program is one process that uses the disk.
type program struct {
	disk *memDisk

	mu    sync.Mutex
	calls int
	// before is asked ahead of each call with its number, from 0. An error is
	// what the call fails with, and half of what a write had is then written.
	before func(call int, op string) error
}

func (p *program) call(op string) error {
	p.mu.Lock()
	n, before := p.calls, p.before
	p.calls++
	p.mu.Unlock()
	if before == nil {
		return nil
	}
	return before(n, op)
}

// killedAt is a program that dies before its nth call.
func killedAt(disk *memDisk, n int) *program {
	return &program{disk: disk, before: func(call int, _ string) error {
		if call >= n {
			return errKilled
		}
		return nil
	}}
}

func (p *program) do(op, name string, f func(d *memDisk) error) error {
	if err := p.call(op); err != nil {
		return &fs.PathError{Op: op, Path: name, Err: err}
	}
	p.disk.mu.Lock()
	defer p.disk.mu.Unlock()
	if !p.disk.made && op != "make" {
		return &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
	}
	if err := f(p.disk); err != nil {
		return &fs.PathError{Op: op, Path: name, Err: err}
	}
	return nil
}

func (p *program) MakeFolder() error {
	return p.do("make", ".", func(d *memDisk) error { d.made = true; return nil })
}

func (p *program) Names() (names []string, err error) {
	err = p.do("names", ".", func(d *memDisk) error {
		names = slices.Collect(maps.Keys(d.names))
		return nil
	})
	return names, err
}

func (p *program) ReadFile(name string, limit int) (data []byte, err error) {
	err = p.do("read", name, func(d *memDisk) error {
		n := d.names[name]
		if n == nil {
			return fs.ErrNotExist
		}
		data = slices.Clone(n.data[:min(len(n.data), limit+1)])
		return nil
	})
	return data, err
}

func (p *program) Create(name string) (File, error) {
	n := &node{}
	err := p.do("create", name, func(d *memDisk) error {
		if d.names[name] != nil {
			return fs.ErrExist
		}
		d.change(change{new: name, node: n})
		return nil
	})
	if err != nil {
		return nil, err
	}
	return &memFile{p, n}, nil
}

func (p *program) Rename(old, new string) error {
	return p.do("rename", old, func(d *memDisk) error {
		if d.names[old] == nil {
			return fs.ErrNotExist
		}
		d.change(change{old: old, new: new})
		return nil
	})
}

func (p *program) Link(old, new string) error {
	return p.do("link", old, func(d *memDisk) error {
		if d.names[old] == nil {
			return fs.ErrNotExist
		}
		if d.names[new] != nil {
			return fs.ErrExist
		}
		d.change(change{old: old, new: new, link: true})
		return nil
	})
}

func (p *program) Remove(name string) error {
	return p.do("remove", name, func(d *memDisk) error {
		if d.names[name] == nil {
			return fs.ErrNotExist
		}
		d.change(change{old: name})
		return nil
	})
}

func (p *program) SyncFolder() error {
	return p.do("syncfolder", ".", func(d *memDisk) error {
		d.durable, d.since = maps.Clone(d.names), nil
		return nil
	})
}

type memFile struct {
	p *program
	n *node
}

func (f *memFile) Write(b []byte) (int, error) {
	err := f.p.call("write")
	if err != nil {
		b = b[:len(b)/2]
	}
	f.p.disk.mu.Lock()
	defer f.p.disk.mu.Unlock()
	f.n.data = append(f.n.data, b...)
	return len(b), err
}

func (f *memFile) Sync() error {
	return f.p.do("sync", "", func(*memDisk) error { f.n.synced = len(f.n.data); return nil })
}

func (f *memFile) Close() error { return f.p.call("close") }

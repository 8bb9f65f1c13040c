package main

import (
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"time"
)

var initLine = regexp.MustCompile(`(?m)^init \S+ @\S+ ms, (\S+) ms clock`)

// init measures what the packages do before main begins.
func (m *machine) init() error {
	var times []time.Duration
	for range m.runs {
		cmd := exec.Command(m.program, "version")
		cmd.Env = append(m.env, "GODEBUG=inittrace=1")
		out, err := cmd.CombinedOutput()
		if err != nil {
			return err
		}
		total := 0.0
		for _, l := range initLine.FindAllStringSubmatch(string(out), -1) {
			n, _ := strconv.ParseFloat(l[1], 64)
			total += n
		}
		times = append(times, time.Duration(total*float64(time.Millisecond)))
	}
	least, middle := spread(times)
	row("all package initialisers", "< 2 ms", fmt.Sprintf("%s (middle %s)", ms(least), ms(middle)))
	return nil
}

func (m *machine) size() error {
	info, err := os.Stat(m.program)
	if err == nil {
		row("binary, stripped", "< 12 MB", fmt.Sprintf("%.2f MB", float64(info.Size())/1e6))
	}
	return err
}

// rests measures the program on its first question with nobody touching it.
func (m *machine) rests() error {
	t, err := m.opens()
	if err != nil {
		return err
	}
	defer t.Close()
	t.Still(500 * time.Millisecond)
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", t.Cmd.Process.Pid))
	if err != nil {
		row("resident on the question", "≤ 20 MiB", "only told on Linux")
		return nil
	}
	for line := range strings.Lines(string(status)) {
		if f := strings.Fields(line); f[0] == "VmRSS:" {
			kib, _ := strconv.Atoi(f[1])
			row("resident on the question", "≤ 20 MiB", fmt.Sprintf("%.1f MiB", float64(kib)/1024))
		}
	}
	const while = 5 * time.Second
	before := spent(t.Cmd.Process.Pid)
	time.Sleep(while)
	used := spent(t.Cmd.Process.Pid) - before
	row("at rest, of a core", "about 1 %", fmt.Sprintf("%.1f %%", 100*used.Seconds()/while.Seconds()))
	return nil
}

// spent is the processor time of a process, by its threads' own clocks: the
// kernel's ticks are too coarse.
func spent(pid int) time.Duration {
	var sum time.Duration
	dir := fmt.Sprintf("/proc/%d/task", pid)
	tasks, _ := os.ReadDir(dir)
	for _, task := range tasks {
		data, err := os.ReadFile(dir + "/" + task.Name() + "/schedstat")
		if f := strings.Fields(string(data)); err == nil && len(f) > 0 {
			ns, _ := strconv.ParseInt(f[0], 10, 64)
			sum += time.Duration(ns)
		}
	}
	return sum
}

// Package training plays the scenarios (øvelser) of a guide: a case under its
// own clock, walked through the same engine as the real thing, judged decision
// by decision against the way that its author has agreed on, and debriefed.
//
// It holds no words of its own: every sentence comes from the scenario, and the
// front ends say the rest. Every time is Danish, [almanac.Zone]; a scenario's
// clock is moved by what is decided and asked alone, never by the machine's.
//
// What is played is practice (ØVELSE): a front end lets nothing of it be
// called, copied or saved as if it were real. Nothing here is kept.
package training

// Package starter makes a small complete guide to start from, out of six
// answers: two flows with safety rules, a notification and a call sheet, and
// two scenarios. What it makes has no errors; what nobody has verified or does
// not know yet is written into it as a gap. The texts and the few numbers that
// hold everywhere stand in its YAML files.
package starter

package line

import (
	"bufio"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"handleguide/guide"
	"handleguide/tui/editor"
)

// longest is more than any answer: a longer line is read to its end and
// understood as none.
const longest = 4096

// readLine reads one line without its end. What stands after the last line end
// is a line too; io.EOF comes where there is nothing more.
func readLine(in *bufio.Reader) (string, error) { return readUpTo(in, longest) }

// longestText is more than a field holds, in bytes.
const longestText = 6 * editor.Limit

// readUpTo reads a line; of a longer one than most bytes, its beginning.
func readUpTo(in *bufio.Reader, most int) (string, error) {
	var b strings.Builder
	for read := 0; ; {
		chunk, err := in.ReadSlice('\n')
		if read += len(chunk); read <= most {
			b.Write(chunk)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err == io.EOF && read > 0 {
			err = nil
		}
		return strings.TrimSpace(b.String()), err
	}
}

// split parts a typed line into its first word, as commands are written, and
// the rest.
func split(typed string) (word, rest string) {
	word, rest, _ = strings.Cut(strings.ToLower(strings.TrimSpace(typed)), " ")
	return strings.Trim(word, ".!?:"), strings.TrimSpace(rest)
}

// after is what stands behind the first word of a typed line, as it was typed.
func after(typed string) string {
	_, rest, _ := strings.Cut(strings.TrimSpace(typed), " ")
	return strings.TrimSpace(rest)
}

// is says whether word is one of those that can be typed for something.
func is(word string, typed []string) bool { return slices.Contains(typed, word) }

// pick is the one of labels (and ids) that typed means: its number, its id, or
// the beginning of its label. several names those it could be where it is more
// than one; none is -1 and nobody.
func pick(typed string, ids, labels []string) (index int, several []string) {
	typed = strings.TrimSuffix(strings.ToLower(strings.TrimSpace(typed)), ".")
	if n, err := strconv.Atoi(typed); err == nil {
		if n < 1 || n > len(labels) {
			return -1, nil
		}
		return n - 1, nil
	}
	for i, id := range ids {
		if typed == id || typed == strings.ToLower(labels[i]) {
			return i, nil
		}
	}
	index = -1
	for i, label := range labels {
		if typed != "" && strings.HasPrefix(strings.ToLower(label), typed) {
			index = i
			several = append(several, label)
		}
	}
	if len(several) > 1 {
		return -1, several
	}
	return index, nil
}

// option is the answer that typed means here. A number is only ever one of the
// question's own options: the standing ones have none.
func (s *Session) option(typed string) (id string, several []string) {
	own := s.walk.Question().Options
	if _, err := strconv.Atoi(strings.TrimSuffix(typed, ".")); err == nil {
		if i, _ := pick(typed, nil, labels(own)); i >= 0 {
			return own[i].ID, nil
		}
		return "", nil
	}
	all := append(own[:len(own):len(own)], s.Guide.Standing...)
	i, several := pick(typed, optionIDs(all), labels(all))
	if i < 0 {
		return "", several
	}
	return all[i].ID, nil
}

func labels(list []*guide.Option) []string {
	out := make([]string, len(list))
	for i, o := range list {
		out[i] = o.Label
	}
	return out
}

func optionIDs(list []*guide.Option) []string {
	out := make([]string, len(list))
	for i, o := range list {
		out[i] = o.ID
	}
	return out
}

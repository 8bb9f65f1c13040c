//go:build !unix

package guide_test

import "errors"

func mkfifo(string) error { return errors.New("there are no pipes with names here") }

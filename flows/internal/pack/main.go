// Command pack packs the scenarios and the translations of the guides in the
// folder it stands in, for the program to carry: go generate ./flows runs it. A
// test says when that was forgotten.
//
//	pack FILE
package main

import (
	"archive/zip"
	"compress/flate"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("pack FILE")
	}
	if err := pack(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func pack(name string) error {
	var files []string
	for _, pattern := range []string{"*/en/*.yaml", "*/scenarios/*.yaml"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			return err
		}
		files = append(files, found...)
	}
	slices.Sort(files) // and no times: the same files give the same bytes
	to, err := os.Create(name)
	if err != nil {
		return err
	}
	defer to.Close()
	w := zip.NewWriter(to)
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) { return flate.NewWriter(out, flate.BestCompression) })
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		entry, err := w.Create(filepath.ToSlash(file))
		if err != nil {
			return err
		}
		if _, err := entry.Write(data); err != nil {
			return err
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	return to.Close()
}

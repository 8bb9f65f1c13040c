package main

import (
	"errors"
	"fmt"
	"os"

	"handleguide/guide"
)

type checkCommand struct {
	Guide string `arg:"" optional:"" name:"GUIDE|MAPPE" help:"En guide, eller en mappe; er der ingen, alle guider."`
	JSON  bool   `name:"json" help:"Skriv som JSON."`
}

func (c *checkCommand) Run(s *system, o *options) error {
	shelf, names, err := c.wanted(o)
	if err != nil {
		return err
	}
	var report checkReport
	for _, name := range names {
		checked := guideReport{Guide: name}
		g, err := shelf.load(name)
		problems := guide.Problems(nil)
		if err != nil && !errors.As(err, &problems) {
			return err
		}
		if g != nil {
			version := g.Version()
			checked.Version = &version
		}
		checked.add(problems)
		report.Guides = append(report.Guides, checked)
	}
	if c.JSON {
		err = s.writeJSON(report)
	} else {
		err = report.print(s.stdout)
	}
	if err == nil && report.errors() > 0 {
		return errNo
	}
	return err
}

// wanted is what to check: a folder that is there before a guide of that name,
// because whoever stands among their own files means those.
func (c *checkCommand) wanted(o *options) (*shelf, []string, error) {
	name := c.Guide
	if name == "" {
		name = o.Guide
	} else if info, err := os.Stat(name); err == nil && info.IsDir() && o.Flows == "" {
		shelf, err := openShelf(name)
		if err != nil {
			return nil, nil, err
		}
		return shelf, shelf.names(), nil
	}
	shelf, err := openShelf(o.Flows)
	if err != nil {
		return nil, nil, err
	}
	if name == "" {
		return shelf, shelf.names(), nil
	}
	if _, err := shelf.folder(name); err != nil {
		return nil, nil, fmt.Errorf("%w; en mappe af det navn er der heller ikke", err)
	}
	return shelf, []string{name}, nil
}

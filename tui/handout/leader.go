package handout

import (
	"fmt"
	"strings"
	"time"

	"handleguide/guide"
	"handleguide/guide/almanac"
	"handleguide/guide/notice"
	"handleguide/guide/training"
)

// Leader is for whoever leads the practice: how it runs, each decision with what
// is agreed and why, the other choices and what they mean, the two kinds of
// error apart, what happens at which minute, and what to talk about.
func Leader(g *guide.Guide, s *guide.Scenario) (notice.Document, error) {
	p, err := begin(g, s, "vejledning", "Vejledning", "Til den, der leder øvelsen. Del den ikke ud: svarene står her.")
	if err != nil {
		return notice.Document{}, err
	}
	p.course()
	p.scene()
	p.heading("Det skal deltagerne tage med")
	p.prose(list(p.s.Goals)...)
	p.inquiries()
	p.happens(p.play.Opening().Injects)
	for i := range p.s.Answers {
		if err := p.decision(i); err != nil {
			return notice.Document{}, err
		}
	}
	p.later()
	p.end()
	p.otherWays()
	p.elsewhere()
	p.afterwards()
	return p.Document, nil
}

// course is how a session runs, and how long each part of it takes.
func (p *paper) course() {
	p.heading("Sådan gør I")
	n := len(p.s.Answers)
	lines := []string{
		"3 minutter: Læs sagen højt. Sig, at det er en øvelse, og at ingen skal ringe op. Lad alle læse selv.",
		fmt.Sprintf("%s: %d beslutninger. Læs spørgsmålet, lad alle tænke, og tæl hænderne for hvert svar. Tal om det, og vælg det svar, I går videre med.", p.w.Minutes(max(6, n+n/2)), n),
		"7 minutter: Tal om, hvordan det var, hvad der skete, hvorfor, og hvad I tager med. Spørg, før du svarer.",
	}
	if p.s.Length != "" {
		lines = append(lines, "Øvelsen er sat til "+p.s.Length+", når man øver alene.")
	}
	p.prose(lines...)
	p.prose("På skærmen: handleguide train "+p.g.ID+"/"+p.s.ID+" --together", "Øvelsens ur går kun, når I vælger eller spørger. Ingen karakterer, ingen navne.")
}

func (p *paper) inquiries() {
	if len(p.s.Ask) == 0 {
		return
	}
	p.heading("Det kan deltagerne spørge om")
	for _, q := range p.s.Ask {
		p.entry(q.Label+" ("+p.w.Minutes(q.Minutes)+")", q.Text)
	}
}

// happens is what happens now, at its minute on the agreed way.
func (p *paper) happens(list []training.Event) {
	for _, e := range list {
		when := "Nu sker der noget (" + p.w.Hour(e.At) + ")"
		p.entry(when, e.Inject.Text)
	}
}

// decision is one of the agreed way: what is agreed, and every other choice. It
// goes on to the next.
func (p *paper) decision(i int) error {
	d, q := &p.s.Answers[i], p.play.Question()
	p.heading(fmt.Sprintf("Beslutning %d, kl. %s: %s", i+1, p.w.Hour(p.play.Now()), q.Text))
	option := func(id string) *guide.Option { return p.g.Choice(q, p.g.ChoiceOf(q, id)) }
	cite := d.Cite
	if cite == nil {
		cite = q.Cite
	}
	p.entry("Aftalt: "+option(d.Choose).Label, d.Reason, p.w.Mark.Source+": "+sentence(p.w.Cite(p.g, cite))+" Tager "+p.w.Minutes(d.Minutes)+".")
	for _, grade := range training.Grades[1:] {
		for _, o := range p.play.Options() {
			if j, ok := p.play.Judge(o.ID); ok && o.ID != d.Choose && j.Grade == grade && j.Text != "" {
				p.entry(p.w.Grade(j)+": "+o.Label, j.Text, j.Meant)
			}
		}
	}
	turn, err := p.play.Choose(d.Choose)
	p.happens(turn.Injects)
	return err
}

// later is what happens at a time of day that the agreed way does not come to,
// if more is asked for.
func (p *paper) later() {
	happened := map[*guide.Inject]bool{}
	for _, e := range p.play.Events() {
		happened[e.Inject] = true
	}
	for i := range p.s.Injects {
		if x := &p.s.Injects[i]; x.At != "" && !happened[x] {
			p.entry("Kl. "+strings.Replace(x.At, ":", ".", 1)+", hvis I bruger så lang tid", x.Text)
		}
	}
}

// end is where the agreed way leads, and what would stand there at other times.
func (p *paper) end() {
	d := p.play.Debrief()
	p.heading("Her ender guidens vej, kl. " + p.w.Hour(d.Agreed.At))
	o := d.Agreed.Outcome
	var do, hold []string
	for i := range o.Effects {
		e := &o.Effects[i]
		if e.Verb == guide.Withhold {
			hold = append(hold, p.w.EffectOf(p.g, e))
		} else {
			do = append(do, p.w.EffectOf(p.g, e))
		}
	}
	number := ""
	if d.Agreed.Dial != "" {
		number = "Øverst står " + d.Agreed.Dial + ", " + o.Contacts[0].Contact.Name + ". Ring ikke op: det er en øvelse."
	}
	p.entry(sentence(o.Node.Heading()), number)
	p.entry("Det skal gøres", do...)
	p.entry("Det må ikke siges", hold...)
	p.entry("Gør ikke", o.Node.Dont...)
	var minutes []string
	for _, m := range p.s.Expect.Minutes {
		at, err := time.ParseInLocation("2006-01-02T15:04", m.At, almanac.Zone())
		if err == nil {
			minutes = append(minutes, p.w.Moment(at)+": "+m.Dial)
		}
	}
	p.entry("På andre tidspunkter ville dette nummer stå øverst", minutes...)
}

// otherWays are those that are right too.
func (p *paper) otherWays() {
	if len(p.s.AlsoRight) == 0 {
		return
	}
	p.heading("Andre rigtige veje")
	for _, way := range p.s.AlsoRight {
		w, err := p.g.Begin(p.s.Start, nil)
		var labels []string
		for _, a := range way.Answers {
			if q := w.Question(); err == nil && q != nil {
				labels = append(labels, p.g.Choice(q, p.g.ChoiceOf(q, a)).Label)
				_, err = w.Answer(a)
			}
		}
		p.entry(strings.Join(labels, " / "), way.Why)
	}
}

// elsewhere are errors that only another way leads to.
func (p *paper) elsewhere() {
	agreed := map[*guide.Node]bool{}
	for _, d := range p.s.Answers {
		agreed[p.g.NodeMeant(p.s.Start, d.At)] = true
	}
	said := false
	for _, kind := range []struct {
		grade training.Grade
		list  []guide.Mistake
	}{{training.TooLittle, p.s.TooLittle}, {training.TooMuch, p.s.TooMuch}} {
		for _, m := range kind.list {
			q := p.g.NodeMeant(p.s.Start, m.At)
			if agreed[q] {
				continue
			}
			if !said {
				p.heading("Fejl på andre veje")
				said = true
			}
			o := p.g.Choice(q, p.g.ChoiceOf(q, m.Choose))
			p.entry(p.w.Grade(training.Judgement{Grade: kind.grade, Critical: m.Critical})+": "+o.Label, q.Text, m.Text)
		}
	}
}

// afterwards are the phases of the debrief.
func (p *paper) afterwards() {
	p.heading("Bagefter")
	heads := p.w.Training.Phases[1]
	p.entry(heads[0], "Tag en runde, før I ser på svarene. Lad også dem tale, der valgte som de fleste.")
	p.entry(heads[1], "Gå jeres vej igennem ved siden af guidens. Hvornår skiltes de?")
	p.entry(heads[2], "Hold de to slags fejl adskilt: for lidt, hvor et barn bliver ladt i stikken, og for meget, en alarm, der ikke var brug for.")
	p.entry(heads[3], "Lad hver især sige én ting.")
	p.remark("Rører sagen nogen i rummet? Hold en pause, og sig, hvem de kan tale med bagefter.")
}

package guide

// bounds is what holds between the keys of a shape, beyond which of them it
// needs: what the loader says in code beside the shape's table.
func bounds(s *shape) object {
	switch s {
	case &contactShape:
		return contactBounds()
	case &ruleShape:
		return ruleBounds()
	case &effectShape:
		return object{
			{"oneOf", each(verbWords())},
			{"if", has(string(Withhold))}, {"then", true}, {"else", has("by")},
		}
	case &patternShape:
		return object{{"oneOf", each(append(verbWords(), Any))}}
	case &withinShape:
		return object{{"minProperties", 1}, {"maxProperties", 1}}
	case &standingShape:
		return object{{"oneOf", each([]string{"stay", "flow"})}}
	case &unsureShape:
		return object{{"oneOf", each([]string{"as", "consult"})}}
	case &injectShape:
		return object{{"oneOf", each([]string{"after", "at"})}}
	case nodeShapes[Question]:
		return questionBounds()
	case nodeShapes[End]:
		return object{{"allOf", []any{has("effects"), where("effects", member{"minItems", 1})}}}
	case &fieldShape:
		choice := object{{"if", where("kind", member{"const", "choice"})}, {"then", filled("options", "minProperties")}, {"else", where("options", member{"maxProperties", 0})}}
		cpr := object{{"if", where("kind", member{"const", "cpr"})}, {"then", has("optional")}}
		return object{{"allOf", []any{choice, cpr}}}
	case &findingShape:
		inField := where("kind", member{"enum", []string{string(WhenSeen), string(WhereSeen)}})
		return object{{"if", inField}, {"then", filled("in", "minItems")}, {"else", where("in", member{"maxItems", 0})}}
	}
	return nil
}

// A question has an answer for the one who does not know, or says that there
// is none to give.
func questionBounds() object {
	none := where("options", member{"additionalProperties", object{{"not", has("unsure")}}})
	return object{
		{"allOf", []any{where("options", member{"minProperties", 1})}},
		{"if", has("unsure")}, {"then", none}, {"else", object{{"not", none}}},
	}
}

// A contact is a table, somebody local, a mailbox or place, or numbers with
// hours.
func contactBounds() object {
	numbers := filled("phones", "minItems")
	clock := func(key string) object {
		return object{{"required", []string{key}}, {"properties", absent("always", "hours", "perhaps-hours", key)}}
	}
	both := object{{"required", []string{"hours", "perhaps-hours"}}, {"properties", absent("always")}}
	reached := object{{"anyOf", []any{numbers, has("mail"), has("address"), has("local")}}}
	table := object{
		{"required", []string{"by", "rows"}},
		{"properties", append(absent("always", "hours", "perhaps-hours", "phones", "mail", "local", "takes-over", "likely-hours"),
			member{"by", object{{"minItems", 1}}}, member{"rows", object{{"minItems", 1}}})},
	}
	plain := object{{"allOf", []any{
		object{{"anyOf", []any{has("verified"), has("local")}}},
		object{{"anyOf", []any{clock("always"), clock("hours"), clock("perhaps-hours"), both, object{{"properties", absent("always", "hours", "perhaps-hours")}}}}},
		object{{"if", numbers}, {"then", object{{"anyOf", each([]string{"always", "hours", "perhaps-hours"})}}}},
		reached,
		object{{"if", has("local")}, {"then", where("phones", member{"maxItems", 0})}},
		object{{"if", has("likely-hours")}, {"then", has("perhaps-hours")}},
	}}}
	return object{{"if", object{{"anyOf", []any{has("by"), filled("rows", "minItems")}}}}, {"then", table}, {"else", plain}}
}

// A rule is of one kind, which says the keys it needs and those it may have.
func ruleBounds() object {
	var first []string
	var kinds []any
	for _, part := range ruleParts {
		first = append(first, part.need[0])
		allowed := append([]string{"except", "because", "cite", "basis"}, append(part.need, part.also...)...)
		kinds = append(kinds, object{{"if", has(part.need[0])}, {"then", object{{"required", part.need}, {"properties", absent(append(ruleShape.names(), allowed...)...)}}}})
	}
	asked := object{{"anyOf", []any{filled("has", "minItems"), filled("has-one", "minItems"), filled("shows", "minItems"), filled("urgency", "minItems")}}}
	kinds = append(kinds, object{{"if", has("each")}, {"then", asked}})
	return object{{"anyOf", each(first)}, {"allOf", kinds}}
}

func has(key string) object { return object{{"required", []string{key}}} }

// each is one "has" for every key.
func each(keys []string) []any {
	list := make([]any, len(keys))
	for i, k := range keys {
		list[i] = has(k)
	}
	return list
}

// where holds a key's value to more, if the key is there.
func where(key string, more ...member) object {
	return object{{"properties", object{{key, object(more)}}}}
}

// filled says that a key is there, with at least one in it.
func filled(key, atLeast string) object {
	return append(has(key), where(key, member{atLeast, 1})...)
}

// absent are keys that may not be there: those named once, not twice.
func absent(keys ...string) object {
	times := map[string]int{}
	for _, k := range keys {
		times[k]++
	}
	var list object
	for _, k := range keys {
		if times[k] == 1 {
			list = append(list, member{k, false})
		}
	}
	return list
}

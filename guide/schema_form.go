package guide

import "strconv"

// form is the schema of a key's value, as fits reads it.
func (w *schemaWriter) form(k *key) object {
	switch k.form {
	case aText:
		return textLike(orElse(k.pattern, &someText))
	case aRef:
		return textLike(refPattern(k.ref))
	case aWord:
		return object{{"enum", k.words}}
	case aFlag:
		return object{{"const", true}}
	case aNumber:
		if len(k.words) > 0 {
			n, _ := strconv.Atoi(k.words[0])
			return object{{"const", n}}
		}
		return object{{"type", "integer"}, {"minimum", 1}, {"maximum", 100_000}}
	case texts:
		if len(k.words) > 0 {
			return listOf(object{{"enum", k.words}})
		}
		return listOf(textLike(orElse(k.pattern, &someText)))
	case refs:
		return listOf(textLike(refPattern(k.ref)))
	case newIDs:
		return append(listOf(textLike(&anID)), member{"minItems", 1}, member{"uniqueItems", true})
	case days:
		return listOf(textLike(&aClosedDay))
	case anObject, aDuration:
		return w.shape(k.shape)
	case objects, effects, patterns:
		return listOf(w.shape(k.shape))
	case mapping:
		return w.byID(w.shape(k.shape))
	case textMap:
		return w.byID(textLike(&someText))
	case refMap:
		return w.byID(textLike(refPattern(k.ref)))
	case settings:
		return w.byID(textLike(&anID))
	case condition:
		clause := append(w.byID(object{{"anyOf", []any{textLike(&anID), listOf(textLike(&anID))}}}), member{"minProperties", 1})
		return object{{"anyOf", []any{clause, append(listOf(clause), member{"minItems", 1})}}}
	case aWeek:
		week := object{
			{"type", "object"}, {"propertyNames", textLike(&aDay)},
			{"additionalProperties", listOf(textLike(&aSpan))},
		}
		return orWords(week, k.words)
	case aDate:
		return orWords(textLike(&aFullDate), k.words)
	case aMoment:
		return textLike(&aFullMoment)
	}
	panic("a form without a schema: " + k.name)
}

// byID is a map from ids to values.
func (w *schemaWriter) byID(value object) object {
	return object{{"type", "object"}, {"propertyNames", textLike(&anID)}, {"additionalProperties", value}}
}

func listOf(items object) object { return object{{"type", "array"}, {"items", items}} }

// textLike is a text of a pattern; the message is one that editors show.
func textLike(p *pattern) object {
	return object{{"type", "string"}, {"pattern", p.expr}, {"patternErrorMessage", p.hint}}
}

func orWords(value object, words []string) object {
	if len(words) == 0 {
		return value
	}
	return object{{"anyOf", []any{object{{"enum", words}}, value}}}
}

// refPattern is what a name of a kind looks like: an id, but for laws, which
// are named as they are cited, and flows, whose names are those of files.
func refPattern(kind refKind) *pattern {
	switch kind {
	case toLaw, toFlow:
		return &someText
	case toAnyNode:
		return &aNodeName
	}
	return &anID
}

func orElse(p, other *pattern) *pattern {
	if p != nil {
		return p
	}
	return other
}

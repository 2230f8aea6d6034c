package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.link.Gazetteer.Kind;

/** An entity at a place of the text, before all places of one entity are brought together. */
record Found(Span span, KnownEntity entity, Kind kind, double confidence) {}

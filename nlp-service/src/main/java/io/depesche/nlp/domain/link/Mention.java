package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.kb.KnownName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name at a place of the text, before it is decided whose.
 *
 * @param type what the tagger or a pattern took it for; {@code null} where only the knowledge base knows it
 * @param names whom it may mean; empty for an unknown name
 * @param given whom it means if nobody known; {@code null} for the words themselves
 */
record Mention(
        Span span,
        @Nullable String type,
        List<KnownName> names,
        @Nullable Target given,
        double confidence) {}

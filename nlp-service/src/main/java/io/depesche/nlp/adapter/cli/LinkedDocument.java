package io.depesche.nlp.adapter.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document whose mentions somebody has linked.
 *
 * @param year in which it was printed; 0 where the file does not say
 */
record LinkedDocument(List<Mention> mentions, int year) {

    /**
     * One mention.
     *
     * @param type {@code null} where the file does not say
     * @param link a Wikidata id ({@code Q42}) or a title; {@code null} for nobody
     * @param title whether the link is a title
     */
    record Mention(
            String words, @Nullable String type, @Nullable String link, boolean title) {}
}

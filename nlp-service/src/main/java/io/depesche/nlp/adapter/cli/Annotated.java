package io.depesche.nlp.adapter.cli;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of one input.
 *
 * @param id the caller's id, as far as it could be read
 * @param json the enriched article or {@code {"id", "error"}}, without a line end
 * @param timeMl the article as TimeML; {@code null} where nobody asked for it
 * @param error why there is no article
 */
record Annotated(
        @Nullable String id,
        byte[] json,
        @Nullable String timeMl,
        @Nullable String error) {}

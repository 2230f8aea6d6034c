package io.depesche.nlp.domain.clean;

import io.depesche.contracts.article.RepeatedLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many other articles of the site have a line of this text. That alone makes no furniture of it: bylines, credits and refrains come
 * again as well, and an agency's background stands under a hundred reports. Immutable.
 *
 * @param articles by the line without the blanks around it
 */
public record SiteRepetition(Map<String, Integer> articles) {

    /** Nothing is known about the site. */
    public static final SiteRepetition NONE = new SiteRepetition(Map.of());

    /** @param lines spans of the raw text; what lies outside of it says nothing */
    static SiteRepetition of(String raw, List<RepeatedLine> lines) {
        if (lines.isEmpty()) {
            return NONE;
        }
        Map<String, Integer> articles = new HashMap<>();
        for (RepeatedLine line : lines) {
            if (line.raw().end() <= raw.length()) {
                articles.put(line.raw().of(raw).strip(), line.articles());
            }
        }
        return new SiteRepetition(Map.copyOf(articles));
    }

    /** How many other articles have the line; 0 where nothing is known. */
    public int of(String line) {
        return articles.isEmpty() ? 0 : articles.getOrDefault(line, 0);
    }
}

package io.depesche.nlp.domain.clean;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Edit;
import io.depesche.nlp.domain.text.Repair;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much the damage found so far speaks for a machine translation. Only some classes do: a word left in another language or a second
 * subject is no slip of a German author, a lost blank may be one. One class alone never decides, however often it occurs, for a page may
 * have lost every blank at its links. Immutable.
 *
 * @param given whether the article says itself that it was translated
 * @param counts faults by class
 * @param languages how many faults tell of a source language
 */
public record TranslationSigns(boolean given, Map<String, Integer> counts, Map<String, Integer> languages) {

    /** From here on rules may take a form for damage that a native text has now and then. */
    public static final double LIKELY = 2;

    /** From here on the record says so. */
    public static final double SURE = 3;

    private static final double GIVEN = 3;

    public TranslationSigns {
        counts = Map.copyOf(counts);
        languages = Map.copyOf(languages);
    }

    /** Nothing found yet. */
    public static TranslationSigns of(Article article) {
        return new TranslationSigns(article.translatedFrom() != null, Map.of(), Map.of());
    }

    /** These signs and those of more repairs. */
    TranslationSigns and(Collection<Repair> repairs) {
        Map<String, Integer> more = new LinkedHashMap<>(counts);
        repairs.forEach(repair -> more.merge(repair.artifact(), 1, Integer::sum));
        Map<String, Integer> told = new LinkedHashMap<>(languages);
        for (Repair repair : repairs) {
            if (repair.language() != null && !repair.language().equals("*")) {
                told.merge(repair.language(), 1, Integer::sum);
            }
        }
        return new TranslationSigns(given, more, told);
    }

    /** The signs of all edits of a text, flags among them. */
    public static TranslationSigns of(Article article, Collection<Edit> edits) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        edits.forEach(edit -> counts.merge(edit.artifact(), 1, Integer::sum));
        return new TranslationSigns(article.translatedFrom() != null, counts, Map.of());
    }

    /** The sum; each class counts twice at most. */
    public double weight() {
        double sum = given ? GIVEN : 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            sum += weight(entry.getKey()) * Math.min(2, entry.getValue());
        }
        return sum;
    }

    public boolean isLikely() {
        return weight() >= LIKELY;
    }

    public boolean isSure() {
        return weight() >= SURE;
    }

    /** What one fault of a class tells about the origin of its text. */
    static double weight(String artifact) {
        return switch (artifact) {
            case "FALSE_FRIEND", "UNTRANS", "SEG_START" -> 1.5;
            case "GLUE", "QUOTE_POS", "FRAG", "DISORDER", "AGREE" -> 1;
            case "DUP", "HEAD_MERGE" -> 0.75;
            case "SPACE_MISS", "QUOTE_GLYPH", "SPACE_EXTRA" -> 0.5;
            default -> 0; // furniture and credits stand on every page
        };
    }
}

package io.depesche.nlp.domain.clean.rule.leftover;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.text.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table: a word of another language and what it means.
 *
 * @param language of the source
 * @param foreign what stands in the text: a word, or several with blanks between them
 * @param repairs the translation; then others, behind which the word is only a repetition
 * @param gender of the translation; {@code null} for a plural and where the row gives none
 */
record Leftover(
        String language,
        String foreign,
        List<String> repairs,
        LeftoverSlot slot,
        @Nullable Gender gender) {

    private static final String ARTIFACT = "UNTRANS";

    static Leftover ofRow(List<String> row) {
        return new Leftover(
                row.getFirst(),
                row.get(1),
                List.of(row.get(2).split("\\|")),
                LeftoverSlot.valueOf(row.get(3)),
                row.size() > 4 ? genderOf(row.get(4)) : null);
    }

    private static @Nullable Gender genderOf(String letter) {
        return switch (letter) {
            case "m" -> Gender.MASCULINE;
            case "f" -> Gender.FEMININE;
            case "n" -> Gender.NEUTER;
            default -> null; // plural
        };
    }

    /** Puts the translation in the place of the word. */
    Repair translate(Span span) {
        return Repair.evident(span, repairs.getFirst(), ARTIFACT, 0.9, "word of language " + language)
                .tells(language);
    }

    /** Takes out the word together with the blank before it. */
    Repair drop(Span span) {
        return Repair.evident(span, "", "DUP", 0.9, "stands behind its own translation")
                .tells(language);
    }
}

package io.depesche.ingest.domain.copies;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;

/** What houses make of a text that they take over, by rule. The second text is another one, from which what is added comes. */
enum CopyVariant {
    /** Another headline, which extraction may leave in the text. */
    HEADLINE((text, other) -> firstSentences(other, 0.1) + "\n" + text),
    /** Another agency before it and a credit behind it. */
    AGENCY((text, other) ->
            "HAMBURG (nordpress). " + text.replaceFirst("^[\\p{L} ]+ \\([a-z]+\\) - ", "") + " (nordpress/red)"),
    /** A paragraph of one's own at the end. */
    PARAGRAPH((text, other) -> text + "\n" + firstSentences(other, 0.3)),
    /** Straight quotation marks, long dashes, no-break spaces. */
    TYPOGRAPHY(
            (text, other) -> text.replaceAll("[„“]", "\"").replace(" - ", " – ").replace(' ', '\u00A0')),
    /** Lines of the page that extraction left in. */
    FURNITURE((text, other) -> "Stand: 14:05 Uhr\n" + text + "\nLesen Sie auch: " + firstSentences(other, 0.1)),
    /** Cut at a sentence's end. */
    CUT_TO_70((text, other) -> firstSentences(text, 0.7)),
    CUT_TO_50((text, other) -> firstSentences(text, 0.5)),
    CUT_TO_33((text, other) -> firstSentences(text, 0.33)),
    /** A word here and there is another one. */
    EVERY_12TH_WORD((text, other) -> edited(text, 12)),
    EVERY_8TH_WORD((text, other) -> edited(text, 8)),
    /** Whole, in the middle of a longer piece. */
    INSIDE((text, other) -> firstSentences(other, 0.5) + "\n" + text + "\n" + other),
    /** Much of this at once. */
    REWORKED((text, other) ->
            TYPOGRAPHY.of(HEADLINE.of(firstSentences(text, 0.7) + "\n" + firstSentences(other, 0.3), other), other));

    private final BinaryOperator<String> rule;

    CopyVariant(BinaryOperator<String> rule) {
        this.rule = rule;
    }

    String of(String text, String other) {
        return rule.apply(text, other);
    }

    /** The sentences that make about this share of a text, at least one. */
    static String firstSentences(String text, double share) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.GERMAN);
        sentences.setText(text);
        int end = 0;
        for (int next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
            if (end > 0 && (end + next) / 2.0 > share * text.length()) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).strip();
    }

    /** A number stays: who changes one says something else. */
    private static String edited(String text, int every) {
        List<String> words = Arrays.asList(text.split(" "));
        for (int i = every - 1; i < words.size(); i += every) {
            if (words.get(i).chars().noneMatch(Character::isDigit)) {
                words.set(i, "freilich");
            }
        }
        return String.join(" ", words);
    }
}

package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out characters that nobody sees and every later step would stumble over: byte order marks, carriage returns, zero-width
 * characters, soft hyphens, other control characters; a no-break blank between words becomes a blank.
 *
 * <p>A no-break blank that does its work is left alone: beside a digit ({@code 10 %}), after an abbreviation ({@code z. B.}), at a dash.
 */
public final class StrayControlRule implements CleaningRule {

    private static final String ARTIFACT = "CONTROL";
    private static final char NO_BREAK_BLANK = '\u00a0';

    @Override
    public String id() {
        return "clean.stray-control";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        String text = draft.text();
        List<Repair> repairs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                boolean beforeLineFeed = i + 1 < text.length() && text.charAt(i + 1) == '\n';
                repairs.add(
                        beforeLineFeed
                                ? Repair.delete(new Span(i, i + 1), ARTIFACT, 1).because("a carriage return")
                                : Repair.replace(new Span(i, i + 1), "\n", ARTIFACT, 1)
                                        .because("a carriage return"));
            } else if (c == NO_BREAK_BLANK) {
                if (isBetweenWords(text, i)) {
                    repairs.add(Repair.replace(new Span(i, i + 1), " ", ARTIFACT, 0.95)
                            .because("a no-break blank between words"));
                }
            } else if (isInvisible(c)) {
                repairs.add(Repair.delete(new Span(i, i + 1), ARTIFACT, 1).because("a character that cannot be seen"));
            }
        }
        return repairs;
    }

    /** The zero-width joiner stays: emoji are built with it. */
    private static boolean isInvisible(char c) {
        return switch (c) {
            case '\u00ad', '\u200b', '\u200c', '\u200e', '\u200f', '\u2060', '\ufeff', '\ufffc' -> true;
            case '\t', '\n' -> false;
            default -> c < 0x20 || c >= 0x7f && c < 0xa0 || c >= '\u202a' && c <= '\u202e';
        };
    }

    private static boolean isBetweenWords(String text, int at) {
        int before = at - 1;
        while (before >= 0 && isSkipped(text.charAt(before))) {
            before--;
        }
        int after = at + 1;
        while (after < text.length() && isSkipped(text.charAt(after))) {
            after++;
        }
        return (before < 0 || isWordOrBlank(text.charAt(before)))
                && (after == text.length() || isWordOrBlank(text.charAt(after)));
    }

    /** What will be gone; a carriage return leaves a line end behind. */
    private static boolean isSkipped(char c) {
        return c != '\r' && isInvisible(c);
    }

    private static boolean isWordOrBlank(char c) {
        return Character.isLetter(c)
                || Character.isWhitespace(c)
                || c == NO_BREAK_BLANK
                || c == ','
                || c == '„'
                || c == '“';
    }
}

package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the right quotation mark where a wrong one stands in the right place: {@code „Dokument„.} and {@code „Arbeit”,} become
 * {@code „Dokument“.} and {@code „Arbeit“,}.
 *
 * <p>Only in a text that quotes the German way, or for a pair that closes that way, and only for a mark that has its partner in the same
 * paragraph. A text that uses
 * {@code "…"} or guillemets throughout is consistent and stays as it is; so do inch marks, nested quotations and paragraphs whose marks
 * cannot be paired.
 */
public final class QuoteGlyphRule implements CleaningRule {

    private static final String ARTIFACT = "QUOTE_GLYPH";
    private static final char OPENING = '„';
    private static final char CLOSING = '“';

    /** A mark at a place where it can only open or only close. */
    private record Mark(int at, char glyph, boolean opens) {}

    @Override
    public String id() {
        return "clean.quote-glyph";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        String text = draft.text();
        boolean german = quotesTheGermanWay(text);
        List<Repair> repairs = new ArrayList<>();
        if (german || text.indexOf(CLOSING) >= 0 || text.indexOf('「') >= 0) {
            for (Draft.Line line : draft.lines()) {
                repairLine(text, line.span(), german, repairs);
            }
        }
        return repairs;
    }

    private static boolean quotesTheGermanWay(String text) {
        for (int at = text.indexOf(OPENING); at >= 0; at = text.indexOf(OPENING, at + 1)) {
            if (opens(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** Pairs each opening mark with the closing one that follows; whatever lies between two of a kind is left alone. */
    private static void repairLine(String text, Span line, boolean german, List<Repair> repairs) {
        Mark opening = null;
        boolean nested = false;
        for (int i = line.start(); i < line.end(); i++) {
            if (!isMark(text.charAt(i))) {
                continue;
            }
            Mark mark = markAt(text, i);
            if (mark == null) {
                opening = null; // glued or free on both sides: nobody knows which it is
            } else if (mark.opens()) {
                nested = opening != null;
                opening = mark;
            } else if (opening != null) {
                if (!nested && (german || mark.glyph() == CLOSING || opening.glyph() == '「')) {
                    replace(opening, OPENING, repairs);
                    replace(mark, CLOSING, repairs);
                }
                opening = null;
            } else {
                nested = false;
            }
        }
    }

    private static void replace(Mark mark, char glyph, List<Repair> repairs) {
        if (mark.glyph() != glyph) {
            Span place = new Span(mark.at(), mark.at() + 1);
            repairs.add(
                    Repair.replace(place, String.valueOf(glyph), ARTIFACT, 0.95).because("paired in the paragraph"));
        }
    }

    private static boolean isMark(char c) {
        return c == '„' || c == '“' || c == '”' || c == '"' || c == '「' || c == '」';
    }

    private static @Nullable Mark markAt(String text, int at) {
        char glyph = text.charAt(at);
        boolean opens = glyph == '「' || glyph != '」' && opens(text, at);
        boolean closes = glyph == '」' || glyph != '「' && closes(text, at);
        return opens == closes ? null : new Mark(at, glyph, opens);
    }

    private static boolean opens(String text, int at) {
        boolean free =
                at == 0 || Character.isWhitespace(text.charAt(at - 1)) || "([–—/".indexOf(text.charAt(at - 1)) >= 0;
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return free && (Character.isLetterOrDigit(next) || next == '…' || next == '.');
    }

    /** Not after a digit, unless it is no straight mark: {@code 27"} is a size. */
    private static boolean closes(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean afterWord = Character.isLetterOrDigit(before) || ".,!?…%)".indexOf(before) >= 0;
        boolean free = Character.isWhitespace(next) || ".,;:!?)]–—/".indexOf(next) >= 0;
        boolean inch = text.charAt(at) == '"' && Character.isDigit(before);
        return afterWord && free && !inch;
    }
}

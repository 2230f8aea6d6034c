package io.depesche.nlp.domain.quote;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells quotations that are clauses of their own ({@code „Wir öffnen“, sagte sie}) from quoted words that are part of the clause around
 * them ({@code nannte ihn „völlig verfehlt“}).
 */
final class Opaque {

    /** Words looked at; a longer quotation is speech. */
    private static final int MOST_WORDS = 60;

    private final String text;
    private final Forms forms;

    Opaque(String text, Forms forms) {
        this.text = text;
        this.forms = forms;
    }

    /** Those that are clauses and lie in no other such one. */
    List<Quotation> outermost(List<Quotation> quotations) {
        List<Quotation> clauses = new ArrayList<>();
        int end = -1;
        for (Quotation quotation : quotations) {
            if (quotation.outer().start() >= end && isClause(quotation)) {
                clauses.add(quotation);
                end = quotation.outer().end();
            }
        }
        return clauses;
    }

    private boolean isClause(Quotation quotation) {
        int start = quotation.inner().start();
        int end = quotation.inner().end();
        char before = neighbour(quotation.outer().start(), -1);
        char after = neighbour(quotation.outer().end(), 1);
        boolean free = before == '\n' || ".!?:;,–—-…“”»«\")".indexOf(before) >= 0;
        boolean stop = ".!?…".indexOf(text.charAt(end - 1)) >= 0;
        int words = 0;
        int finite = 0;
        int at = start;
        while (at < end && words < MOST_WORDS) {
            int stopAt = at;
            while (stopAt < end && Character.isLetterOrDigit(text.charAt(stopAt))) {
                stopAt++;
            }
            if (stopAt > at) {
                words++;
                if (Character.isLowerCase(text.charAt(at)) && stopAt - at < Forms.LONGEST_WORD) {
                    Form form = forms.of(text.substring(at, stopAt));
                    finite += form.isFinite() && !form.is(Form.ADJECTIVE | Form.PREPOSITION) ? 1 : 0;
                }
            }
            at = stopAt + 1;
        }
        if (words >= MOST_WORDS) {
            return true;
        }
        boolean capital = Character.isUpperCase(text.charAt(start)) || !Character.isLetter(text.charAt(start));
        if (!free) {
            return words >= 3 && capital && finite > 0 && (stop || isBehindCall(quotation));
        }
        if (before == ',') {
            return words >= 3 && finite > 0 && (capital || after == ',' || after == '.' || after == '\n');
        }
        boolean closes = after == ',' || after == '\n' || ".!?–—-;".indexOf(after) >= 0;
        boolean opensText = before == '\n' || ".!?:".indexOf(before) >= 0;
        if (before == ':' && (words >= 2 || stop)) {
            return true;
        }
        return words >= 3 && finite > 0 && (capital || closes)
                || stop && words >= 1 && opensText
                || words >= 2 && opensText && after == ',' && isCueBehind(quotation);
    }

    /** {@code mit den Worten „Wir kommen, wenn es hell ist“} */
    private boolean isBehindCall(Quotation quotation) {
        int end = quotation.outer().start();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < 40 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return switch (text.substring(start, end)) {
            case "Worten", "Worte", "Satz", "Sätzen" -> true;
            default -> false;
        };
    }

    /** {@code „Ein großer Tag“, sagte sie}: a small word behind the comma. */
    private boolean isCueBehind(Quotation quotation) {
        int at = quotation.outer().end();
        while (at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == ' ')) {
            at++;
        }
        int stop = at;
        while (stop < text.length() && stop - at < 40 && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        if (stop == at || !Character.isLowerCase(text.charAt(at))) {
            return false;
        }
        String word = text.substring(at, stop);
        return word.equals("so") || word.equals("mit") || forms.of(word).isFinite();
    }

    private char neighbour(int at, int step) {
        int i = step < 0 ? at - 1 : at;
        while (i >= 0 && i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\u00a0')) {
            i += step;
        }
        return i < 0 || i >= text.length() ? '\n' : text.charAt(i);
    }
}

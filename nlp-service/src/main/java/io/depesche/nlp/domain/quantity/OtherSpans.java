package io.depesche.nlp.domain.quantity;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import java.util.List;

/** What is something else already: dates, names, addresses of pages. Asked from left to right, once over a text. */
final class OtherSpans {

    private final Tokens tokens;
    private final List<Span> taken;
    private int nextTaken;

    /** @param taken in order */
    OtherSpans(Tokens tokens, List<Span> taken) {
        this.tokens = tokens;
        this.taken = taken;
    }

    /** The token behind what holds this token; the token itself if nothing does. */
    int end(int i) {
        int address = addressEnd(i);
        return address > i ? address : takenEnd(i);
    }

    /** Whether a numeral runs into the next date or name. */
    boolean overlap(Numeral numeral) {
        int end = tokens.get(numeral.to() - 1).end();
        return nextTaken < taken.size() && taken.get(nextTaken).start() < end;
    }

    /** The token behind an address of a page that begins here. */
    private int addressEnd(int i) {
        boolean address = tokens.is(i, "http") || tokens.is(i, "https") || tokens.is(i, "www");
        int to = i;
        while (address && (to == i || tokens.get(to).glued()) && to < tokens.size()) {
            to++;
        }
        return to;
    }

    /** The token behind a date or name that holds this token. */
    private int takenEnd(int i) {
        Token token = tokens.get(i);
        while (nextTaken < taken.size() && taken.get(nextTaken).end() <= token.start()) {
            nextTaken++;
        }
        int to = i;
        if (nextTaken < taken.size() && taken.get(nextTaken).start() <= token.start()) {
            while (to < tokens.size()
                    && tokens.get(to).start() < taken.get(nextTaken).end()) {
                to++;
            }
        }
        return to;
    }
}

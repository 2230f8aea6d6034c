package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.time.Meaning.Century;
import io.depesche.nlp.domain.time.Meaning.Decade;
import org.jspecify.annotations.Nullable;

/** Decades and centuries: {@code 1990er-Jahre}, {@code Neunzigerjahre}, {@code 19. Jahrhundert}. */
final class DecadeGrammar {

    private final Scan scan;

    DecadeGrammar(Scan scan) {
        this.scan = scan;
    }

    /** {@code 1990er-Jahre}, {@code 90er Jahre}, {@code neunziger Jahre}, {@code Neunzigerjahre}, {@code den Sechzigern}. */
    @Nullable
    TimeExpression decade(int i) {
        Token token = scan.token(i);
        if (token.isDigits()
                && (token.length() == 2 || token.length() == 4)
                && token.text().endsWith("0")) {
            boolean er = scan.token(i + 1).glued() && scan.token(i + 1).lower().startsWith("er");
            if (!er) {
                return null;
            }
            int number = Integer.parseInt(token.text());
            int tens = token.length() == 4 ? number / 10 : 190 + number / 10;
            boolean oneWord = scan.is(i + 1, "erjahre") || scan.is(i + 1, "erjahren");
            int to = oneWord ? i + 2 : decadeEnd(i + 2);
            boolean bare = to < 0
                    && (token.length() == 4
                            || scan.isArticle(i - 1) && !scan.token(i + 2).isCapitalised());
            return to < 0 && !bare ? null : new TimeExpression(i, to < 0 ? i + 2 : to, new Decade(tens), "decade");
        }
        if (!token.isWord()) {
            return null;
        }
        String lower = token.lower();
        boolean joined = lower.endsWith("erjahre") || lower.endsWith("erjahren");
        int er = joined
                ? lower.lastIndexOf("erjahre")
                : lower.endsWith("er") ? lower.length() - 2 : lower.endsWith("ern") ? lower.length() - 3 : -1;
        java.math.BigDecimal number = er > 4 ? scan.numbers.cardinal(lower.substring(0, er)) : null;
        if (number == null || number.intValue() % 10 != 0 || number.intValue() < 20 || number.intValue() > 90) {
            return null;
        }
        int to = joined ? i + 1 : decadeEnd(i + 1);
        boolean bare = to < 0
                && token.isCapitalised()
                && (scan.isArticle(i - 1) || scan.words.of("edge", scan.lower(i - 1)) != null)
                && !scan.token(i + 1).isCapitalised();
        return to < 0 && !bare
                ? null
                : new TimeExpression(i, bare ? i + 1 : to, new Decade(190 + number.intValue() / 10), "decade");
    }

    private int decadeEnd(int at) {
        int word = scan.tokens.glued(at, "-") ? at + 1 : at;
        return Scan.isYearWord(scan.lower(word)) && !scan.is(word, "jahr") ? word + 1 : -1;
    }

    /** {@code 19. Jahrhundert}, {@code zwanzigsten Jahrhunderts}. */
    @Nullable
    TimeExpression century(int i) {
        Integer ordinal = null;
        int at = i + 1;
        if (scan.small(i, 2) > 0 && scan.tokens.glued(i + 1, ".")) {
            ordinal = scan.small(i, 2);
            at = i + 2;
        } else if (scan.token(i).isWord()) {
            ordinal = scan.numbers.ordinal(scan.lower(i));
        }
        boolean word = scan.lower(at).startsWith("jahrhundert") || scan.is(at, "jh");
        if (ordinal == null || ordinal < 1 || ordinal > 30 || !word) {
            return null;
        }
        int to = scan.is(at, "jh") && scan.tokens.glued(at + 1, ".") ? at + 2 : at + 1;
        return new TimeExpression(i, to, new Century(ordinal - 1), "century");
    }
}

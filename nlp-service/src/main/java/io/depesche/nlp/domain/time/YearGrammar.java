package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.time.Meaning.WholeYear;
import io.depesche.nlp.domain.time.Meaning.Year;
import org.jspecify.annotations.Nullable;

/** A bare number of four digits that is a year: {@code seit 2006}, {@code (2001)}, {@code 2007/08}; amounts and scores are none. */
final class YearGrammar {

    private final Scan scan;

    YearGrammar(Scan scan) {
        this.scan = scan;
    }

    /** A year that only its surroundings tell from a number of things: {@code seit 2006}, {@code (2001)}, {@code Jahr 578}. */
    @Nullable
    TimeExpression at(int i) {
        TimeExpression named = scan.token(i).isCapitalised() ? named(i) : null;
        return named == null ? number(i) : named;
    }

    /** {@code Saison 2024/25}, {@code Schuljahr 2026/27}, {@code Geschäftsjahr 2025}: the word belongs to the year. */
    private @Nullable TimeExpression named(int i) {
        String first = scan.words.of("yearname", scan.lower(i));
        TimeExpression year = first == null ? null : number(i + 1);
        if (first == null || year == null || scan.token(i + 1).newLine()) {
            return null;
        }
        Meaning meaning = year.meaning() instanceof Meaning.YearRange range
                ? new Meaning.YearRange(range.first(), range.last(), Integer.parseInt(first))
                : year.meaning();
        return new TimeExpression(i, year.to(), meaning, year.rule());
    }

    private @Nullable TimeExpression number(int i) {
        int year = scan.year(i);
        if (year == 0
                || scan.token(i).glued()
                        && !"(„\"»[/–-".contains(scan.token(i - 1).text())) {
            return null;
        }
        Token next = scan.token(i + 1);
        boolean counted = next.isCapitalised()
                && !next.newLine()
                && !next.glued()
                && !isYearPreposition(i)
                && !scan.token(i).newLine();
        boolean unit = next.is("%")
                || next.is("€")
                || next.is("$")
                || next.is("°")
                || next.is("prozent")
                || next.glued() && next.isWord() && next.length() < 4;
        boolean about = (scan.is(i - 1, "etwa") || scan.is(i - 1, "erst")) && !counted;
        boolean compared = scan.words.of("approx", scan.lower(i - 1)) != null && !about
                || scan.is(i - 1, "als") && scan.is(i - 2, "mehr");
        boolean early = year >= 1500 && year < Scan.FIRST_BARE_YEAR && isEarlyPlace(i, next);
        boolean plausible = early
                || year >= Scan.FIRST_BARE_YEAR && year <= Scan.LAST_BARE_YEAR
                || isYearPreposition(i) && year >= 1000 && year < 2200 && !next.isCapitalised();
        plausible |= year >= 1900
                && year < 2200
                && !next.isCapitalised()
                && (scan.is(i - 1, "erst")
                        || scan.is(i - 1, "bis") && !scan.token(i - 2).isDigits());
        if (scan.words.of("numbered", scan.lower(i - 1)) != null
                && scan.token(i - 1).isCapitalised()) {
            return null;
        }
        boolean second = isSecondYear(i, year);
        boolean numbers = scan.is(i + 1, "bis") && scan.token(i + 2).isDigits() && scan.year(i + 2) == 0
                || (scan.is(i + 1, "bis") || scan.is(i + 1, "auf")) && scan.year(i + 2) > Scan.LAST_BARE_YEAR;
        boolean score = next.glued()
                && (next.is(":") && scan.token(i + 2).glued()
                        || next.is("-")
                                && scan.token(i + 2).isDigits()
                                && scan.small(i + 2, 4) < 1000
                                && scan.token(i + 2).length() != 4);
        boolean old = next.glued() && next.is("-") && isSecondYear(i + 2, scan.year(i + 2));
        boolean known = (plausible || second || old) && (!counted || second);
        if (!known || numbers || unit || compared || score) {
            return null;
        }
        boolean range = scan.tokens.glued(i + 1, "/")
                && scan.token(i + 2).glued()
                && scan.token(i + 2).isDigits();
        if (range && scan.token(i + 2).length() == 2) {
            int last = year / 100 * 100 + scan.small(i + 2, 2);
            return last == year + 1 || last % 100 == 0 && year % 100 == 99
                    ? new TimeExpression(i, i + 3, new Meaning.YearRange(year, year + 1, 1), "year-range")
                    : null;
        }
        if (range && scan.year(i + 2) == year + 1) {
            return new TimeExpression(i, i + 3, new Meaning.YearRange(year, year + 1, 1), "year-range");
        }
        return new TimeExpression(i, i + 1, new WholeYear(Year.of(year)), "year");
    }

    /** {@code um 1550}, {@code (1618)}, {@code 1595 in London}: numbers of that size are more often amounts. */
    private boolean isEarlyPlace(int i, Token next) {
        boolean before =
                switch (scan.lower(i - 1)) {
                    case "um", "von", "nach", "vor", "bis", "(", "endete", "begann", "starb", "entstand" -> true;
                    default -> false;
                };
        return (before || next.is("in") || next.is("aus") || next.is("von")) && !next.isCapitalised();
    }

    /** {@code 1999 bis 2008}, {@code 1170-1230}: behind another year, not long after it. */
    private boolean isSecondYear(int i, int year) {
        boolean link = scan.is(i - 1, "bis") || scan.is(i - 1, "–") || scan.is(i - 1, "-");
        int first = link ? scan.year(i - 2) : 0;
        return first > 0 && year > first && year - first < 150;
    }

    private boolean isYearPreposition(int i) {
        return switch (scan.lower(i - 1)) {
            case "seit",
                    "ab",
                    "zuletzt",
                    "erstmals",
                    "spätestens",
                    "frühestens",
                    "noch",
                    "schon",
                    "bereits",
                    "anno",
                    "jahr",
                    "jahre",
                    "jahren",
                    "jahres",
                    "sommer",
                    "winter",
                    "herbst",
                    "frühjahr",
                    "frühling",
                    "anfang",
                    "mitte",
                    "ende" -> true;
            default -> false;
        };
    }
}

package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.NumberWords;
import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.NumeralReader;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import io.depesche.nlp.domain.time.Meaning.Year;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules of the grammar look at: the tokens of one text, the words of time, numerals; and the small phrases that many rules need. */
final class Scan {

    private static final Set<String> ARTICLES = Set.of("der", "die", "das", "den", "dem", "des");

    /** Years that a bare number of four digits may mean; with the word {@code Jahr} any year will do. */
    static final int FIRST_BARE_YEAR = 1700;

    static final int LAST_BARE_YEAR = 2059;

    final Tokens tokens;
    final TimeWords words = TimeWords.shared();
    final NumberWords numbers = NumberWords.shared();
    final NumeralReader numerals;

    Scan(Tokens tokens) {
        this.tokens = tokens;
        this.numerals = new NumeralReader(tokens);
    }

    Token token(int i) {
        return tokens.get(i);
    }

    String lower(int i) {
        return tokens.get(i).lower();
    }

    boolean is(int i, String word) {
        return tokens.is(i, word);
    }

    /** The token behind a definite article, or the same one. */
    int afterArticle(int i) {
        return ARTICLES.contains(lower(i)) ? i + 1 : i;
    }

    boolean isArticle(int i) {
        return ARTICLES.contains(lower(i));
    }

    /** The word before the article, if one stands there: the preposition of a phrase. */
    String before(int i) {
        int at = i - 1;
        if (isArticle(at) || is(at, "einem") || is(at, "einer") || is(at, "einen")) {
            at--;
        }
        return lower(at);
    }

    /** A month word at a token, its abbreviation with or without the dot; the number of the token behind, or -1. */
    int monthEnd(int i) {
        Token token = token(i);
        if (!token.isWord() || words.month(token.lower()) == 0 || !token.isCapitalised()) {
            return -1;
        }
        boolean abbreviation = token.length() <= 4 && !CalendarNames.isShortMonth(token.lower());
        if (!abbreviation) {
            return i + 1;
        }
        return tokens.glued(i + 1, ".") ? i + 2 : -1;
    }

    /** A four-digit year at a token, or 0. */
    int year(int i) {
        Token token = token(i);
        if (!token.isDigits() || token.length() != 4) {
            return 0;
        }
        boolean inNumber = tokens.glued(i + 1, ",")
                        && token(i + 2).isDigits()
                        && token(i + 2).glued()
                || tokens.glued(i + 1, ".")
                        && token(i + 2).isDigits()
                        && token(i + 2).glued();
        int year = Integer.parseInt(token.text());
        return inNumber || year < 1000 || year > 2999 ? 0 : year;
    }

    /** A whole number at one token, of at most so many digits, or -1. */
    int small(int i, int digits) {
        Token token = token(i);
        return token.isDigits() && token.length() <= digits ? Integer.parseInt(token.text()) : -1;
    }

    @Nullable
    Numeral numeral(int i) {
        return numerals.at(i);
    }

    @Nullable
    Numeral numeralOrArticle(int i) {
        return numerals.atOrArticle(i);
    }

    /**
     * The year behind a month, season or feast: {@code 2024}, {@code des Jahres 2024}, {@code dieses Jahres}, {@code vorigen Jahres}.
     */
    YearPhrase yearAfter(int i) {
        int year = year(i);
        if (year > 0 && !token(i).newLine()) {
            return new YearPhrase(Year.of(year), i + 1);
        }
        int at = afterArticle(i);
        if (is(at, "im") || is(at, "in")) {
            at = afterArticle(at + 1);
        }
        if (isYearWord(lower(at)) && year(at + 1) > 0) {
            return new YearPhrase(Year.of(year(at + 1)), at + 2);
        }
        String relation = words.adjective("relation", lower(at));
        if (relation != null && isYearWord(lower(at + 1)) && year(at + 2) == 0) {
            return new YearPhrase(Year.away(Integer.parseInt(relation)), at + 2);
        }
        String now = words.of("now", lower(at));
        if (now != null && now.endsWith("Y") && at > i) {
            return new YearPhrase(Year.away(Integer.parseInt(now.substring(0, now.length() - 1))), at + 1);
        }
        return new YearPhrase(Year.OPEN, i);
    }

    /** The unit of time that a noun or its abbreviation names, in TIMEX3's letters. */
    @Nullable
    String unit(int i) {
        Token token = token(i);
        String unit = token.isWord() ? words.unit(token.lower()) : null;
        if (unit == null || token.newLine()) {
            return null;
        }
        boolean abbreviation = token.lower().equals("min")
                || token.lower().equals("sek")
                || token.lower().equals("std");
        return token.isCapitalised() || abbreviation ? unit : null;
    }

    static boolean isYearWord(String lower) {
        return switch (lower) {
            case "jahr", "jahre", "jahren", "jahres" -> true;
            default -> false;
        };
    }

    /** @param to token behind it; where it began if there is no year */
    record YearPhrase(Year year, int to) {}
}

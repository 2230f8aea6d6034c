package io.depesche.nlp.domain.number;

import io.depesche.nlp.domain.number.Numeral.Form;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numeral that begins at a token: {@code 10.000}, {@code 12'500}, {@code 40 000}, {@code 1,2 Mio.}, {@code eine Million
 * dreihunderttausend}, {@code zwei Drittel}, {@code 1/2}, {@code Zehntausende}. For one text; looks a few tokens ahead, never back.
 */
public final class NumeralReader {

    /** Longer runs of digits are account numbers. */
    private static final int MOST_DIGITS = 18;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final MathContext DIGITS = new MathContext(15);

    private final Tokens tokens;
    private final NumberWords words = NumberWords.shared();

    public NumeralReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The numeral at a token, an article being none; {@code null} if there is none. */
    public @Nullable Numeral at(int i) {
        Token token = tokens.get(i);
        if (token.isDigits()) {
            return withMultiples(digits(i));
        }
        if (token.isWord()) {
            return word(i, token.lower());
        }
        BigDecimal sign = words.sign(token.text());
        return sign == null ? null : withMultiples(new Numeral(i, i + 1, sign, null, null, Form.FRACTION));
    }

    /** The same, but {@code ein}, {@code eine} … count as one. */
    public @Nullable Numeral atOrArticle(int i) {
        Numeral numeral = at(i);
        BigDecimal one = numeral == null ? words.article(tokens.get(i).lower()) : null;
        return one == null ? numeral : new Numeral(i, i + 1, one, null, null, Form.ARTICLE);
    }

    private @Nullable Numeral word(int i, String lower) {
        BigDecimal least = words.least(lower);
        if (least != null) {
            return new Numeral(i, i + 1, null, least, words.most(lower), Form.PLURAL);
        }
        BigDecimal article = words.article(lower);
        if (article != null) {
            Numeral one = new Numeral(i, i + 1, article, null, null, Form.ARTICLE);
            Numeral more = withMultiples(withParts(one));
            return more == null || more.to() == i + 1 ? null : more;
        }
        BigDecimal cardinal = words.cardinal(lower);
        if (cardinal != null) {
            return withMultiples(withParts(new Numeral(i, i + 1, cardinal, null, null, Form.WORD)));
        }
        boolean hundreds = lower.equals("hundert") || lower.equals("tausend");
        BigDecimal multiple = hundreds ? words.multiple(lower) : null;
        return multiple == null ? null : withMultiples(new Numeral(i, i + 1, multiple, null, null, Form.WORD));
    }

    /** {@code zwei Drittel}, {@code drei halbe}, {@code ein halbes Dutzend}, {@code sechs und zwei Drittel}. */
    private Numeral withParts(Numeral whole) {
        BigDecimal part = words.part(tokens.get(whole.to()).lower());
        if (part != null && whole.value() != null) {
            boolean glued = tokens.get(whole.to()).glued();
            BigDecimal share = whole.value().divide(part, DIGITS);
            return glued ? whole : new Numeral(whole.from(), whole.to() + 1, share, null, null, Form.FRACTION);
        }
        if (tokens.is(whole.to(), "und") && whole.form() != Form.ARTICLE) {
            Token next = tokens.get(whole.to() + 1);
            BigDecimal count = next.is("ein") ? BigDecimal.ONE : words.cardinal(next.lower());
            BigDecimal of =
                    count == null ? null : words.part(tokens.get(whole.to() + 2).lower());
            if (count != null && of != null && whole.value() != null) {
                BigDecimal sum = whole.value().add(count.divide(of, DIGITS));
                return new Numeral(whole.from(), whole.to() + 3, sum, null, null, Form.WORD);
            }
        }
        return whole;
    }

    private @Nullable Numeral digits(int i) {
        Token first = tokens.get(i);
        if (first.length() > MOST_DIGITS) {
            return null;
        }
        StringBuilder number = new StringBuilder(first.text());
        int to = thousands(i, number);
        boolean english = to > i + 1 && tokens.is(i + 1, ",");
        String decimal = english || isDecimalPoint(to) ? "." : ",";
        if (tokens.glued(to, decimal)
                && tokens.get(to + 1).isDigits()
                && tokens.get(to + 1).glued()) {
            number.append('.').append(tokens.get(to + 1).text());
            to += 2;
        } else if (to == i + 1
                && tokens.glued(to, "/")
                && tokens.get(to + 1).isDigits()
                && tokens.get(to + 1).glued()
                && isFraction(i, to)) {
            BigDecimal share = new BigDecimal(first.text())
                    .divide(new BigDecimal(tokens.get(to + 1).text()), DIGITS);
            return new Numeral(i, to + 2, share, null, null, Form.FRACTION);
        }
        BigDecimal sign = words.sign(tokens.get(to).text());
        BigDecimal value = new BigDecimal(number.toString());
        if (sign != null) {
            return new Numeral(i, to + 1, value.add(sign), null, null, Form.DIGITS);
        }
        return new Numeral(i, to, value, null, null, Form.DIGITS);
    }

    /** {@code 10.5 Prozent}, {@code 1.2 Mrd. Franken}: the Swiss and English point before what is never a clock time or a date. */
    private boolean isDecimalPoint(int to) {
        Token decimals = tokens.get(to + 1);
        Token before = tokens.get(to - 2);
        boolean franc = before.text().equals("CHF")
                || before.is("fr")
                || before.is("sfr")
                || before.is(".") && (tokens.is(to - 3, "fr") || tokens.is(to - 3, "sfr"));
        if (franc && tokens.glued(to, ".") && decimals.isDigits() && decimals.glued() && decimals.length() == 2) {
            return true; // Fr. 4.50
        }
        boolean pointed = tokens.glued(to, ".") && decimals.isDigits() && decimals.glued() && decimals.length() <= 2;
        Token next = tokens.get(to + 2);
        return pointed
                && (next.is("prozent")
                        || next.is("%")
                        || next.is("franken")
                        || next.is("grad")
                        || next.is("°")
                        || next.isWord() && words.multiple(next.lower()) != null);
    }

    /** {@code 1/2}, but neither a season ({@code 2014/15}), a day ({@code 10/11/2024}) nor a part of a number of a case. */
    private boolean isFraction(int i, int slash) {
        Token first = tokens.get(i);
        Token second = tokens.get(slash + 1);
        return first.length() <= 2
                && second.length() <= 2
                && !second.text().equals("0")
                && !second.text().startsWith("0")
                && !tokens.glued(slash + 2, "/")
                && !(first.glued() && !tokens.get(i - 1).isWord());
    }

    /**
     * Joins groups of three digits behind {@code .}, {@code '}, {@code ’}, a blank, or (English) {@code ,}, where a second group or a decimal point tells it
     * from a decimal comma. Returns the token behind the last group.
     */
    private int thousands(int i, StringBuilder number) {
        int to = i + 1;
        if (tokens.get(i).length() > 3 || tokens.get(i).text().startsWith("0")) {
            return to;
        }
        Token mark = tokens.get(to);
        if (mark.glued() && (mark.is(".") || mark.is("'") || mark.is("’") || mark.is("·"))) {
            return groups(to, mark.text(), number);
        }
        if (mark.glued() && mark.is(",")) {
            boolean two = isGroup(to + 1) && tokens.glued(to + 2, ",") && isGroup(to + 3);
            boolean point = isGroup(to + 1)
                    && tokens.glued(to + 2, ".")
                    && tokens.get(to + 3).isDigits()
                    && tokens.get(to + 3).glued();
            return two || point ? groups(to, ",", number) : to;
        }
        while (tokens.get(to).isDigits()
                && tokens.get(to).length() == 3
                && isOneBlank(to)
                && number.length() + 3 <= MOST_DIGITS) {
            number.append(tokens.get(to).text());
            to++;
        }
        return to;
    }

    private boolean isOneBlank(int token) {
        boolean decimalBefore = tokens.glued(token + 1, ".") && isGroup(token + 2);
        return !decimalBefore
                && tokens.get(token).start() - tokens.get(token - 1).end() == 1
                && !tokens.get(token).newLine();
    }

    private int groups(int from, String mark, StringBuilder number) {
        int to = from;
        while (tokens.glued(to, mark) && isGroup(to + 1) && number.length() + 3 <= MOST_DIGITS) {
            number.append(tokens.get(to + 1).text());
            to += 2;
        }
        return to;
    }

    private boolean isGroup(int token) {
        return tokens.get(token).isDigits()
                && tokens.get(token).glued()
                && tokens.get(token).length() == 3;
    }

    /** {@code 1,2 Mio.}, {@code zwei Millionen dreihunderttausend}, {@code fünf Dutzend}, {@code 300 Milliarden}. */
    private @Nullable Numeral withMultiples(@Nullable Numeral number) {
        if (number == null || number.value() == null) {
            return number;
        }
        int at = number.to();
        Token next = tokens.get(at);
        BigDecimal multiple = next.isWord() && !next.newLine() ? words.multiple(next.lower()) : null;
        if (multiple == null) {
            return number;
        }
        boolean dot =
                next.length() <= 4 && !next.lower().equals("bio") && tokens.glued(at + 1, ".") && isAbbreviation(next);
        int to = at + (dot ? 2 : 1);
        BigDecimal value = number.value().multiply(multiple).stripTrailingZeros();
        value = value.scale() < 0 ? value.setScale(0) : value;
        BigDecimal rest = number.form() == Form.DIGITS
                ? null
                : words.cardinal(tokens.get(to).lower());
        if (rest != null && rest.compareTo(multiple) < 0 && multiple.compareTo(THOUSAND) >= 0) {
            value = value.add(rest);
            to++;
        }
        Form form = number.form() == Form.ARTICLE ? Form.WORD : number.form();
        return new Numeral(number.from(), to, value, null, null, form);
    }

    private static boolean isAbbreviation(Token token) {
        return switch (token.lower()) {
            case "mio", "mrd", "tsd", "mia", "mill", "bio" -> true;
            default -> false;
        };
    }
}

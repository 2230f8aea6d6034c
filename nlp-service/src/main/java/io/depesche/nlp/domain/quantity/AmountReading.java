package io.depesche.nlp.domain.quantity;

import io.depesche.contracts.article.ArticleEnriched.Quantity;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.Numeral.Form;
import io.depesche.nlp.domain.number.NumeralReader;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One pass over one text, from which amounts are read. Not thread-safe. */
final class AmountReading {

    private static final String POUND = "Pfund";

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Digits of a share in percent: a third is 33.3. */
    private static final int SHARE_DIGITS = 1;

    private final Comparators comparators = Comparators.shared();
    private final Units units = Units.shared();
    private final Tokens tokens;
    private final RangeFinder ranges;
    private final OtherSpans others;
    private final NumeralReader numerals;
    private final NoQuantity none;
    private final FoundAmounts found;
    private final VagueAmounts vague;
    private final Proportions proportions;

    /** @param precision how often each rule is right */
    AmountReading(Tokens tokens, List<Span> taken, Map<String, Double> precision) {
        this.tokens = tokens;
        this.others = new OtherSpans(tokens, taken);
        this.found = new FoundAmounts(tokens, precision);
        this.vague = new VagueAmounts(tokens, found);
        this.proportions = new Proportions(tokens, found);
        this.ranges = new RangeFinder(tokens);
        this.numerals = new NumeralReader(tokens);
        this.none = new NoQuantity(tokens);
    }

    List<Quantity> read() {
        int i = 0;
        while (i < tokens.size()) {
            int past = others.end(i);
            i = past > i ? past : Math.max(i + 1, at(i));
        }
        return found.all();
    }

    private int at(int i) {
        int proportion = proportions.at(i);
        if (proportion > i) {
            return proportion;
        }
        Numeral numeral = numerals.at(i);
        if (numeral == null) {
            return vague.at(i);
        }
        if (others.overlap(numeral)) {
            return i + 1;
        }
        if (none.isNone(numeral)) {
            return numeral.to();
        }
        BigDecimal value = numeral.value();
        return value == null ? vague.plural(numeral) : number(numeral, value);
    }

    private int number(Numeral numeral, BigDecimal written) {
        int money = units.moneyBefore(tokens, numeral.from());
        int from = money < 0 ? numeral.from() : money;
        BigDecimal value = written;
        if (isMinus(from)) {
            from--;
            value = value.negate();
        }
        boolean share =
                numeral.form() == Form.FRACTION && tokens.get(numeral.from()).isWord() && isShare(numeral);
        if (share) {
            value = value.multiply(HUNDRED)
                    .setScale(SHARE_DIGITS, java.math.RoundingMode.HALF_UP)
                    .stripTrailingZeros();
        }
        int end = units.roundEnd(tokens, numeral);
        CountedPhrase counted = money < 0
                ? CountedPhrase.at(tokens, end)
                : new CountedPhrase(units.moneyAt(tokens, money).name(), null, end, BigDecimal.ONE, true);
        if (share) {
            boolean genitive = tokens.is(end, "der") || tokens.is(end, "des") || tokens.is(end, "aller");
            counted = new CountedPhrase(
                    "percent", genitive ? counted.of() : null, genitive ? counted.to() : end, BigDecimal.ONE, true);
        }
        if (isAgeUnit(end)) {
            return end + 2;
        }
        Numeral second = money < 0 ? ranges.end(numeral, counted) : null;
        if (second != null && second.value() != null) {
            return range(numeral, value, second, second.value());
        }
        if (counted.unit().equals("EUR") || counted.unit().equals("USD")) {
            Numeral cents = centsAfter(counted.to());
            if (cents != null && cents.value() != null) {
                value = value.add(cents.value().movePointLeft(2));
                int to = tokens.is(cents.to(), "cent") ? cents.to() + 1 : cents.to();
                counted = new CountedPhrase(counted.unit(), null, to, counted.factor(), true);
            }
        }
        Comparators.Match comparator = comparators.before(tokens, from);
        String sign = comparator.comparator();
        int to = Math.max(counted.to(), end);
        if (tokens.is(to, "oder") && (tokens.is(to + 1, "mehr") || tokens.is(to + 1, "weniger")) && sign.equals("=")) {
            sign = tokens.is(to + 1, "mehr") ? ">=" : "<=";
            to += 2;
        }
        if (isNoAmount(numeral, counted, sign)) {
            return end;
        }
        Numeral rise = counted.unit().equals(CountedPhrase.COUNT) ? ranges.rise(numeral) : null;
        if (rise != null && rise.value() != null) {
            CountedPhrase later = CountedPhrase.at(tokens, rise.to());
            value = ranges.least(numeral, value, rise, rise.value());
            counted = new CountedPhrase(later.unit(), null, end, later.factor(), later.measured());
        }
        if (counted.unit().equals(POUND) && value.compareTo(MILLION) >= 0) { // that many are money
            counted = new CountedPhrase("GBP", counted.of(), counted.to(), counted.factor(), true);
        }
        value = value.multiply(counted.factor());
        found.add(comparator.from(), to, Amount.of(plain(value), sign), counted, rule(numeral, counted, to > end));
        return to;
    }

    private boolean isMinus(int from) {
        Token mark = tokens.get(from - 1);
        boolean minus = (mark.is("-") || mark.is("−") || mark.is("–"))
                && tokens.get(from).glued()
                && !mark.glued();
        return minus && !tokens.get(from - 2).isDigits() || tokens.is(from - 1, "minus");
    }

    /** {@code ein Drittel}, {@code zwei Drittel der Abgeordneten}; {@code drei halbe Brötchen} are one and a half. */
    private boolean isShare(Numeral numeral) {
        String last = tokens.get(numeral.to() - 1).lower();
        return !last.startsWith("halb")
                && io.depesche.nlp.domain.number.NumberWords.shared().isPart(last);
    }

    /** {@code 44 Jahre alt}, {@code die 63 Jahre alte Försterin} */
    private boolean isAgeUnit(int end) {
        String alt = tokens.get(end + 1).lower();
        return alt.startsWith("alt") && alt.length() <= 5 && tokens.get(end).isCapitalised();
    }

    /** {@code 10 bis 15 Prozent}, {@code zwischen 200 und 300 Menschen}, {@code 100 bis 300 Milliarden}. */
    private int range(Numeral first, BigDecimal least, Numeral second, BigDecimal most) {
        if (isAgeUnit(second.to())) {
            return second.to() + 2;
        }
        CountedPhrase counted = CountedPhrase.at(tokens, second.to());
        BigDecimal low = ranges.least(first, least, second, most);
        int from = tokens.is(first.from() - 1, "zwischen") || tokens.is(first.from() - 1, "von")
                ? first.from() - 1
                : first.from();
        boolean ordered = low.compareTo(most) <= 0;
        if (ordered) {
            found.add(
                    from,
                    Math.max(counted.to(), second.to()),
                    Amount.range(plain(low.multiply(counted.factor())), plain(most.multiply(counted.factor()))),
                    counted,
                    "range");
        }
        return Math.max(counted.to(), second.to());
    }

    private @Nullable Numeral centsAfter(int at) {
        if (!tokens.is(at, "und")) {
            return null;
        }
        Numeral cents = numerals.at(at + 1);
        boolean fits = cents != null
                && cents.isWhole()
                && cents.value() != null
                && cents.value().intValue() < 100;
        boolean said = cents != null
                && (tokens.is(cents.to(), "cent") || tokens.is(cents.to(), ".") && cents.form() == Form.DIGITS);
        return fits && said ? cents : null;
    }

    /** A year that no date rule took, and small words without anything that they count. */
    private boolean isNoAmount(Numeral numeral, CountedPhrase counted, String comparator) {
        Token first = tokens.get(numeral.from());
        boolean bare = counted.to() <= numeral.to() && comparator.equals("=");
        boolean year = first.isDigits()
                && first.length() == 4
                && numeral.to() == numeral.from() + 1
                && !first.text().startsWith("0")
                && first.text().compareTo("1900") >= 0
                && first.text().compareTo("2060") < 0;
        return bare && year && !counted.measured();
    }

    private static String rule(Numeral numeral, CountedPhrase counted, boolean noun) {
        if (counted.measured()) {
            return counted.unit().equals("percent") ? "percent" : counted.unit().length() == 3 ? "money" : "measure";
        }
        String form = numeral.form() == Form.WORD ? "word" : "digits";
        return form + (noun ? "-noun" : "-bare");
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

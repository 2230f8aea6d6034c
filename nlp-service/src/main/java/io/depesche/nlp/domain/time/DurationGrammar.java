package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.time.Meaning.Amount;
import io.depesche.nlp.domain.time.Meaning.Duration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long: {@code fast zehn Jahren}, {@code zwei Monate und zehn Tage}, {@code eine halbe Stunde}. What says it without a number is
 * read by {@link DurationWords}, how often by {@link RepeatedGrammar}.
 */
final class DurationGrammar {

    /** {@code im Alter von 3, 5, 8 und 11}: so many tokens of it are looked at. */
    private static final int LONGEST_LIST = 8;

    private final Scan scan;
    private final RepeatedGrammar repeated;
    private final DurationWords words;

    DurationGrammar(Scan scan) {
        this.scan = scan;
        this.repeated = new RepeatedGrammar(scan);
        this.words = new DurationWords(scan);
    }

    @Nullable
    TimeExpression at(int i) {
        TimeExpression found = repeated.at(i);
        if (found == null) {
            found = counted(i);
        }
        if (found == null && scan.token(i).isWord()) {
            found = words.at(i);
        }
        return found;
    }

    /** {@code fünf Monate}, {@code rund drei Jahren}, {@code eine halbe Stunde}, {@code drei Jahre und vier Monate}. */
    private @Nullable TimeExpression counted(int i) {
        int at = i;
        String mod = null;
        if (scan.is(i, "mehr") && scan.is(i + 1, "als")) {
            mod = "MORE_THAN";
            at = i + 2;
        } else if (scan.is(i, "weniger") && scan.is(i + 1, "als")) {
            mod = "LESS_THAN";
            at = i + 2;
        } else if (scan.is(i, "bis") && scan.is(i + 1, "zu") && scan.numeralOrArticle(i + 2) != null) {
            mod = "EQUAL_OR_LESS";
            at = i + 2;
        } else {
            String approx = scan.words.of("approx", scan.lower(i));
            if (approx != null && !approx.startsWith(".") && scan.token(i).isWord()) {
                mod = approx.equals("=") ? null : approx;
                at = scan.tokens.glued(i + 1, ".") && scan.is(i, "ca") ? i + 2 : i + 1;
                if (scan.is(i, "über") && scan.numeral(at) == null) {
                    return null;
                }
            }
        }
        at = at == i && scan.isArticle(i) ? -1 : scan.afterArticle(at);
        Part first = at < 0 ? null : part(at);
        if (first == null) {
            return null;
        }
        List<Amount> amounts = new ArrayList<>(List.of(first.amount));
        int to = first.to;
        while (scan.is(to, "und") || scan.is(to, ",") || scan.token(to).isDigits()) {
            Part next = part(scan.token(to).isDigits() ? to : to + 1);
            if (next == null || !isSmaller(next.amount.unit(), amounts.getLast().unit())) {
                break;
            }
            amounts.add(next.amount);
            to = next.to;
        }
        if (at == i && first.weak && amounts.size() == 1 && !isTimePlace(i)) {
            return null;
        }
        if (amounts.size() == 1 && first.amount.unit().equals("Y") && isHowOld(i, to)) {
            return null;
        }
        mod = mod == null ? first.mod : mod;
        return new TimeExpression(i, to, new Duration(List.copyOf(amounts), anchor(scan, i, to)), mod, "duration");
    }

    /** {@code 22 Jahre alt}, {@code 16 Jahre jüngere}, {@code ab 16 Jahren}, {@code im Alter von 70 Jahren}: an age. */
    private boolean isHowOld(int from, int to) {
        String after = scan.lower(to);
        return after.startsWith("alt") && after.length() <= 5
                || after.startsWith("jünger")
                || after.startsWith("älter")
                || scan.is(from - 1, "ab")
                || isApposition(from, to)
                || isOfAge(from)
                || scan.is(to, "vollendet")
                || scan.is(to, "noch") && scan.is(to + 1, "nicht") && scan.is(to + 2, "vollendet");
    }

    /** {@code im Alter von 70}, {@code im Alter von 34 und 41 Jahren}, {@code im Alter zwischen 3 und 6 Jahren} */
    private boolean isOfAge(int from) {
        int at = from - 1;
        while (at > from - LONGEST_LIST
                && (scan.token(at).isDigits()
                        || scan.is(at, "und")
                        || scan.is(at, "bis")
                        || scan.is(at, ",")
                        || scan.is(at, "von")
                        || scan.is(at, "zwischen"))) {
            at--;
        }
        return at < from - 1 && scan.is(at, "alter");
    }

    /** {@code ein Mann, 45 Jahre, wurde}, {@code Huber (45 Jahre)} */
    private boolean isApposition(int from, int to) {
        boolean commas = scan.is(from - 1, ",") && scan.is(to, ",");
        boolean brackets = scan.is(from - 1, "(") && scan.is(to, ")");
        return (commas || brackets)
                && scan.token(from).isDigits()
                && scan.token(from).length() <= 2
                && scan.token(from - 2).isCapitalised();
    }

    /** {@code vor drei Jahren} is that long ago, {@code in drei Jahren} that far ahead. */
    static int anchor(Scan scan, int i, int to) {
        return switch (scan.lower(i - 1)) {
            case "vor" -> -1;
            case "seit" -> -2;
            case "in" -> 1;
            default -> scan.is(to, "später") ? 2 : 0;
        };
    }

    private static final List<String> ORDER = List.of("ML", "CE", "DE", "Y", "H", "Q", "M", "W", "D", "TH", "TM", "TS");

    private static boolean isSmaller(String unit, String than) {
        int a = ORDER.indexOf(unit);
        int b = ORDER.indexOf(than);
        return a > b && b >= 0;
    }

    private record Part(
            Amount amount, int to, boolean weak, @Nullable String mod) {}

    private @Nullable Part part(int at) {
        String some = scan.words.of("some", scan.lower(at));
        if (some != null) {
            int noun = at + 1;
            noun = scan.is(noun, "paar") ? noun + 1 : noun;
            String unit = scan.unit(noun);
            return unit == null ? null : new Part(new Amount("X", unit), noun + 1, false, null);
        }
        Numeral numeral = scan.token(at).glued() && scan.is(at - 1, ":") ? null : scan.numeralOrArticle(at);
        if (numeral == null || numeral.value() == null && numeral.least() == null) {
            return null;
        }
        int to = numeral.to();
        boolean article = numeral.form() == Numeral.Form.ARTICLE;
        if (article && scan.is(to, "paar")) {
            String unit = scan.unit(to + 1);
            return unit == null ? null : new Part(new Amount("X", unit), to + 2, false, null);
        }
        BigDecimal value = numeral.value();
        String mod = null;
        String unit = scan.unit(to);
        Token between = scan.token(to);
        if (unit == null
                && between.isWord()
                && !between.isCapitalised()
                && scan.words.unit(scan.lower(to + 1)) != null) {
            String half = scan.words.of("approx", between.lower());
            if (half != null && !half.startsWith(".") && !half.equals("=")) {
                mod = half;
            }
            boolean adjective = between.lower().endsWith("e")
                    || between.lower().endsWith("en")
                    || between.lower().endsWith("es");
            boolean described = article
                    && "D".equals(scan.words.unit(scan.lower(to + 1)))
                    && (half == null || half.equals("="))
                    && !isMeasure(between.lower());
            if (!adjective
                    || described
                    || scan.words.adjective("relation", between.lower()) != null
                    || scan.numbers.ordinal(between.lower()) != null) {
                return null;
            }
            if (half != null && half.startsWith(".") && value != null && article) {
                value = value.multiply(new BigDecimal("0.5"));
            }
            to++;
            unit = scan.unit(to);
        }
        if (unit == null
                && scan.tokens.is(to, "-")
                && numeral.form() == Numeral.Form.DIGITS
                && scan.token(to).glued()
                && scan.words.unit(scan.lower(to + 1)) != null) {
            to++;
            unit = scan.unit(to);
        }
        if (unit == null || unit.equals("WE") && !article && value == null) {
            return null;
        }
        if (scan.year(to + 1) > 0 && unit.equals("Y")) {
            return null;
        }
        boolean alone =
                article && scan.is(to, "tages") && scan.token(at).lower().equals("eines");
        String text = value == null ? "X" : plain(value, unit);
        return new Part(new Amount(text, unit), to + 1, article && !alone, mod);
    }

    /** {@code ein ganzes Jahr}, {@code ein weiterer Monat} are so long; {@code ein historischer Tag} is a day of its kind. */
    private static boolean isMeasure(String lower) {
        return lower.startsWith("ganz")
                || lower.startsWith("voll")
                || lower.startsWith("weiter")
                || lower.startsWith("knapp")
                || lower.startsWith("gut")
                || lower.startsWith("lang")
                || lower.startsWith("einzig")
                || lower.startsWith("zusätzlich")
                || lower.startsWith("halb")
                || lower.startsWith("dreiviertel");
    }

    static String plain(BigDecimal value, String unit) {
        BigDecimal number = value.round(new java.math.MathContext(6)).stripTrailingZeros();
        return number.toPlainString();
    }

    /** {@code ein Jahr} may be anything; after {@code seit}, {@code vor}, {@code binnen} it is a time. Mostly it is one anyway. */
    private boolean isTimePlace(int i) {
        return !scan.is(i - 1, "so") && !scan.is(i - 1, "was");
    }

    /** {@code P2W}, {@code PT4H}. */
    static String value(String count, String unit) {
        return switch (unit) {
            case "TQ" -> "PT15M";
            case "T3Q" -> "PT45M";
            case "TH2" -> "PT30M";
            default -> unit.startsWith("T") ? "PT" + count + unit.substring(1) : "P" + count + unit;
        };
    }
}

package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Numeral;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.time.Meaning.Amount;
import io.depesche.nlp.domain.time.Meaning.Duration;
import io.depesche.nlp.domain.time.Meaning.Repeated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long and how often: {@code fast zehn Jahren}, {@code zwei Monate und zehn Tage}, {@code zweitägig}, {@code 90-minütig},
 * {@code tagelang}, {@code seit Jahren}, {@code jeden Montag}, {@code alle vier Jahre}, {@code dreimal im Jahr}, {@code täglich}.
 */
final class DurationGrammar {

    private final Scan scan;

    DurationGrammar(Scan scan) {
        this.scan = scan;
    }

    @Nullable
    TimeExpression at(int i) {
        TimeExpression found = repeated(i);
        if (found == null) {
            found = counted(i);
        }
        if (found == null && scan.token(i).isWord()) {
            found = word(i);
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
        return new TimeExpression(i, to, new Duration(List.copyOf(amounts), anchor(i, to)), mod, "duration");
    }

    /** {@code 22 Jahre alt}, {@code 16 Jahre jüngere}, {@code ab 16 Jahren}, {@code im Alter von 70 Jahren}: an age. */
    private boolean isHowOld(int from, int to) {
        String after = scan.lower(to);
        return after.startsWith("alt") && after.length() <= 5
                || after.startsWith("jünger")
                || after.startsWith("älter")
                || scan.is(from - 1, "ab")
                || scan.is(from - 1, "von") && scan.is(from - 2, "alter")
                || scan.is(to, "vollendet")
                || scan.is(to, "noch") && scan.is(to + 1, "nicht") && scan.is(to + 2, "vollendet");
    }

    /** {@code vor drei Jahren} is that long ago, {@code in drei Jahren} that far ahead. */
    private int anchor(int i, int to) {
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
            String unit = unitAt(noun);
            return unit == null ? null : new Part(new Amount("X", unit), noun + 1, false, null);
        }
        Numeral numeral = scan.numeralOrArticle(at);
        if (numeral == null || numeral.value() == null && numeral.least() == null) {
            return null;
        }
        int to = numeral.to();
        boolean article = numeral.form() == Numeral.Form.ARTICLE;
        if (article && scan.is(to, "paar")) {
            String unit = unitAt(to + 1);
            return unit == null ? null : new Part(new Amount("X", unit), to + 2, false, null);
        }
        BigDecimal value = numeral.value();
        String mod = null;
        String unit = unitAt(to);
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
            if (!adjective
                    || scan.words.adjective("relation", between.lower()) != null
                    || scan.numbers.ordinal(between.lower()) != null) {
                return null;
            }
            if (half != null && half.startsWith(".") && value != null && article) {
                value = value.multiply(new BigDecimal("0.5"));
            }
            to++;
            unit = unitAt(to);
        }
        if (unit == null
                && scan.tokens.is(to, "-")
                && numeral.form() == Numeral.Form.DIGITS
                && scan.token(to).glued()
                && scan.words.unit(scan.lower(to + 1)) != null) {
            to++;
            unit = unitAt(to);
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

    static String plain(BigDecimal value, String unit) {
        BigDecimal number = value.round(new java.math.MathContext(6)).stripTrailingZeros();
        return number.toPlainString();
    }

    private @Nullable String unitAt(int i) {
        Token token = scan.token(i);
        String unit = token.isWord() ? scan.words.unit(token.lower()) : null;
        if (unit == null || token.newLine()) {
            return null;
        }
        boolean abbreviation = token.lower().equals("min")
                || token.lower().equals("sek")
                || token.lower().equals("std");
        return token.isCapitalised() || abbreviation ? unit : null;
    }

    /** {@code ein Jahr} may be anything; after {@code seit}, {@code vor}, {@code binnen} it is a time. Mostly it is one anyway. */
    private boolean isTimePlace(int i) {
        return !scan.is(i - 1, "so") && !scan.is(i - 1, "was");
    }

    /** {@code zweitägig}, {@code 24-stündig}, {@code tagelang}, {@code seit Jahren}, {@code Jahrzehnte lang}. */
    private @Nullable TimeExpression word(int i) {
        String lower = scan.lower(i);
        String stem = lower;
        String known = scan.words.adjective("long", stem);
        if (known != null) {
            return new TimeExpression(i, i + 1, durationOf(known), "duration-word");
        }
        TimeExpression adjective = adjective(i, lower);
        if (adjective != null) {
            return adjective;
        }
        String unit = unitAt(i);
        if (unit == null) {
            return unitInCompound(i);
        }
        boolean plural =
                switch (lower) {
                    case "jahren",
                            "jahre",
                            "monaten",
                            "monate",
                            "wochen",
                            "tagen",
                            "tage",
                            "stunden",
                            "minuten",
                            "jahrzehnten",
                            "jahrzehnte",
                            "jahrhunderten",
                            "jahrhunderte",
                            "sekunden" -> true;
                    default -> false;
                };
        boolean preposition =
                switch (scan.lower(i - 1)) {
                    case "seit", "nach", "vor", "über", "für", "binnen", "während", "innerhalb", "von", "in" -> true;
                    default -> false;
                };
        boolean soon = unit.startsWith("T")
                && !unit.equals("TH")
                && (scan.is(i - 1, "binnen") || scan.is(i - 1, "in") || scan.is(i - 1, "innerhalb"));
        preposition &= !soon; // binnen Minuten: at once
        boolean lang = scan.is(i + 1, "lang");
        if (plural && (preposition && !scan.token(i + 1).isDigits() || lang) && !isDayOfWork(i)) {
            return new TimeExpression(
                    i,
                    lang ? i + 2 : i + 1,
                    new Duration(List.of(new Amount("X", unit)), anchor(i, i + 1)),
                    "duration-plural");
        }
        boolean whole = (scan.is(i - 1, "ganze") || scan.is(i - 1, "ganzen") || scan.is(i - 1, "ganzes"))
                && !plural
                && !unit.startsWith("T");
        return whole
                ? new TimeExpression(i - 1, i + 1, new Duration(List.of(new Amount("1", unit)), 0), "duration")
                : null;
    }

    private boolean isDayOfWork(int i) {
        return scan.tokens.glued(i + 1, "-");
    }

    private static Duration durationOf(String value) {
        boolean time = value.startsWith("PT");
        String rest = value.substring(time ? 2 : 1);
        int cut = 0;
        while (cut < rest.length() && (Character.isDigit(rest.charAt(cut)) || rest.charAt(cut) == 'X')) {
            cut++;
        }
        return new Duration(List.of(new Amount(rest.substring(0, cut), (time ? "T" : "") + rest.substring(cut))), 0);
    }

    /** {@code zweitägigen}, {@code zweieinhalbwöchigen}; {@code 90-minütig}: the number and the mark before it. */
    private @Nullable TimeExpression adjective(int i, String lower) {
        for (Map.Entry<String, String> suffix : scan.words.all("adjective").entrySet()) {
            int at = lower.lastIndexOf(suffix.getKey());
            if (at < 0
                    || lower.length() - at - suffix.getKey().length() > 2
                    || scan.token(i).isCapitalised() && !scan.token(i).newLine() && at == 0) {
                continue;
            }
            int from = i;
            BigDecimal number = null;
            if (at > 0) {
                String stem = lower.substring(0, at);
                number = stem.equals("ein")
                        ? BigDecimal.ONE
                        : stem.equals("halb") ? new BigDecimal("0.5") : scan.numbers.cardinal(stem);
            } else if (scan.tokens.glued(i, lower)
                    && scan.is(i - 1, "-")
                    && scan.token(i - 2).isDigits()) {
                from = i - 2;
                number = new BigDecimal(scan.token(i - 2).text());
            } else if (scan.token(i).glued() && scan.token(i - 1).isDigits()) {
                from = i - 1;
                number = new BigDecimal(scan.token(i - 1).text());
            }
            if (number == null || suffix.getValue().equals("Y") && isAge(i, number)) {
                return null;
            }
            return new TimeExpression(
                    from,
                    i + 1,
                    new Duration(List.of(new Amount(plain(number, suffix.getValue()), suffix.getValue())), 0),
                    "duration-adjective");
        }
        return null;
    }

    /** {@code der 71-jährige Bauer}: how old, not how long. */
    private boolean isAge(int i, BigDecimal years) {
        int noun = i + 1;
        while (scan.token(noun).isWord() && !scan.token(noun).isCapitalised() && noun < i + 4) {
            noun++;
        }
        Token word = scan.token(noun);
        if (!word.isWord() || scan.token(i).isCapitalised() || CHILDREN.contains(word.lower())) {
            return true;
        }
        return years.intValue() > 10 && !isLasting(word.lower());
    }

    /** What lasts: {@code Haftstrafe}, {@code Amtszeit}, {@code Krieg}, {@code Bestehen}, {@code Jubiläum}. */
    private static boolean isLasting(String noun) {
        for (String end : LASTING) {
            if (noun.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** {@code ihren vierjährigen Sohn}: the young are told by their age in words. */
    private static final Set<String> CHILDREN = Set.of(
            "sohn",
            "sohnes",
            "söhne",
            "tochter",
            "töchter",
            "kind",
            "kindes",
            "kinder",
            "kindern",
            "junge",
            "jungen",
            "mädchen",
            "bub",
            "buben",
            "enkel",
            "enkelin",
            "bruder",
            "schwester",
            "hund",
            "katze",
            "pferd");

    private static final List<String> LASTING = List.of(
            "strafe",
            "haft",
            "zeit",
            "krieg",
            "krieges",
            "bestehen",
            "bestehens",
            "jubiläum",
            "dauer",
            "periode",
            "herrschaft",
            "frist",
            "laufzeit",
            "pause",
            "geschichte",
            "vertrag",
            "vertrags",
            "karriere",
            "erfahrung",
            "herrschaft",
            "amt",
            "exil",
            "zusammenarbeit",
            "ehe",
            "streit",
            "kampf",
            "verhandlungen",
            "freiheitsstrafe",
            "regierung",
            "besatzung",
            "forschung",
            "arbeit",
            "tätigkeit",
            "zugehörigkeit",
            "mitgliedschaft");

    /** {@code Sommermonate} is a season, {@code Arbeitsjahr} a duration of nothing; left alone. */
    private static @Nullable TimeExpression unitInCompound(int i) {
        return null;
    }

    /** {@code jeden Montag}, {@code alle zwei Jahre}, {@code pro Tag}, {@code einmal im Monat}, {@code täglich}, {@code montags}. */
    private @Nullable TimeExpression repeated(int i) {
        String lower = scan.lower(i);
        if (!scan.token(i).isWord() && !scan.token(i).isDigits()) {
            return null;
        }
        String every = scan.words.adjective("every", lower);
        if (every != null) {
            return new TimeExpression(i, i + 1, new Repeated(every), "repeated-word");
        }
        String unit = scan.is(i + 1, "um") || scan.is(i + 1, "für") ? scan.words.unit(lower) : null;
        if (unit != null && scan.is(i + 2, lower)) {
            return new TimeExpression(i, i + 3, new Repeated(value("1", unit)), "repeated"); // Jahr um Jahr
        }
        if (lower.startsWith("jede") && lower.length() <= 6) {
            return each(i);
        }
        if (lower.equals("alle") || lower.equals("aller") || lower.equals("allen")) {
            Numeral number = scan.numeral(i + 1);
            unit = number == null || !number.isWhole() ? null : unitAt(number.to());
            String some = number == null ? scan.words.of("some", scan.lower(i + 1)) : null;
            if (some != null) {
                unit = unitAt(i + 2);
            }
            if (unit == null || !lower.equals("alle")) {
                return null;
            }
            String count = number == null ? "X" : String.valueOf(number.value());
            return new TimeExpression(
                    i, number == null ? i + 3 : number.to() + 1, new Repeated(value(count, unit)), "repeated");
        }
        if (lower.equals("pro") || lower.equals("je")) {
            unit = unitAt(i + 1);
            boolean speed = unit != null && unit.startsWith("T");
            return unit == null || speed && !lower.equals("pro")
                    ? null
                    : new TimeExpression(i, i + 2, new Repeated(value("1", unit)), "repeated-per");
        }
        if ((lower.equals("im") || lower.equals("am")) && isSingleUnit(i + 1) && scan.year(i + 2) == 0 && isRate(i)) {
            return new TimeExpression(
                    i, i + 2, new Repeated(value("1", String.valueOf(unitAt(i + 1)))), "repeated-per");
        }
        int weekday = lower.endsWith("s") ? scan.words.weekday(lower.substring(0, lower.length() - 1)) : 0;
        if (weekday > 0 && !scan.isArticle(i - 1) && !scan.is(i - 1, "eines") && !scan.is(i - 1, "jedes")) {
            return new TimeExpression(i, i + 1, new Repeated("XXXX-WXX-" + weekday), "repeated-weekday");
        }
        return times(i);
    }

    private boolean isSingleUnit(int i) {
        return switch (scan.lower(i)) {
            case "jahr", "monat", "tag" -> true;
            default -> false;
        };
    }

    /** {@code im Jahr} after a number of things or before one: {@code 350 Euro im Monat}, {@code im Jahr 2,5 Millionen}. */
    private boolean isRate(int i) {
        if (scan.is(i, "am")) {
            Numeral number = scan.numeral(i - 2);
            return scan.is(i - 1, "mal")
                    || scan.lower(i - 1).endsWith("mal")
                    || number != null && scan.token(i - 1).isCapitalised();
        }
        boolean early = scan.token(i + 2).isDigits()
                && scan.token(i + 2).length() == 3
                && !scan.token(i + 3).isCapitalised()
                && !scan.is(i + 3, ".");
        return !early
                && !scan.is(i + 2, "der")
                && !scan.is(i + 2, "des")
                && !scan.is(i + 2, "seiner")
                && !scan.is(i + 2, "nach")
                && !scan.is(i + 2, "vor")
                && !scan.is(i + 2, "zuvor")
                && !scan.is(i + 2, "darauf");
    }

    private @Nullable TimeExpression each(int i) {
        int at = i + 1;
        Integer ordinal = scan.token(at).isWord() ? scan.numbers.ordinal(scan.lower(at)) : null;
        at = ordinal == null ? at : at + 1;
        String next = scan.lower(at);
        int weekday = scan.words.weekday(next);
        if (weekday > 0) {
            int to = scan.is(at + 1, "im") && scan.is(at + 2, "monat") ? at + 3 : at + 1;
            return new TimeExpression(i, to, new Repeated(to > at + 1 ? "P1M" : "XXXX-WXX-" + weekday), "repeated");
        }
        int cut = Math.max(next.indexOf("tag") + 3, next.startsWith("mittwoch") ? 8 : 0);
        String part = cut > 3 && cut < next.length() ? scan.words.of("daypart", next.substring(cut)) : null;
        if (part != null && scan.words.weekday(next.substring(0, cut)) > 0) {
            return new TimeExpression(
                    i,
                    at + 1,
                    new Repeated("XXXX-WXX-" + scan.words.weekday(next.substring(0, cut))
                            + (part.length() == 2 ? "T" + part : "T12:00")),
                    "repeated");
        }
        String unit = unitAt(at);
        String day = unit == null ? scan.words.of("daypart", next) : null;
        if (day != null && day.length() == 2) {
            return new TimeExpression(i, at + 1, new Repeated("XXXX-XX-XXT" + day), "repeated");
        }
        int month = scan.words.month(next);
        if (month > 0 && scan.monthEnd(at) > 0) {
            return new TimeExpression(i, at + 1, new Repeated("XXXX-%02d".formatted(month)), "repeated");
        }
        String season = scan.words.of("season", next);
        if (season != null) {
            return new TimeExpression(i, at + 1, new Repeated("XXXX-" + season), "repeated");
        }
        return unit == null
                ? null
                : new TimeExpression(
                        i, at + 1, new Repeated(value(ordinal == null ? "1" : ordinal.toString(), unit)), "repeated");
    }

    /** {@code dreimal im Jahr}, {@code zweimal täglich}, {@code drei Mal pro Woche}, {@code einmal in 100 Jahren}. */
    private @Nullable TimeExpression times(int i) {
        int at = -1;
        String lower = scan.lower(i);
        if (lower.endsWith("mal")
                && lower.length() > 3
                && (lower.startsWith("ein")
                        || scan.numbers.cardinal(lower.substring(0, lower.length() - 3)) != null
                        || lower.equals("mehrmal"))) {
            at = i + 1;
        } else if (lower.equals("mehrmals")) {
            at = i + 1;
        } else {
            Numeral number = scan.numeral(i);
            if (number != null && scan.is(number.to(), "mal")) {
                at = number.to() + 1;
            }
        }
        if (at < 0) {
            return null;
        }
        String every = scan.words.of("every", scan.lower(at));
        if (every != null) {
            return new TimeExpression(i, at + 1, new Repeated(every), "repeated-times");
        }
        boolean link = scan.is(at, "im") || scan.is(at, "pro") || scan.is(at, "am") || scan.is(at, "je");
        boolean in = scan.is(at, "in");
        int noun = in ? scan.afterArticle(at + 1) : at + 1;
        String unit = link || in && noun > at + 1 ? unitAt(noun) : null;
        if (unit != null && scan.year(noun + 1) == 0) {
            return new TimeExpression(i, noun + 1, new Repeated(value("1", unit)), "repeated-times");
        }
        Numeral number = in ? scan.numeral(at + 1) : null;
        unit = number == null || !number.isWhole() ? null : unitAt(number.to());
        return unit == null || number == null
                ? null
                : new TimeExpression(
                        i,
                        number.to() + 1,
                        new Repeated(value(String.valueOf(number.value()), unit)),
                        "repeated-times");
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

package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.time.Meaning.Amount;
import io.depesche.nlp.domain.time.Meaning.Duration;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Durations in adjectives: {@code zweitägig}, {@code 90-minütig}, {@code dreijährige Haft}; how old somebody is is none. */
final class DurationAdjectives {

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

    private final Scan scan;

    DurationAdjectives(Scan scan) {
        this.scan = scan;
    }

    /** {@code zweitägigen}, {@code zweieinhalbwöchigen}; {@code 90-minütig}: the number and the mark before it. */
    @Nullable
    TimeExpression at(int i, String lower) {
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
                    new Duration(
                            List.of(new Amount(DurationGrammar.plain(number, suffix.getValue()), suffix.getValue())),
                            0),
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
}

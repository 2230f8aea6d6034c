package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.time.Meaning.Amount;
import io.depesche.nlp.domain.time.Meaning.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Durations in one word or without a number: {@code zweitägig}, {@code tagelang}, {@code vor Wochenfrist}, {@code seit Jahren}. */
final class DurationWords {

    private final Scan scan;
    private final DurationAdjectives adjectives;

    DurationWords(Scan scan) {
        this.scan = scan;
        this.adjectives = new DurationAdjectives(scan);
    }

    /** {@code zweitägig}, {@code 24-stündig}, {@code tagelang}, {@code seit Jahren}, {@code Jahrzehnte lang}. */
    @Nullable
    TimeExpression at(int i) {
        String lower = scan.lower(i);
        String stem = lower;
        String known = scan.words.adjective("long", stem);
        if (known != null) {
            return new TimeExpression(i, i + 1, durationOf(known), "duration-word");
        }
        String frist = scan.token(i).isCapitalised() ? scan.words.of("frist", lower) : null;
        if (frist != null) {
            Amount amount = new Amount(frist.substring(0, 1), frist.substring(1));
            return new TimeExpression(
                    i, i + 1, new Duration(List.of(amount), DurationGrammar.anchor(scan, i, i + 1)), "duration-word");
        }
        if (lower.equals("lange")
                && (scan.is(i + 1, "jahre") || scan.is(i + 1, "wochen") || scan.is(i + 1, "monate"))) {
            Amount amount = new Amount("X", String.valueOf(scan.unit(i + 1)));
            return new TimeExpression(i, i + 2, new Duration(List.of(amount), 0), "duration-word");
        }
        TimeExpression adjective = adjectives.at(i, lower);
        if (adjective != null) {
            return adjective;
        }
        String unit = scan.token(i).isCapitalised() ? scan.words.unit(lower) : null;
        if (unit == null) {
            return null; // Sommermonate is a season, Arbeitsjahr a duration of nothing
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
        boolean later = scan.is(i + 1, "später") || scan.is(i + 1, "zuvor");
        if (plural && (preposition && !scan.token(i + 1).isDigits() || lang || later) && !isDayOfWork(i)) {
            return new TimeExpression(
                    i,
                    lang ? i + 2 : i + 1,
                    new Duration(List.of(new Amount("X", unit)), DurationGrammar.anchor(scan, i, i + 1)),
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
}

package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import io.depesche.nlp.domain.time.Meaning.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole date that is set off at the head of a text: {@code Berlin, 19. Juni 2024 (dpa) –}, {@code KIEL | 31.01.2022}, {@code
 * Veröffentlicht am 14. Februar 2025}. For one text.
 */
final class Dateline {

    /** It stands among the first tokens. */
    private static final int FARTHEST = 12;

    /** So many words at most stand between such a word and its date: {@code veröffentlicht am Freitag, den}. */
    private static final int BETWEEN = 4;

    private static final Set<String> WORDS = Set.of(
            "veröffentlicht",
            "publiziert",
            "erschienen",
            "stand",
            "datum",
            "aktualisiert",
            "online",
            "meldung",
            "pressemitteilung");

    private static final Set<String> BEFORE = Set.of(",", "/", "|", "•", "·", ":", "–", "-", ")");

    private static final Set<String> BEHIND = Set.of("(", "–", "-", "—", "|", "•", "·", "/");

    private final Tokens tokens;
    private final List<TimeExpression> expressions;

    Dateline(Tokens tokens, List<TimeExpression> expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    @Nullable
    LocalDate day() {
        for (TimeExpression expression : expressions) {
            if (expression.from() > FARTHEST) {
                return null;
            }
            if (!(expression.meaning() instanceof Day day)) {
                if (isBesideDate(expression)) {
                    continue;
                }
                return null;
            }
            LocalDate date = PublicationSolver.dated(day, day.year().named());
            if (date != null && (isSetOff(expression) || isAnnounced(expression))) {
                return date;
            }
        }
        return null;
    }

    /** A weekday or time before the date of the same line: {@code Freitag, 17:30 Uhr, 14.02.2025}. */
    private static boolean isBesideDate(TimeExpression expression) {
        return expression.meaning() instanceof Meaning.Weekday || expression.meaning() instanceof Meaning.Clock;
    }

    private boolean isSetOff(TimeExpression expression) {
        int from = expression.from();
        int to = expression.to();
        boolean opened = from == 0
                || tokens.get(from).newLine()
                || BEFORE.contains(tokens.get(from - 1).text());
        Token next = tokens.get(to);
        boolean stop = next.is(".") && (BEHIND.contains(tokens.get(to + 1).text()) || isHeadOnly(from));
        return opened && (BEHIND.contains(next.text()) || stop || next.newLine());
    }

    /** {@code Graz (APA), 5. November 2021.}: nothing but names and marks before it. */
    private boolean isHeadOnly(int from) {
        for (int i = 0; i < from; i++) {
            if (tokens.get(i).isWord() && !tokens.get(i).isCapitalised() || tokens.is(i, ".")) {
                return false;
            }
        }
        return from > 0;
    }

    /** {@code Stand: 14.02.2025, 17:30 Uhr} with nothing else on its line. */
    private boolean isAnnounced(TimeExpression expression) {
        boolean word = false;
        int from = expression.from();
        for (int i = from - 1;
                i >= Math.max(0, from - BETWEEN) && !tokens.get(i + 1).newLine();
                i--) {
            word |= WORDS.contains(tokens.get(i).lower());
        }
        if (!word) {
            return false;
        }
        int to = expression.to();
        while (to < expression.to() + FARTHEST && !tokens.get(to).newLine()) {
            Token token = tokens.get(to);
            if (token.isWord() && !token.is("uhr") && !token.is("um") || token.is(".")) {
                return false;
            }
            to++;
        }
        return tokens.get(to).newLine();
    }
}

package io.depesche.nlp.domain.time;

import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import io.depesche.nlp.domain.number.Token;
import io.depesche.nlp.domain.number.Tokens;
import java.util.List;
import java.util.Set;

/**
 * The tense of the clause around an expression, which tells whether {@code am Freitag} is the last or the next one. Perfect, past and
 * attributive participles look back ({@code der am Freitag veröffentlichte Bericht}), {@code werden}, {@code wollen}, {@code sollen} and
 * infinitives with {@code zu} ahead; the present is left to the caller. For one text; each answer looks at one sentence at most.
 */
final class ClauseTense {

    private static final Set<String> PAST_VERBS = Set.of(
            "hatte", "hatten", "war", "waren", "wurde", "wurden", "hätte", "hätten", "wäre", "wären", "worden",
            "gewesen", "kam", "kamen", "gab", "ging", "gingen", "stand", "standen");

    private static final Set<String> FUTURE_VERBS = Set.of(
            "wird",
            "werden",
            "werde",
            "würde",
            "würden",
            "will",
            "wollen",
            "wolle",
            "soll",
            "sollen",
            "solle",
            "plant",
            "planen",
            "plane",
            "droht",
            "drohen",
            "beabsichtigt");

    private static final Set<String> PERFECT_VERBS = Set.of("hat", "haben", "habe", "ist", "sind", "sei", "seien");

    private static final Set<String> ARTICLES = Set.of(
            "ein", "eine", "einen", "einem", "einer", "eines", "der", "die", "das", "den", "dem", "des", "wurde",
            "wird", "hat", "ist", "war");

    /** Participles that look ahead: {@code der am Freitag geplante Streik}. */
    private static final Set<String> PLANNED = Set.of(
            "planen",
            "ankündigen",
            "erwarten",
            "vorsehen",
            "ansetzen",
            "anberaumen",
            "anstehen",
            "geplant",
            "angekündigt",
            "erwartet",
            "vorgesehen",
            "angesetzt",
            "anberaumt");

    /** Sentences without an end are not searched to the other end of the text. */
    private static final int FARTHEST = 60;

    /** {@code bis 2030. Danach …}: a number of so many digits before a full stop is a year and no ordinal. */
    private static final int YEAR = 4;

    private final Tokens tokens;

    ClauseTense(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param to token behind the expression */
    Direction around(int from, int to) {
        Direction attribute = attribute(to);
        if (attribute != Direction.UNKNOWN) {
            return attribute;
        }
        switch (tokens.get(from - 1).lower()) {
            case "seit" -> {
                return Direction.PAST;
            }
            case "ab" -> {
                Direction clause = clause(from, to);
                return clause == Direction.PAST ? clause : Direction.FUTURE;
            }
            case "vom" -> {
                return tokens.is(to, "bis") ? clause(from, to) : Direction.PAST; // das Ergebnis vom Sonntag
            }
            case "für" -> {
                return Direction.FUTURE; // für Donnerstag angekündigt
            }
            default -> {
                // the clause tells
            }
        }
        Direction clause = clause(from, to);
        boolean until = tokens.is(from - 1, "bis")
                || tokens.is(from - 1, "zum") && tokens.is(from - 2, "bis")
                || tokens.is(from - 1, "spätestens");
        return until && clause != Direction.PAST ? Direction.FUTURE : clause;
    }

    private Direction clause(int from, int to) {
        int start = edge(from, -1, true);
        int end = edge(to - 1, 1, true);
        Direction own = of(start, end, true);
        if (own != Direction.UNKNOWN) {
            return own;
        }
        int close = edge(to - 1, 1, false);
        if (isCopula(start, end)) {
            return endsInParticiple(end, close) ? Direction.PAST : Direction.PRESENT;
        }
        return of(edge(from, -1, false), close, false);
    }

    /** {@code Beginn ist am Donnerstag, wie der Verein mitteilte}: what another clause tells does not make this one past. */
    private boolean isCopula(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (tokens.is(i, "ist") || tokens.is(i, "sind")) {
                return true;
            }
        }
        return false;
    }

    /** {@code ist am Freitag, kurz nach Mitternacht, [gestorben]}: a piece of the sentence that begins or ends with the participle. */
    private boolean endsInParticiple(int from, int close) {
        for (int i = from + 1; i < close; i++) {
            boolean last = i + 1 == close || tokens.is(i + 1, ",") || tokens.is(i + 1, "–");
            boolean first = tokens.is(i - 1, ",") || tokens.is(i - 1, "–");
            if (last && first && isParticiple(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParticiple(String word) {
        for (Reading reading : GermanLexicon.shared().readings(word)) {
            if (reading.tag().startsWith("VER:PA2") || reading.tag().startsWith("PA2:PRD")) {
                return true;
            }
        }
        return false;
    }

    /** {@code am Freitag veröffentlichte Studie} looks back, {@code im Dezember beginnende Konferenz} ahead: an ending and a noun behind it. */
    private Direction attribute(int to) {
        for (int i = to; i < to + 5; i++) {
            Token token = tokens.get(i);
            boolean place = token.isCapitalised() && i > to;
            if (!token.isWord() || token.isCapitalised() && !place || ARTICLES.contains(token.lower())) {
                return Direction.UNKNOWN;
            }
            if (!place && tokens.get(i + 1).isCapitalised() && token.length() > 5 && hasEnding(token.lower())) {
                return participle(token.text());
            }
        }
        return Direction.UNKNOWN;
    }

    private static boolean hasEnding(String word) {
        return word.endsWith("e")
                || word.endsWith("en")
                || word.endsWith("er")
                || word.endsWith("es")
                || word.endsWith("em");
    }

    private static Direction participle(String word) {
        for (Reading reading : GermanLexicon.shared().readings(word)) {
            if (reading.tag().startsWith("PA2:")) {
                return PLANNED.contains(reading.lemma()) ? Direction.FUTURE : Direction.PAST;
            }
            if (reading.tag().startsWith("PA1:")) {
                return Direction.PRESENT;
            }
        }
        return Direction.UNKNOWN;
    }

    private int edge(int at, int step, boolean clause) {
        int i = at + step;
        for (int seen = 0; seen < FARTHEST; seen++) {
            Token token = tokens.get(i);
            if (token.text().isEmpty() || step < 0 && tokens.get(i + 1).newLine() || step > 0 && token.newLine()) {
                return i;
            }
            if (token.kind() == Token.Kind.MARK && isEdge(i, token, clause)) {
                return i;
            }
            i += step;
        }
        return i;
    }

    private boolean isEdge(int i, Token token, boolean clause) {
        return switch (token.text()) {
            case "." ->
                (!tokens.get(i - 1).isDigits() || tokens.get(i - 1).length() == YEAR)
                        && tokens.get(i - 1).length() > 2
                        && !tokens.get(i + 1).glued()
                        && !Character.isLowerCase(firstOf(tokens.get(i + 1)));
            case "!", "?", ";", "„", "“", "”", "»", "«", "\"" -> true;
            case ":" -> !tokens.get(i + 1).isDigits();
            case "(", ")" -> clause;
            case ",", "–" -> clause && !tokens.get(i + 1).isDigits();
            default -> false;
        };
    }

    private static char firstOf(Token token) {
        return token.text().isEmpty() ? ' ' : token.text().charAt(0);
    }

    private Direction of(int start, int end, boolean part) {
        boolean perfect = false;
        boolean participle = false;
        boolean future = false;
        boolean present = false;
        boolean infinitive = false;
        boolean either = false;
        for (int i = start + 1; i < end; i++) {
            Token token = tokens.get(i);
            if (!token.isWord() || token.isCapitalised() && i > start + 1) {
                continue;
            }
            String word = token.lower();
            if (PAST_VERBS.contains(word)) {
                return Direction.PAST;
            }
            if (FUTURE_VERBS.contains(word)) {
                future = true;
            } else if (PERFECT_VERBS.contains(word)) {
                perfect = true;
            } else if (word.equals("zu") && isInfinitive(tokens.get(i + 1).lower())) {
                infinitive = true;
            } else if (word.length() > 3) {
                List<Reading> readings = GermanLexicon.shared().readings(word);
                boolean attribute = readings.size() > 10 && tokens.get(i + 1).isCapitalised();
                for (Reading reading : readings) {
                    boolean finite = !attribute && reading.wordClass() == WordClass.VERB && reading.has("3");
                    if (finite && reading.has("PRT")) {
                        if (!isParticiple(word)) {
                            return Direction.PAST;
                        }
                        either = true; // überwiesen: they did, or it is done
                    }
                    present |= finite;
                    participle |=
                            reading.tag().startsWith("VER:PA2") || reading.tag().startsWith("PA2:PRD");
                }
                infinitive |= word.contains("zu") && isZuInfinitive(readings);
            }
        }
        if (future) {
            return Direction.FUTURE;
        }
        if (either) {
            return Direction.PAST;
        }
        if (perfect && participle) {
            return Direction.PAST;
        }
        if (infinitive && !present && !perfect) {
            return Direction.FUTURE;
        }
        if (part && perfect && !present) {
            return Direction
                    .UNKNOWN; // hat am Freitag, kurz vor Ablauf der Frist, …: the participle comes after the comma
        }
        return present || perfect ? Direction.PRESENT : participle ? Direction.PAST : Direction.UNKNOWN;
    }

    private static boolean isInfinitive(String word) {
        return word.length() > 3 && (word.endsWith("en") || word.endsWith("ln") || word.endsWith("rn"));
    }

    private static boolean isZuInfinitive(List<Reading> readings) {
        return readings.stream().anyMatch(reading -> reading.tag().contains("EIZ"));
    }
}

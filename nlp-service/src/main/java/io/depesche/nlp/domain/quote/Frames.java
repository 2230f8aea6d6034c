package io.depesche.nlp.domain.quote;

import java.util.Set;

/** Tells which clauses can be what is said, by their form: the letters of {@code saying.tsv}. */
final class Frames {

    private static final Set<String> COMPLEMENTS = Set.of(
            "dass",
            "daß",
            "ob",
            "wie",
            "warum",
            "weshalb",
            "wieso",
            "wann",
            "wohin",
            "woher",
            "wer",
            "wen",
            "wem",
            "was",
            "inwieweit",
            "inwiefern",
            "worüber",
            "wofür",
            "wozu",
            "weswegen");

    private static final Set<String> FACTS =
            Set.of("tatsache", "umstand", "weise", "fakt", "fall", "grund", "so", "derart");

    private static final Set<String> WHAT =
            Set.of("das", "alles", "etwas", "nichts", "hinaus", "vieles", "dem", "worden", "geworden");

    private Frames() {}

    /** {@code d}, {@code v}, {@code z}, {@code i} (verb second, no subjunctive) for a clause that can be what is said; 0 for another. */
    static char of(ReadSentence sentence, int index) {
        Clause clause = sentence.clauses().get(index);
        Token opening = Stretches.firstWord(sentence, clause);
        if (opening == null) {
            return 0;
        }
        return switch (clause.type()) {
            case SUBORDINATE -> COMPLEMENTS.contains(opening.lower()) && !isOfNoun(sentence, index, opening) ? 'd' : 0;
            case INFINITIVE ->
                switch (opening.lower()) {
                    case "um", "ohne", "statt", "anstatt" -> 0;
                    default -> 'z';
                };
            case MAIN -> {
                Form verb = sentence.token(clause.finite()).form();
                boolean second = sentence.token(clause.finite()) != opening;
                boolean subjunctive =
                        isSubjunctive(sentence, clause) || verb.is(Form.SUBJUNCTIVE_2) || isModalPast(verb);
                boolean coordinated = sentence.token(clause.from()) != opening;
                boolean plain = second && !coordinated && !subjunctive;
                yield !second || coordinated || plain && isTorn(sentence, clause) ? 0 : subjunctive ? 'v' : 'i';
            }
            case FRAGMENT -> opening.lower().equals("dass") || opening.lower().equals("daß") ? 'd' : 0;
            default -> 0;
        };
    }

    /** {@code die das Gleichgewicht stören könnte Nordsee}: the words before the verb are more than one phrase, so a relative clause went wrong. */
    private static boolean isTorn(ReadSentence sentence, Clause clause) {
        if (!Clause.RELATIVES.contains(sentence.token(clause.from()).lower())) {
            return false;
        }
        NounPhrase phrase = NounPhrase.at(sentence.tokens(), clause.from(), clause.finite());
        return phrase == null || phrase.to() < clause.finite() - 1;
    }

    /** {@code die Tatsache, dass}; {@code alles, was}: the clause says what the word before it is, not what somebody says. */
    private static boolean isOfNoun(ReadSentence sentence, int index, Token opening) {
        int at = sentence.clauses().get(index).from() - 2;
        if (at < 0) {
            return false;
        }
        String before = sentence.token(at).lower();
        boolean what = opening.lower().equals("was") || opening.lower().equals("wer");
        return FACTS.contains(before) || what && (sentence.token(at).form().isNoun() || WHAT.contains(before));
    }

    static boolean isSubjunctive(ReadSentence sentence, Clause clause) {
        Form verb = sentence.token(clause.finite()).form();
        int next = clause.finite() + 1;
        boolean beforeNoun = next < clause.to() && sentence.token(next).form().is(Form.CAPITAL);
        return verb.is(Form.SUBJUNCTIVE_1)
                || verb.is(Form.PERHAPS_SUBJUNCTIVE) && !beforeNoun && clause.finite() > clause.from();
    }

    /** {@code klagte, die Listen sollten nur beruhigen}: past and subjunctive look alike. */
    private static boolean isModalPast(Form verb) {
        return verb.lower().equals("sollte") || verb.lower().equals("sollten");
    }
}

package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.quote.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A stretch of a sentence between commas, colons, dashes and quoted clauses: German sets a comma at every border of a clause.
 *
 * @param from first token
 * @param to behind the last
 * @param type what it is
 * @param finite token of the finite verb, -1 if there is none
 */
record Clause(int from, int to, Type type, int finite) {

    enum Type {
        /** The verb is the second constituent or the first. */
        MAIN,
        /** Begins with dass, ob, weil, a question word. */
        SUBORDINATE,
        /** Begins with a relative pronoun. */
        RELATIVE,
        /** Infinitive with zu. */
        INFINITIVE,
        /** No verb: what a comma cut off. */
        FRAGMENT,
        /** A quoted clause. */
        SPEECH
    }

    static final Set<String> CONJUNCTIONS = Set.of(
            "dass",
            "daß",
            "ob",
            "weil",
            "wenn",
            "nachdem",
            "obwohl",
            "obgleich",
            "obschon",
            "da",
            "damit",
            "während",
            "bevor",
            "ehe",
            "falls",
            "sofern",
            "solange",
            "sobald",
            "seit",
            "seitdem",
            "sodass",
            "als",
            "bis",
            "indem",
            "wie",
            "wieso",
            "warum",
            "weshalb",
            "weswegen",
            "wo",
            "wohin",
            "woher",
            "wann",
            "wer",
            "was",
            "wen",
            "wem",
            "wessen",
            "wonach",
            "womit",
            "wodurch",
            "woran",
            "worauf",
            "woraus",
            "worin",
            "worüber",
            "worum",
            "wovon",
            "wovor",
            "wozu",
            "wofür",
            "wogegen",
            "wobei",
            "soweit",
            "soviel",
            "sowie",
            "zumal",
            "ohne",
            "inwieweit",
            "inwiefern",
            "wieviel",
            "wohingegen",
            "welche",
            "welcher",
            "welches",
            "welchen",
            "welchem",
            "anstatt",
            "statt",
            "um");

    /** Also prepositions and adverbs: {@code Als Grund nannte er …}. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "wie", "als", "da", "während", "seit", "bis", "statt", "anstatt", "ohne", "um", "damit", "wo", "was",
            "sowie", "solange");

    static final Set<String> RELATIVES = Set.of("der", "die", "das", "den", "dem", "dessen", "deren", "denen");

    private static final Set<String> COORDINATORS = Set.of("und", "oder", "aber", "sondern", "denn", "doch", "sowie");

    static List<Clause> of(List<Token> tokens) {
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            Kind kind = i < tokens.size() ? tokens.get(i).kind() : Kind.COMMA;
            boolean border =
                    switch (kind) {
                        case COMMA -> !isDate(tokens, i);
                        case COLON, SEMICOLON, DASH, SPEECH -> true;
                        default -> false;
                    };
            if (!border && i > from && ClauseBorders.isHidden(tokens, from, i)) {
                clauses.add(read(tokens, from, i));
                from = i;
                continue;
            }
            if (border) {
                if (i > from) {
                    clauses.add(read(tokens, from, i));
                }
                if (kind == Kind.SPEECH) {
                    clauses.add(new Clause(i, i + 1, Type.SPEECH, -1));
                }
                from = i + 1;
            }
        }
        return List.copyOf(clauses);
    }

    /** {@code am Montag[,] den 3. Mai} */
    private static boolean isDate(List<Token> tokens, int comma) {
        return comma + 2 < tokens.size()
                && comma > 0
                && tokens.get(comma - 1).form().is(Form.TIME)
                && (tokens.get(comma + 1).lower().equals("den")
                        || tokens.get(comma + 1).lower().equals("dem"))
                && tokens.get(comma + 2).form().is(Form.NUMBER);
    }

    private static Clause read(List<Token> tokens, int from, int to) {
        int first = firstWord(tokens, from, to);
        String opening = first < to ? tokens.get(first).lower() : "";
        int introduced = isPrepositionBeforeRelative(tokens, first, to) ? first + 1 : first;
        boolean relative = introduced < to
                && RELATIVES.contains(tokens.get(introduced).lower())
                && !(first > 0 && tokens.get(introduced).form().is(Form.CAPITAL));
        boolean conjunction = CONJUNCTIONS.contains(opening)
                || introduced > first
                        && introduced < to
                        && tokens.get(introduced).lower().startsWith("welch");
        int zu = infinitive(tokens, first, to);
        if (conjunction || relative) {
            int verb = FiniteVerbs.lastFinite(tokens, first, to);
            int last = lastWord(tokens, first, to);
            if (relative && verb > 0 && last > verb + 2 && isCoordinated(tokens, introduced, verb)) {
                verb = FiniteVerbs.isCandidate(tokens.get(last).form())
                        ? last
                        : verb; // sich fürchtet und Kuhl beschuldigt
            }
            boolean final_ = verb >= 0 && last - verb <= 1;
            boolean main = AMBIGUOUS.contains(opening) && isVerbSecond(tokens, first, verb);
            if (conjunction && verb >= 0 && (final_ && !main || !AMBIGUOUS.contains(opening))) {
                return new Clause(from, to, Type.SUBORDINATE, verb);
            }
            boolean subjunctive =
                    verb >= 0 && tokens.get(verb).form().is(Form.SUBJUNCTIVE_1 | Form.PERHAPS_SUBJUNCTIVE);
            if (relative
                    && final_
                    && !(last > verb && isVerbal(tokens.get(last).form()))
                    && first > 0
                    && !(subjunctive && verb - first <= 3)
                    && (FiniteVerbs.firstFinite(tokens, first, to) == verb
                            || isCluster(tokens, introduced, verb)
                            || isCoordinated(tokens, introduced, FiniteVerbs.firstFinite(tokens, first, to)))) {
                return new Clause(from, to, Type.RELATIVE, verb);
            }
            if (zu >= 0 && verb < 0) {
                return new Clause(from, to, Type.INFINITIVE, -1);
            }
        }
        int verb = FiniteVerbs.firstFinite(tokens, first, to);
        boolean done = verb >= 0
                && verb < zu
                && !tokens.get(verb).form().participle().isEmpty()
                && !FiniteVerbs.isSolid(tokens.get(verb).form());
        boolean modal = verb >= 0
                && verb == zu - 2
                && !tokens.get(verb).form().infinitive().isEmpty(); // das Bad schließen zu wollen
        if (verb < 0 || done || modal) { // den Vertrag unterzeichnet zu haben
            return new Clause(from, to, zu >= 0 ? Type.INFINITIVE : Type.FRAGMENT, -1);
        }
        return new Clause(from, to, Type.MAIN, verb);
    }

    /** {@code die Prüfung habe [ergeben]}: behind the finite verb of a relative clause stands no other. */
    private static boolean isVerbal(Form form) {
        return !form.is(Form.CAPITAL)
                && (!form.participle().isEmpty() || !form.infinitive().isEmpty());
    }

    /** {@code die durch den Flug überprüft werden [soll]}: verbs in a row before the finite one, and no verb in the second place. */
    private static boolean isCluster(List<Token> tokens, int pronoun, int verb) {
        Form before = tokens.get(verb - 1).form();
        Form second = pronoun + 1 < verb ? tokens.get(pronoun + 1).form() : Token.NO_FORM;
        return verb - pronoun > 2
                && !before.is(Form.CAPITAL)
                && (!before.infinitive().isEmpty() || !before.participle().isEmpty())
                && !FiniteVerbs.isSolid(second);
    }

    /** {@code Ohne Geld [werde] sich nichts ändern}: behind a preposition that is also a conjunction, an auxiliary and its infinitive. */
    private static boolean isVerbSecond(List<Token> tokens, int first, int verb) {
        int front = FiniteVerbs.firstFinite(tokens, first, tokens.size());
        return verb > front
                && front > first
                && !tokens.get(verb).form().infinitive().isEmpty()
                && tokens.get(front).form().infinitive().isEmpty()
                && tokens.get(front).form().participle().isEmpty()
                && FiniteVerbs.isAuxiliary(tokens.get(front).form());
    }

    /** {@code die den Hafen kennt [und] die Stadt warnt}: the first verb stands at the end of its part. */
    private static boolean isCoordinated(List<Token> tokens, int pronoun, int verb) {
        NounPhrase article = NounPhrase.at(tokens, pronoun, verb);
        return verb - pronoun > 2
                && (article == null || article.to() + 1 < verb)
                && verb + 2 < tokens.size()
                && COORDINATORS.contains(tokens.get(verb + 1).lower());
    }

    static int firstWord(List<Token> tokens, int from, int to) {
        int i = from;
        while (i < to
                && (!tokens.get(i).isWord()
                        || COORDINATORS.contains(tokens.get(i).lower()) && i + 1 < to)) {
            i++;
        }
        return i;
    }

    private static int lastWord(List<Token> tokens, int from, int to) {
        int i = to - 1;
        while (i > from && !tokens.get(i).isWord()) {
            i--;
        }
        return i;
    }

    private static boolean isPrepositionBeforeRelative(List<Token> tokens, int first, int to) {
        return first + 1 < to
                && tokens.get(first).form().is(Form.PREPOSITION)
                && (RELATIVES.contains(tokens.get(first + 1).lower())
                        || tokens.get(first + 1).lower().startsWith("welch"));
    }

    private static int infinitive(List<Token> tokens, int from, int to) {
        for (int i = to - 1; i >= from && i >= to - 8; i--) {
            Form form = tokens.get(i).form();
            if (!form.infinitive().isEmpty() && !form.is(Form.CAPITAL)) {
                if (form.is(Form.ZU_INSIDE)
                        || i > from && tokens.get(i - 1).lower().equals("zu")) {
                    return i;
                }
            }
        }
        return -1;
    }
}

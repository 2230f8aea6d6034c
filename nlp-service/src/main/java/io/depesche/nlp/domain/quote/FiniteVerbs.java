package io.depesche.nlp.domain.quote;

import java.util.List;
import java.util.Set;

/** Finds the finite verb of a stretch of words, which the dictionary alone does not tell from participles, adjectives and small words. */
final class FiniteVerbs {

    private FiniteVerbs() {}

    /** Finite forms that are nearly always something else. */
    private static final Set<String> NO_VERBS = Set.of(
            "ein", "eine", "einen", "seine", "keine", "meine", "laut", "wegen", "statt", "trotz", "während", "heute",
            "lange", "mit", "weit", "dank", "bar", "kraft", "seit", "rund", "gut", "genau", "mehr", "weniger", "sicher",
            "sichere", "weite", "leite", "deren", "diesen", "beide", "alle", "viele", "erst", "zeit", "samt", "acht",
            "achte", "sieben", "breite", "ob", "zum", "falls", "sonst", "fest", "früh", "einige", "wohl", "frei",
            "offen", "eben", "minder", "wider", "hinter", "unter", "über", "etwa");

    private static final Set<String> MODALS =
            Set.of("werden", "wollen", "sollen", "können", "müssen", "dürfen", "mögen", "lassen");

    private static final Set<String> ARTICLES = Set.of("der", "die", "das", "dem", "den", "ein", "eine", "einen");

    static int firstFinite(List<Token> tokens, int from, int to) {
        int weak = -1;
        for (int i = from; i < to; i++) {
            Form form = tokens.get(i).form();
            if (form.lower().equals("folgt")
                    && i > from
                    && tokens.get(i - 1).lower().equals("wie")) {
                continue; // begründete das wie folgt
            }
            if (isSolid(form) && !(i > from && tokens.get(i - 1).lower().equals("zu"))) {
                boolean infinitive = !form.infinitive().isEmpty();
                if (infinitive && weak >= 0) {
                    return weak;
                }
                return i;
            }
            if (weak < 0
                    && isCandidate(form)
                    && !(i > from && tokens.get(i - 1).lower().equals("zu"))
                    && !isAttribute(tokens, from, to, i)) {
                weak = i;
            }
        }
        return weak;
    }

    /** {@code Der erst kürzlich [ernannte] Bischof der Stadt, Jan Kuhl, …}: between an article and the first noun stands no verb. */
    private static boolean isAttribute(List<Token> tokens, int from, int to, int at) {
        boolean beforeNoun = at + 1 < to
                && tokens.get(at).form().is(Form.ADJECTIVE)
                && tokens.get(at + 1).form().is(Form.CAPITAL);
        int i = Clause.firstWord(tokens, from, to);
        if (!beforeNoun || at - i < 2 || !ARTICLES.contains(tokens.get(i).lower())) {
            return false;
        }
        for (i++; i < at; i++) {
            if (!tokens.get(i).isWord() || tokens.get(i).form().is(Form.CAPITAL)) {
                return false;
            }
        }
        return true;
    }

    static int lastFinite(List<Token> tokens, int from, int to) {
        int weak = -1;
        for (int i = to - 1; i >= from; i--) {
            Form form = tokens.get(i).form();
            boolean afterZu = i > from && tokens.get(i - 1).lower().equals("zu");
            if (isSolid(form) && !afterZu) {
                return i;
            }
            if (weak < 0 && isCandidate(form) && !afterZu) {
                weak = i;
            }
        }
        return weak;
    }

    /** A finite verb for certain: {@code berichtet} may be a participle, {@code hat} may not. */
    static boolean isSolid(Form form) {
        return isCandidate(form)
                && !form.is(Form.ADJECTIVE | Form.PREPOSITION)
                && form.participle().isEmpty();
    }

    static boolean isCandidate(Form form) {
        return form.isFinite() && !form.is(Form.CAPITAL) && !NO_VERBS.contains(form.lower());
    }

    /** A form of werden or of a modal verb. */
    static boolean isAuxiliary(Form form) {
        for (String lemma : form.finite()) {
            if (MODALS.contains(lemma)) {
                return true;
            }
        }
        return false;
    }
}

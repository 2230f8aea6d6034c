package io.depesche.nlp.domain.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds borders of clauses at which no comma stands: before a second verb or a second main clause behind {@code und}, before {@code dass}
 * where the writer or a machine forgot the comma, and between two sentences that lost their full stop.
 */
final class ClauseBorders {

    /** {@code [ohne dass]}, {@code und dass}: words that dass forms one conjunction with. */
    private static final Set<String> BEFORE_DASS = Set.of(
            "so", "ohne", "als", "auf", "statt", "anstatt", "außer", "ausser", "und", "oder", "sowie", "aber",
            "sondern", "kaum", "nur", "bis", "auch");

    private ClauseBorders() {}

    /** Whether a clause begins at a token although no sign stands before it. */
    static boolean isHidden(List<Token> tokens, int from, int at) {
        String word = tokens.get(at).lower();
        return switch (word) {
            case "und" -> isVerbPhrase(tokens, from, at) || isSecondMain(tokens, from, at);
            case "dass", "daß" -> isBareDass(tokens, from, at);
            default -> tokens.get(at).form().is(Form.CAPITAL) && isGlued(tokens, from, at);
        };
    }

    /** {@code Kuhl kam [und sagte]}: no comma stands before a second verb of the same subject. */
    private static boolean isVerbPhrase(List<Token> tokens, int from, int at) {
        if (at + 2 >= tokens.size()) {
            return false;
        }
        Form next = tokens.get(at + 1).form();
        boolean verb = FiniteVerbs.isSolid(next) && next.infinitive().isEmpty();
        int before = verb ? FiniteVerbs.firstFinite(tokens, from, at) : -1;
        return before >= 0
                && at - before > 1
                && (FiniteVerbs.isSolid(tokens.get(before).form())
                        || tokens.get(before).form().participle().isEmpty());
    }

    /** {@code Der Streik ist vorbei [und die Reeder hoffen], dass …}: nor before a second main clause. */
    private static boolean isSecondMain(List<Token> tokens, int from, int at) {
        String opening = tokens.get(Clause.firstWord(tokens, from, at)).lower();
        if (Clause.CONJUNCTIONS.contains(opening)) {
            return false;
        }
        int before = FiniteVerbs.firstFinite(tokens, from, at);
        boolean main = before >= 0
                && at - before > 1
                && FiniteVerbs.isSolid(tokens.get(before).form());
        NounPhrase phrase = main ? NounPhrase.at(tokens, at + 1, tokens.size()) : null;
        return phrase != null && isSubjectBeforeVerb(tokens, phrase);
    }

    private static boolean isSubjectBeforeVerb(List<Token> tokens, @Nullable NounPhrase phrase) {
        int verb = phrase == null || !phrase.subject() ? tokens.size() : phrase.headEnd();
        if (phrase != null
                && verb < tokens.size()
                && !FiniteVerbs.isSolid(tokens.get(verb).form())) {
            verb = phrase.to();
        }
        return verb < tokens.size()
                && FiniteVerbs.isSolid(tokens.get(verb).form())
                && (tokens.get(verb).form().infinitive().isEmpty()
                        || tokens.get(verb).form().is(Form.PLURAL_VERB));
    }

    /** {@code Sie gab zu [dass das Geld fehlt]}. */
    private static boolean isBareDass(List<Token> tokens, int from, int at) {
        Token before = tokens.get(at - 1);
        return before.isWord()
                && !BEFORE_DASS.contains(before.lower())
                && (FiniteVerbs.firstFinite(tokens, from, at) >= 0
                        || !before.form().infinitive().isEmpty());
    }

    /** {@code … um den Deich zu retten [Bürgermeisterin Kuhl hat zugesagt], …}: a heading or a full stop was lost between two sentences. */
    private static boolean isGlued(List<Token> tokens, int from, int at) {
        Form before = tokens.get(at - 1).form();
        boolean infinitive = !before.infinitive().isEmpty()
                && !before.is(Form.CAPITAL)
                && at - from >= 2
                && (before.is(Form.ZU_INSIDE) || tokens.get(at - 2).lower().equals("zu"));
        boolean verbAtEnd = !infinitive
                && tokens.get(at).form().is(Form.FUNCTION)
                && at - from >= 2
                && FiniteVerbs.isSolid(before)
                && FiniteVerbs.firstFinite(tokens, from, at) == at - 1;
        boolean heading = tokens.get(at).form().is(Form.FUNCTION)
                && at - from >= 3
                && tokens.get(at - 1).isWord()
                && before.is(Form.CAPITAL)
                && before.isNoun();
        if (!infinitive && !verbAtEnd && !heading) {
            return false;
        }
        NounPhrase phrase = NounPhrase.at(tokens, at, tokens.size());
        return phrase != null && isSubjectBeforeVerb(tokens, phrase);
    }
}

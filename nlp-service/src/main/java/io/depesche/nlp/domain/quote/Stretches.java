package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.quote.Clause.Type;
import io.depesche.nlp.domain.quote.Token.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where in a sentence that which is said begins and ends: by clauses, without the points at its edges. */
final class Stretches {

    private static final Set<String> NOTES = Set.of(
            "aussage",
            "erklärung",
            "äußerung",
            "behauptung",
            "ankündigung",
            "forderung",
            "feststellung",
            "drohung",
            "warnung",
            "einschätzung",
            "bemerkung",
            "schritt",
            "maßnahme",
            "vorwurf");

    private Stretches() {}

    /** The stretch of text between two tokens, without the points at its ends. */
    static @Nullable Span span(ReadSentence sentence, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isEdge(sentence.token(start))) {
            start++;
        }
        while (end > start && isEdge(sentence.token(end - 1))) {
            end--;
        }
        return start < end
                ? new Span(
                        sentence.token(start).start(), sentence.token(end - 1).end())
                : null;
    }

    private static boolean isEdge(Token token) {
        return switch (token.kind()) {
            case COMMA, COLON, SEMICOLON, DASH, STOP -> true;
            default -> false;
        };
    }

    /** Behind the last token of a content that begins with a clause. */
    static int contentEnd(ReadSentence sentence, int from) {
        List<Clause> clauses = sentence.clauses();
        boolean dependent =
                switch (clauses.get(from).type()) {
                    case INFINITIVE, SUBORDINATE -> true;
                    default -> false;
                };
        int end = clauses.get(from).to();
        for (int k = from + 1; k < clauses.size(); k++) {
            Clause clause = clauses.get(k);
            Token opening = firstWord(sentence, clause);
            if (clause.type() == Type.SPEECH || opening == null) {
                end = clause.to();
                continue;
            }
            boolean indicative = clause.type() == Type.MAIN
                    && !sentence.token(clause.finite()).form().is(Form.SUBJUNCTIVE_1 | Form.SUBJUNCTIVE_2);
            boolean glued = clause.from() == clauses.get(k - 1).to()
                    && opening.form().is(Form.CAPITAL)
                    && sentence.token(clause.from()) == opening;
            boolean verbFirst = glued || clause.type() == Type.MAIN && sentence.token(clause.finite()) == opening;
            boolean against = dependent
                    && switch (sentence.token(clause.from()).lower()) {
                        case "aber", "doch", "jedoch", "denn" -> true;
                        default -> false;
                    };
            if (indicative && (verbFirst || against || isCoordinatedVerb(sentence, clause))) {
                break;
            }
            if (clause.type() == Type.FRAGMENT && (opening.lower().equals("so") || isNote(sentence, clause))) {
                break;
            }
            end = clause.to();
        }
        return end;
    }

    /** {@code …, [eine Aussage], die überraschte}: the writer calls what was said by a noun. */
    private static boolean isNote(ReadSentence sentence, Clause clause) {
        int noun = clause.from() + 1;
        return clause.to() == noun + 1
                && sentence.token(clause.from()).lower().startsWith("ein")
                && NOTES.stream().anyMatch(sentence.token(noun).lower()::endsWith);
    }

    /** {@code …, und forderte}: the cue's own clause goes on. */
    private static boolean isCoordinatedVerb(ReadSentence sentence, Clause clause) {
        return clause.finite() == clause.from() + 1
                && sentence.token(clause.from()).lower().equals("und");
    }

    static @Nullable Token firstWord(ReadSentence sentence, Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            Token token = sentence.token(i);
            if (token.isWord()
                    && !(token.lower().equals("und")
                            || token.lower().equals("oder")
                            || token.lower().equals("aber")
                            || token.lower().equals("denn"))) {
                return token;
            }
        }
        return null;
    }

    static int startOfMain(ReadSentence sentence, int index) {
        int i = index;
        while (i > 0 && sentence.clauses().get(i - 1).type() != Type.SPEECH && !isSemicolon(sentence, i - 1)) {
            i--;
        }
        return sentence.clauses().get(i).from();
    }

    static boolean isSemicolon(ReadSentence sentence, int index) {
        int to = sentence.clauses().get(index).to();
        return to < sentence.size() && sentence.token(to).kind() == Kind.SEMICOLON;
    }

    static @Nullable Span following(ReadSentence sentence, int index) {
        return index >= sentence.clauses().size()
                ? null
                : span(sentence, sentence.clauses().get(index).from(), contentEnd(sentence, index));
    }

    static @Nullable Span preceding(ReadSentence sentence, int index) {
        int start = startOfMain(sentence, index - 1);
        return span(sentence, start, sentence.clauses().get(index - 1).to());
    }
}

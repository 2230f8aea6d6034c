package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.quote.Heard.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code laut X}, {@code nach Angaben von X}, {@code X zufolge}, {@code seiner Meinung nach}: a phrase that says whose words a sentence
 * gives.
 *
 * @param from first token of the phrase
 * @param to behind its last
 * @param source whose words
 */
record SourcePhrase(int from, int to, Source source) {

    private static final int LONGEST = 16;

    /** The first such phrase of a clause, {@code null} if there is none. */
    static @Nullable SourcePhrase in(ReadSentence sentence, Clause clause, SayingWords words) {
        List<Token> tokens = sentence.tokens();
        SourcePhrase relative = relative(sentence, clause, words);
        if (relative != null) {
            return relative;
        }
        for (int i = clause.from(); i < clause.to(); i++) {
            SourcePhrase found =
                    switch (tokens.get(i).lower()) {
                        case "laut", "gemäß" -> behindLaut(sentence, clause, i, words);
                        case "nach", "aus" -> behindNach(sentence, clause, i, words);
                        case "zufolge" -> before(sentence, clause, i, i + 1, words);
                        case "zu" ->
                            i + 1 < clause.to() && tokens.get(i + 1).lower().equals("folge")
                                    ? before(sentence, clause, i, i + 2, words)
                                    : null;
                        default -> null;
                    };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@code ein Gutachten, laut dem …}; {@code Pläne, denen zufolge …}: the source is what the relative pronoun stands for. */
    private static @Nullable SourcePhrase relative(ReadSentence sentence, Clause clause, SayingWords words) {
        int at = clause.from();
        if (clause.type() != Clause.Type.RELATIVE || at < 2 || at + 2 >= clause.to()) {
            return null;
        }
        String first = sentence.token(at).lower();
        boolean before = first.equals("laut") || first.equals("nach") || first.equals("gemäß");
        boolean behind = sentence.token(at + 1).lower().equals("zufolge");
        int pronoun = before ? at + 1 : at;
        boolean relative =
                switch (sentence.token(pronoun).lower()) {
                    case "dem", "denen", "der", "welchem", "welcher", "welchen" -> true;
                    default -> false;
                };
        NounPhrase antecedent =
                before != behind && relative ? Phrases.last(sentence, Math.max(0, at - LONGEST), at - 1) : null;
        Form head = antecedent == null
                ? Token.NO_FORM
                : sentence.token(antecedent.head()).form();
        boolean told = !first.equals("nach")
                || antecedent != null
                        && (words.isNoun(head)
                                || words.isSource(head)
                                || Documents.isDocument(sentence, antecedent)); // Pause, nach der
        return antecedent == null || !told
                ? null
                : new SourcePhrase(at, at + 2, Source.of(sentence, antecedent, pronoun));
    }

    private static @Nullable SourcePhrase behindLaut(ReadSentence sentence, Clause clause, int at, SayingWords words) {
        NounPhrase phrase = at + 1 < clause.to() ? NounPhrase.at(sentence.tokens(), at + 1, clause.to()) : null;
        if (phrase == null) {
            return null;
        }
        boolean known = words.isSource(sentence.token(phrase.head()).form())
                || words.isNoun(sentence.token(phrase.head()).form())
                || Phrases.isNameLike(sentence, phrase);
        if (sentence.token(at).lower().equals("gemäß") && !known) {
            return null;
        }
        return of(sentence, clause, at, phrase, phrase.to(), words);
    }

    private static @Nullable SourcePhrase behindNach(ReadSentence sentence, Clause clause, int at, SayingWords words) {
        NounPhrase phrase = at + 1 < clause.to() ? NounPhrase.at(sentence.tokens(), at + 1, clause.to()) : null;
        if (phrase == null || phrase.pronoun()) {
            return null;
        }
        Form head = sentence.token(phrase.head()).form();
        if (phrase.from() == phrase.head() && head.lower().equals("artikel")) {
            return null; // nach Artikel 68 aufgelöst
        }
        boolean nach = sentence.token(at).lower().equals("nach");
        Form lastHead = sentence.token(phrase.headEnd() - 1).form();
        if (nach && phrase.headEnd() - phrase.head() > 1 && words.isSource(lastHead)) {
            NounPhrase owner = new NounPhrase(
                    phrase.head(), phrase.head(), phrase.headEnd() - 1, phrase.headEnd() - 1, false, true);
            return new SourcePhrase(at, phrase.headEnd(), Source.of(sentence, owner)); // nach Kuhls Meinung
        }
        boolean source = words.isSource(head) && nach || head.lower().equals("sicht");
        return source ? of(sentence, clause, at, phrase, phrase.to(), words) : null;
    }

    /** Postpositions: the phrase ends where they stand; also {@code meiner Meinung nach}, which {@code nach} itself does not see. */
    private static @Nullable SourcePhrase before(
            ReadSentence sentence, Clause clause, int at, int to, SayingWords words) {
        for (int start = Math.max(clause.from(), at - LONGEST); start < at; start++) {
            NounPhrase phrase = NounPhrase.at(sentence.tokens(), start, at);
            if (phrase != null && (phrase.to() == at || phrase.headEnd() == at)) {
                return of(sentence, clause, start, phrase, to, words);
            }
        }
        return null;
    }

    /** {@code Ansicht nach}: the phrase stands before. */
    static @Nullable SourcePhrase opinion(ReadSentence sentence, Clause clause, SayingWords words) {
        List<Token> tokens = sentence.tokens();
        for (int i = clause.from() + 1; i < clause.to(); i++) {
            if (tokens.get(i).lower().equals("nach")
                    && words.isSource(tokens.get(i - 1).form())
                    && (i + 1 == clause.to() || !tokens.get(i + 1).form().is(Form.CAPITAL))) {
                return before(sentence, clause, i, i + 1, words);
            }
        }
        return null;
    }

    private static SourcePhrase of(
            ReadSentence sentence, Clause clause, int from, NounPhrase phrase, int to, SayingWords words) {
        Form head = sentence.token(phrase.head()).form();
        boolean sayingNoun =
                words.isSource(head) || words.isNoun(head) || head.lower().equals("sicht");
        NounPhrase owner = sayingNoun
                ? NounSpeaker.owner(sentence, phrase.from(), phrase.head(), Math.max(phrase.to(), clause.to()))
                : null;
        if (owner != null) {
            return new SourcePhrase(from, Math.max(to, Math.min(owner.to(), clause.to())), Source.of(sentence, owner));
        }
        for (int i = phrase.from(); i < phrase.head(); i++) {
            if (sentence.token(i).lower().startsWith("eigen")) {
                NounPhrase subject = Phrases.first(sentence, clause.from() < from ? clause.from() : to, clause.to());
                return new SourcePhrase(from, to, Source.of(sentence, subject, i));
            }
        }
        return new SourcePhrase(from, to, Source.of(sentence, phrase));
    }
}

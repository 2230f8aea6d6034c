package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.quote.Token.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds noun phrases in a stretch of a sentence, and says what they are by their form. */
final class Phrases {

    private Phrases() {}

    static final Set<String> DEMONSTRATIVE = Set.of("dies", "das", "es", "dieses");

    /** The first phrase in a stretch that can be a nominative; prepositional phrases are passed over. */
    static @Nullable NounPhrase first(ReadSentence sentence, int from, int to) {
        List<Token> tokens = sentence.tokens();
        int i = from;
        while (i < to) {
            Token token = tokens.get(i);
            boolean quoted = i == from && token.kind() == Kind.MARK; // Wie „heise online“ meldet
            if (!token.isWord() && !quoted || NounPhrase.isOblique(token)) {
                i++;
                continue;
            }
            boolean preposition =
                    token.form().is(Form.PREPOSITION) && !token.form().isNoun();
            NounPhrase phrase =
                    preposition && i + 1 < to ? NounPhrase.at(tokens, i + 1, to) : NounPhrase.at(tokens, i, to);
            if (phrase == null) {
                i++;
                continue;
            }
            boolean usable = !preposition
                    && phrase.subject()
                    && !phrase.isTime(sentence)
                    && !(phrase.pronoun()
                            && DEMONSTRATIVE.contains(token.lower())
                            && !token.lower().equals("es"));
            if (usable && token.lower().equals("es")) {
                boolean is = i > 0 && tokens.get(i - 1).form().finite().contains("sein");
                NounPhrase real = is ? null : first(sentence, i + 1, to); // hält es der Landrat für möglich
                return real != null && real.from() == i + 1 && canSpeak(sentence, real) ? real : phrase;
            }
            if (usable) {
                return phrase;
            }
            i = Math.max(i + 1, phrase.headEnd());
        }
        return null;
    }

    /** The first phrase of a clause that no preposition rules and that is not the subject, in whatever case. */
    static @Nullable NounPhrase besides(ReadSentence sentence, Clause clause, @Nullable NounPhrase subject) {
        int i = clause.from();
        while (i < clause.to()) {
            Token token = sentence.token(i);
            boolean preposition =
                    token.form().is(Form.PREPOSITION) && !token.form().isNoun();
            NounPhrase phrase = NounPhrase.at(sentence.tokens(), preposition ? i + 1 : i, clause.to());
            if (phrase == null) {
                i++;
                continue;
            }
            boolean own = subject != null && phrase.from() < subject.headEnd() && subject.from() < phrase.headEnd();
            if (!own && !preposition && !phrase.pronoun() && !phrase.isTime(sentence)) {
                return phrase;
            }
            i = Math.max(i + 1, own ? phrase.headEnd() : phrase.to());
        }
        return null;
    }

    /** The last phrase of a stretch. */
    static @Nullable NounPhrase last(ReadSentence sentence, int from, int to) {
        NounPhrase last = null;
        int i = from;
        while (i < to) {
            NounPhrase phrase = NounPhrase.at(sentence.tokens(), i, to);
            if (phrase != null && !phrase.pronoun()) {
                last = phrase;
                i = Math.max(i + 1, phrase.to());
            } else {
                i++;
            }
        }
        return last;
    }

    /** Whether a phrase is somebody by its form: a name, a noun for people and bodies, {@code er} or {@code sie}. */
    static boolean canSpeak(ReadSentence sentence, NounPhrase phrase) {
        Form head = sentence.token(phrase.head()).form();
        if (phrase.pronoun()) {
            return head.lower().equals("er") || head.lower().equals("sie");
        }
        return isNameLike(sentence, phrase) || People.isSpeaker(head);
    }

    /** Whether a phrase has a name in its head: {@code Kuhl}, {@code die Ministerin Jana Kuhl}. */
    static boolean isNameLike(ReadSentence sentence, NounPhrase phrase) {
        Form last = sentence.token(phrase.headEnd() - 1).form();
        boolean name = !last.isNoun() || last.is(Form.NAME) || isInitials(last.word());
        return last.is(Form.CAPITAL) && name && !isOwned(sentence, phrase, last);
    }

    /** {@code die [GEW]} */
    private static boolean isInitials(String word) {
        return word.length() > 1 && word.length() < 7 && word.chars().allMatch(Character::isUpperCase);
    }

    /** {@code die Äußerungen [Kuhls]}: a thing with the name of whose it is. */
    private static boolean isOwned(ReadSentence sentence, NounPhrase phrase, Form last) {
        Form first = sentence.token(phrase.head()).form();
        return phrase.headEnd() - phrase.head() == 2
                && last.lower().endsWith("s")
                && first.isNoun()
                && !first.is(Form.NAME)
                && !People.isSpeaker(first)
                && phrase.from() < phrase.head();
    }

    /** The first word of a clause, -1 if it has none. */
    static int firstWord(ReadSentence sentence, Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            if (sentence.token(i).isWord()) {
                return i;
            }
        }
        return -1;
    }

    /** The phrase behind the last of some prepositions. */
    static @Nullable NounPhrase behind(ReadSentence sentence, int from, int to, Set<String> prepositions) {
        for (int i = from; i + 1 < to; i++) {
            if (prepositions.contains(sentence.token(i).lower())) {
                NounPhrase phrase = NounPhrase.at(sentence.tokens(), i + 1, to);
                if (phrase != null && !phrase.isTime(sentence)) {
                    return phrase;
                }
            }
        }
        return null;
    }
}

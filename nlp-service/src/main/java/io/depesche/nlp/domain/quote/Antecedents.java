package io.depesche.nlp.domain.quote;

import org.jspecify.annotations.Nullable;

/** Chooses which noun of a phrase a relative pronoun stands for, by gender and number. */
final class Antecedents {

    private Antecedents() {}

    /**
     * The phrase or the first one in its attributes that agrees with the pronoun: {@code die Aussage [eines Jungen], der angab}.
     *
     * @param verb the finite verb of the relative clause, whose subject the pronoun is
     */
    static NounPhrase agreeing(ReadSentence sentence, NounPhrase whole, String pronoun, int verb) {
        if (agrees(sentence, whole, pronoun, verb)) {
            return whole;
        }
        int at = whole.headEnd();
        while (at < whole.to()) {
            NounPhrase phrase = NounPhrase.at(sentence.tokens(), at, whole.to());
            if (phrase == null) {
                at++;
                continue;
            }
            if (!phrase.pronoun() && agrees(sentence, phrase, pronoun, verb)) {
                return phrase;
            }
            at = Math.max(at + 1, phrase.headEnd());
        }
        return whole;
    }

    private static boolean agrees(ReadSentence sentence, NounPhrase phrase, String pronoun, int verb) {
        Form noun = sentence.token(phrase.headEnd() - 1).form();
        if (!noun.isNoun()) {
            return true; // a name
        }
        return switch (pronoun) {
            case "der" -> noun.is(Form.MASCULINE);
            case "das" -> noun.is(Form.NEUTER);
            case "die" -> agrees(noun, verb < 0 ? null : sentence.token(verb).form());
            default -> true;
        };
    }

    private static boolean agrees(Form noun, @Nullable Form verb) {
        boolean many = verb != null && verb.is(Form.PLURAL_VERB) && !verb.is(Form.SINGULAR_VERB);
        boolean one = verb != null && verb.is(Form.SINGULAR_VERB) && !verb.is(Form.PLURAL_VERB);
        return many && noun.is(Form.PLURAL_NOUN)
                || one && noun.is(Form.FEMININE) && noun.is(Form.SINGULAR_NOUN)
                || !many && !one;
    }
}

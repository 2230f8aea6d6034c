package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a pronoun of the third person means: the subject before it that agrees, else the last one that does. */
final class Pronouns {

    private static final int SENTENCES_BACK = 3;
    private static final int MENTIONS_BACK = 60;

    private final Discourse discourse;

    Pronouns(Discourse discourse) {
        this.discourse = discourse;
    }

    /**
     * @param one whether the verb says that the pronoun means but one
     * @param many whether it says that the pronoun means several
     * @param beside subject and objects of the pronoun's own clause, which it cannot mean
     */
    @Nullable
    Mention meant(Phrase pronoun, boolean one, boolean many, int sentence, int offset, Set<Phrase> beside) {
        String word = pronoun.head().small();
        boolean demonstrative = word.startsWith("dies");
        Mention other = null;
        int seen = sentence;
        int count = 0;
        for (int i = discourse.last(offset); i >= 0 && count < MENTIONS_BACK; i--, count++) {
            Mention mention = discourse.mention(i);
            if (mention.sentence() < sentence - SENTENCES_BACK) {
                break;
            }
            if (mention.sentence() < seen && other != null && (demonstrative || mention.sentence() < sentence - 1)) {
                return other;
            }
            seen = mention.sentence();
            boolean fits = many ? isMany(mention) : agrees(mention, pronoun, one, word);
            if (!fits || beside.contains(mention.phrase())) {
                continue;
            }
            if (demonstrative || mention.subject()) {
                return mention;
            }
            other = other == null ? mention : other;
        }
        return other;
    }

    /** {@code Washington und seine Verbündeten}, {@code die Richter}. */
    private boolean isMany(Mention mention) {
        Phrase phrase = mention.phrase();
        if (phrase.members().size() > 1) {
            return mention.entity() != null || discourse.isPerson(phrase);
        }
        boolean living = mention.entity() == null && discourse.isPerson(phrase) && phrase.preposition() == null;
        boolean bodies = mention.entity() != null && phrase.name() != phrase.head();
        return (living || bodies) && phrase.can(Number.PLURAL);
    }

    private boolean agrees(Mention mention, Phrase pronoun, boolean one, String word) {
        Entity entity = mention.entity() == null ? null : discourse.entity(mention.entity());
        boolean plural = pronoun.can(Number.PLURAL) && !one;
        boolean singular = pronoun.can(Number.SINGULAR);
        if (entity == null) {
            boolean living =
                    discourse.isPerson(mention.phrase()) && mention.phrase().preposition() == null;
            boolean number = singular && mention.phrase().can(Number.SINGULAR)
                    || plural && mention.phrase().can(Number.PLURAL);
            return living
                    && number
                    && (plural && mention.phrase().can(Number.PLURAL) || sameGender(mention.phrase(), pronoun));
        }
        if (!singular || entity.type().equals("EVENT") || entity.type().equals("MISC") && word.equals("er")) {
            return false;
        }
        for (Gender gender : discourse.descriptions().genders(entity)) {
            if (pronoun.can(Number.SINGULAR, gender)) {
                return !entity.type().equals("LOC") || isPlacePronoun(mention, gender, word);
            }
        }
        return false;
    }

    /** A country is {@code es}; {@code ihm} and {@code er} are rather people. */
    private static boolean isPlacePronoun(Mention mention, Gender gender, String word) {
        return word.startsWith("dies")
                || gender == Gender.NEUTER && (word.equals("es") || word.startsWith("sein") && mention.subject());
    }

    private static boolean sameGender(Phrase phrase, Phrase pronoun) {
        for (Gender gender : Gender.values()) {
            if (phrase.can(Number.SINGULAR, gender) && pronoun.can(Number.SINGULAR, gender)) {
                return true;
            }
        }
        return false;
    }
}

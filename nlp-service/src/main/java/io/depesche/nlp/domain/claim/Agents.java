package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.nlp.domain.grammar.Phrase;
import java.util.List;

/** Which phrases stand for somebody who can act: persons, groups, bodies, states; not storms, and not acts. */
final class Agents {

    private final Ontology ontology;
    private final Discourse discourse;

    Agents(Ontology ontology, Discourse discourse) {
        this.ontology = ontology;
        this.discourse = discourse;
    }

    /** Whether a noun can act: persons, groups, bodies; not storms, and not what ends like an act. */
    boolean isParty(Phrase phrase) {
        List<String> keys = Nouns.keys(phrase.head());
        if (ontology.isA("@force", Nouns.whole(phrase.head()))) {
            return false;
        }
        if (isSomebody(phrase)) {
            return true;
        }
        String word = keys.getFirst();
        return !isAct(phrase)
                && !word.endsWith("tionen")
                && !word.endsWith("heiten")
                && !word.endsWith("keiten")
                && !word.endsWith("ung")
                && !word.endsWith("heit")
                && !word.endsWith("keit")
                && !word.endsWith("tion")
                && !word.endsWith("tät")
                && !word.endsWith("ungen")
                && !word.endsWith("nis")
                && !word.endsWith("ismus");
    }

    /** Whether it is a part of a place: {@code der Norden}, {@code weite Teile}. */
    boolean isPart(Phrase phrase) {
        return ontology.isA("@place-part", Nouns.keys(phrase.head()));
    }

    /** Whether the noun is the name of an act: {@code Besuch}, {@code Streik}. */
    boolean isAct(Phrase phrase) {
        List<String> nouns = Nouns.whole(phrase.head());
        return phrase.quantity() == null
                && !ontology.isA("@dead", nouns)
                && nouns.stream().anyMatch(key -> !ontology.ofNoun(key).isEmpty());
    }

    /** Whether the noun is one for persons or bodies. */
    boolean isSomebody(Phrase phrase) {
        List<String> keys = Nouns.keys(phrase.head());
        return ontology.isA("@person", keys)
                || ontology.isA("@group", keys)
                || ontology.isA("@company", keys)
                || ontology.isA("@authority", keys)
                || ontology.isA("@union", keys)
                || ontology.isA("@court", keys)
                || ontology.isA("@armed-group", keys)
                || ontology.isA("@soldiers", keys)
                || ontology.isA("@police", keys)
                || ontology.isA("@party-group", keys);
    }

    /** Whether the phrase stands for somebody who can act. */
    boolean canAct(Phrase phrase) {
        if (phrase.kind() == Phrase.Kind.PRONOUN) {
            return !phrase.head().small().equals("es") && !phrase.head().small().equals("was");
        }
        String entity = discourse.entityOf(phrase);
        if (entity != null) {
            Entity found = discourse.entity(entity);
            return found != null
                    && !found.type().equals("MISC")
                    && !found.type().equals("EVENT");
        }
        if (phrase.genitive() != null && ontology.isA("@transparent", Nouns.whole(phrase.head()))) {
            return canAct(phrase.genitive());
        }
        return isParty(phrase);
    }
}

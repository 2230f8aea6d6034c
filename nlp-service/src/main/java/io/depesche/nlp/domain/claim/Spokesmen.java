package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.grammar.Phrase;
import org.jspecify.annotations.Nullable;

/** For which body somebody speaks or acts: of {@code ein Sprecher der Bahn}, the railway. */
final class Spokesmen {

    private final Discourse discourse;
    private final CommonNouns nouns;

    Spokesmen(Discourse discourse, CommonNouns nouns) {
        this.discourse = discourse;
        this.nouns = nouns;
    }

    boolean isSpokesman(Party party) {
        return party instanceof Party.OfWords words && words.words().contains("precher");
    }

    /** Whether the article calls an entity a lawyer. */
    boolean isCounsel(Party party) {
        return party instanceof Party.OfEntity entity && isCalled(entity.id(), "@counsel");
    }

    private boolean isCalled(String entity, String className) {
        return discourse.descriptions().isCalled(entity, className);
    }

    /** The body that somebody speaks for; the speaker, if none is known. */
    Party body(Party speaker) {
        String key = speaker instanceof Party.OfEntity entity
                ? bodyOf(entity.id())
                : speaker instanceof Party.OfWords words && words.span() != null ? bodyAt(words.span()) : null;
        return key == null ? speaker : discourse.party(key);
    }

    /** The body for which a person acts who is called its chairman or spokeswoman. */
    private @Nullable String bodyOf(String person) {
        String prefix = discourse.descriptions().prefix(person);
        String introduced = prefix == null ? null : discourse.bodyNamed(prefix);
        if (introduced != null) {
            return introduced;
        }
        Phrase house = discourse.descriptions().house(person);
        String named = house == null ? null : discourse.key(house);
        boolean speaks = isCalled(person, "@executive") || isCalled(person, "@officer");
        return speaks && named != null ? named : isCalled(person, "@executive") ? nouns.company() : null;
    }

    /** The body in the genitive of the phrase at a place; else the company that the article is about. */
    private @Nullable String bodyAt(Span span) {
        for (int i = discourse.last(span.start() + 1);
                i >= 0 && discourse.mention(i).offset() >= span.start() - 8;
                i--) {
            Phrase genitive = discourse.mention(i).phrase().genitive();
            String body = genitive == null ? null : discourse.key(genitive);
            if (body != null) {
                return body;
            }
        }
        return nouns.company();
    }
}

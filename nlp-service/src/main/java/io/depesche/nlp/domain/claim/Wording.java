package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;

/** The words of the text by which a party goes that is no entity of the record. */
final class Wording {

    private static final int LONGEST_WORDS = 45;

    private final Ontology ontology;
    private final String text;

    Wording(Ontology ontology, String text) {
        this.ontology = ontology;
        this.text = text;
    }

    /** The words of a phrase with a short genitive and where it comes from: {@code ein Kunde aus Bern}. */
    Party of(Phrase phrase, Clause clause) {
        int start = phrase.span().start();
        int end = phrase.span().end();
        if (phrase.determiner() != null && isPossessive(phrase)) {
            start = afterFirstWord(phrase);
        }
        if (end - start > LONGEST_WORDS || isThing(phrase)) {
            end = phrase.head().span().end();
        }
        for (Phrase next : clause.phrases()) {
            boolean origin = next.from() == phrase.to()
                    && "aus".equals(next.preposition())
                    && next.name() != null
                    && next.span().end() - start <= LONGEST_WORDS;
            if (origin) {
                end = next.span().end();
            }
        }
        Span span = new Span(start, Math.max(end, start + 1));
        return new Party.OfWords(span.of(text), span);
    }

    private static boolean isPossessive(Phrase phrase) {
        String determiner = String.valueOf(phrase.determiner());
        return determiner.startsWith("ihr")
                || determiner.startsWith("sein")
                || determiner.startsWith("unser")
                || determiner.startsWith("mein");
    }

    private static int afterFirstWord(Phrase phrase) {
        int length = String.valueOf(phrase.determiner()).length();
        return Math.min(phrase.span().start() + length + 1, phrase.head().span().start());
    }

    /** A thing goes by its noun alone: {@code eine Fähre} of {@code eine Fähre der Gesellschaft}. */
    private boolean isThing(Phrase phrase) {
        return ontology.isA("@vehicle", Nouns.whole(phrase.head()));
    }
}

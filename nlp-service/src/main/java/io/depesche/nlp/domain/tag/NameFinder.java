package io.depesche.nlp.domain.tag;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.tag.crf.CrfTagger;
import io.depesche.nlp.domain.tag.crf.Head;
import io.depesche.nlp.domain.tag.crf.NameModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Finds the names of an article: sentence by sentence with the trained tagger, then once more with what the article itself has told.
 * Thread-safe; the model loads in the background from construction on, and a missing or damaged one is an exception at the first use.
 *
 * <p>Example: {@code Einsatzleiter Jernej Hribovšek sprach in Žiri. Hribovšek warnte.} gives PER, LOC and PER.
 */
public final class NameFinder {

    /** What the record calls the types. */
    private static final List<String> TYPES = List.of("PER", "LOC", "ORG", "MISC");

    private final CompletableFuture<CrfTagger> tagger =
            CompletableFuture.supplyAsync(() -> new CrfTagger(NameModel.load(), Head.NEWS));

    /** The names in order, without derived and partial ones: {@code deutsch} and {@code EU-Budget} are none. */
    public List<NameMention> find(String text, List<Sentence> sentences) {
        CrfTagger crf = tagger.join();
        List<NameMention> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Span> tokens = sentence.tokens();
            crf.names(text, tokens, (start, end, type, margin) -> {
                if (type < TYPES.size()) {
                    Span span = new Span(
                            tokens.get(start).start(), tokens.get(end - 1).end());
                    found.add(new NameMention(span, TYPES.get(type), confidence(margin)));
                }
            });
        }
        return ArticleNames.settled(text, sentences, found);
    }

    /** The share of the likelihood, were there only the best reading and the best one without the name; to two places. */
    private static double confidence(double margin) {
        return Math.rint(100 / (1 + StrictMath.exp(-margin))) / 100;
    }
}

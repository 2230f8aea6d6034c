package io.depesche.nlp.domain.tag;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.language.Background;
import io.depesche.nlp.domain.sentence.Sentence;
import io.depesche.nlp.domain.tag.crf.CrfTagger;
import io.depesche.nlp.domain.tag.crf.Head;
import io.depesche.nlp.domain.tag.crf.NameModel;
import io.depesche.nlp.domain.tag.crf.TagSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
            Background.load(() -> new CrfTagger(NameModel.load(), Head.NEWS));

    /** Titles do not belong to a person's name. */
    private static final Set<String> TITLES =
            Set.of("Dr.", "Prof.", "Professor", "Herr", "Herrn", "Frau", "Sir", "Lord");

    /** Currencies, which GermEval counts among the names, are none. */
    private static final Set<String> CURRENCIES = Set.of(
            "Euro",
            "Euros",
            "Dollar",
            "US-Dollar",
            "Cent",
            "Franken",
            "Pfund",
            "Yen",
            "Yuan",
            "Rubel",
            "Kronen",
            "Złoty",
            "Zloty",
            "Rupien",
            "Lira",
            "Won",
            "Forint",
            "Hrywnja",
            "Bitcoin",
            "Mark",
            "D-Mark");

    /** The names in order, without derived and partial ones: {@code deutsch} and {@code EU-Budget} are none. */
    public List<NameMention> find(String text, List<Sentence> sentences) {
        CrfTagger crf = tagger.join();
        List<NameMention> found = new ArrayList<>();
        ArticleNames article = new ArticleNames(text);
        for (Sentence sentence : sentences) {
            List<Span> tokens = sentence.tokens();
            int[] starts = tokens.stream().mapToInt(Span::start).toArray();
            int[] ends = tokens.stream().mapToInt(Span::end).toArray();
            crf.names(text, starts, ends, tokens.size(), (start, end, type, margin) -> {
                if (type < TYPES.size()) {
                    add(text, tokens, start, end, TYPES.get(type), margin, found, article);
                } else if (type >= TagSet.FIRST_PART) {
                    voteOfPart(tokens.get(start).of(text), TYPES.get(type - TagSet.FIRST_PART), margin, article);
                }
            });
        }
        return article.settled(sentences, found);
    }

    /** {@code Brennhagen-Aktie} is no name, but tells what Brennhagen is. */
    private static void voteOfPart(String word, String type, double margin, ArticleNames article) {
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            article.vote(word.substring(0, hyphen), type, margin);
        }
    }

    private static void add(
            String text,
            List<Span> tokens,
            int first,
            int end,
            String type,
            double margin,
            List<NameMention> found,
            ArticleNames article) {
        int start = first;
        if (type.equals("PER")) {
            while (start < end - 1 && TITLES.contains(tokens.get(start).of(text))) {
                start++;
            }
        }
        if (type.equals("MISC")
                && end - start == 1
                && CURRENCIES.contains(tokens.get(start).of(text))) {
            return;
        }
        Span span = new Span(tokens.get(start).start(), tokens.get(end - 1).end());
        found.add(new NameMention(span, type, confidence(margin)));
        article.vote(span.of(text), type, margin);
    }

    /** The share of the likelihood, were there only the best reading and the best one without the name; to two places. */
    private static double confidence(double margin) {
        return Math.rint(100 / (1 + StrictMath.exp(-margin))) / 100;
    }
}

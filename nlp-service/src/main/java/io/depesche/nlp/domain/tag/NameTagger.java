package io.depesche.nlp.domain.tag;

import io.depesche.contracts.article.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a word is used as a name, by its word class (UD {@code PROPN}). A sentence is tagged when its first word is asked about
 * and not before, because most sentences hold nothing doubtful. For one text, one thread.
 */
final class NameTagger {

    private static final String PROPER_NOUN = "PROPN";

    /** A longer "sentence" is a list or a table; its tags would mean nothing. */
    private static final int LONGEST_SENTENCE = 200;

    private final String text;
    private final List<Sentence> sentences;
    private final Supplier<POSTaggerME> taggers;
    private final Map<Integer, String[]> tags = new HashMap<>();
    private @Nullable POSTaggerME tagger;

    NameTagger(String text, List<Sentence> sentences, LanguageModels models) {
        this.text = text;
        this.sentences = sentences;
        this.taggers = () -> new POSTaggerME(models.wordClasses());
    }

    /** Whether every token of the span is tagged as a proper noun. */
    boolean isName(Span span) {
        int index = sentenceAt(span.start());
        if (index < 0 || sentences.get(index).tokens().size() > LONGEST_SENTENCE) {
            return false;
        }
        String[] classes = tags.computeIfAbsent(index, this::tag);
        List<Span> tokens = sentences.get(index).tokens();
        boolean seen = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).overlaps(span)) {
                seen = true;
                if (!classes[i].equals(PROPER_NOUN)) {
                    return false;
                }
            }
        }
        return seen;
    }

    private String[] tag(int sentence) {
        if (tagger == null) {
            tagger = taggers.get();
        }
        return tagger.tag(sentences.get(sentence).words(text));
    }

    private int sentenceAt(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = sentences.get(middle).span();
            if (offset < span.start()) {
                high = middle - 1;
            } else if (offset >= span.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}

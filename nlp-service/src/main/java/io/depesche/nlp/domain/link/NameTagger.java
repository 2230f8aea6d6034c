package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.tag.LanguageModels;
import io.depesche.nlp.domain.tag.Sentence;
import java.util.List;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a word is used as a name, by its word class (UD {@code PROPN}). Only the words around it are tagged, and only when somebody
 * asks: most sentences hold nothing doubtful, and the tagger is the slowest part of reading. For one text, one thread.
 */
final class NameTagger {

    private static final String PROPER_NOUN = "PROPN";

    /** The model looks two words back and ahead; a few more let the beam settle. */
    private static final int WORDS_BEFORE = 8;

    private static final int WORDS_AFTER = 3;

    /** A longer "sentence" is a list or a table; its tags would mean nothing. */
    private static final int LONGEST_SENTENCE = 200;

    private final String text;
    private final List<Sentence> sentences;
    private final LanguageModels models;
    private @Nullable POSTaggerME tagger;

    NameTagger(String text, List<Sentence> sentences, LanguageModels models) {
        this.text = text;
        this.sentences = sentences;
        this.models = models;
    }

    /** Whether every token of the span is tagged as a proper noun. */
    boolean isName(Span span) {
        int index = sentenceAt(span.start());
        List<Span> tokens = index < 0 ? List.of() : sentences.get(index).tokens();
        if (tokens.size() > LONGEST_SENTENCE) {
            return false;
        }
        int first = 0;
        while (first < tokens.size() && tokens.get(first).end() <= span.start()) {
            first++;
        }
        int last = first;
        while (last < tokens.size() && tokens.get(last).start() < span.end()) {
            last++;
        }
        return first < last && areProperNouns(tokens, first, last);
    }

    private boolean areProperNouns(List<Span> tokens, int first, int last) {
        int from = Math.max(0, first - WORDS_BEFORE);
        int to = Math.min(tokens.size(), last + WORDS_AFTER);
        String[] words =
                tokens.subList(from, to).stream().map(token -> token.of(text)).toArray(String[]::new);
        String[] classes = tagger().tag(words);
        for (int i = first; i < last; i++) {
            if (!classes[i - from].equals(PROPER_NOUN)) {
                return false;
            }
        }
        return true;
    }

    private POSTaggerME tagger() {
        if (tagger == null) {
            tagger = new POSTaggerME(models.wordClasses());
        }
        return tagger;
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

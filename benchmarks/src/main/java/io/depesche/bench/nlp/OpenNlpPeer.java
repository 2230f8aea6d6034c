package io.depesche.bench.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/** OpenNLP's sentence detector and tokenizer as its manual uses them: the peer. Not thread-safe. */
final class OpenNlpPeer {

    private final SentenceDetectorME sentences;
    private final TokenizerME tokens;

    OpenNlpPeer() {
        try (InputStream sentenceModel = model("sentence");
                InputStream tokenModel = model("tokens")) {
            this.sentences = new SentenceDetectorME(new SentenceModel(sentenceModel));
            this.tokens = new TokenizerME(new TokenizerModel(tokenModel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of tokens of a text. */
    int tokens(String text) {
        int count = 0;
        for (String sentence : sentences.sentDetect(text)) {
            count += tokens.tokenize(sentence).length;
        }
        return count;
    }

    /**
     * A sentence's tokens.
     *
     * @param tokens in offsets of the whole text
     * @param words what stands there
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to OpenNLP as they are, never compared
    record Tokenized(Span[] tokens, String[] words) {}

    /** Sentences with their tokens. */
    List<Tokenized> sentences(String text) {
        List<Tokenized> found = new ArrayList<>();
        for (Span sentence : sentences.sentPosDetect(text)) {
            String part = sentence.getCoveredText(text).toString();
            Span[] spans = tokens.tokenizePos(part);
            String[] words = Span.spansToStrings(spans, part);
            for (int i = 0; i < spans.length; i++) {
                spans[i] = new Span(spans[i], sentence.getStart());
            }
            found.add(new Tokenized(spans, words));
        }
        return found;
    }

    private static InputStream model(String kind) throws IOException {
        String name = "/opennlp-de-ud-gsd-" + kind + "-1.3-2.5.4.bin";
        InputStream in = OpenNlpPeer.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("no OpenNLP model on the class path: " + name);
        }
        return in;
    }
}

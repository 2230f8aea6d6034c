package io.depesche.bench.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

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

    private static InputStream model(String kind) throws IOException {
        String name = "/opennlp-de-ud-gsd-" + kind + "-1.3-2.5.4.bin";
        InputStream in = OpenNlpPeer.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("no OpenNLP model on the class path: " + name);
        }
        return in;
    }
}

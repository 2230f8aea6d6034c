package io.depesche.nlp.domain.tag;

import io.depesche.nlp.domain.language.Background;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * The OpenNLP models for German, from their jars on the class path. Sentence and token models begin to load at once, side by side; the
 * tagger's model, which many texts never need, at its first use. Thread-safe.
 */
public final class LanguageModels {

    /** Version of the model jars, as it stands in their names; part of every record's provenance. */
    static final String VERSION = "1.3";

    private static final String FILE = "/opennlp-de-ud-gsd-%s-1.3-2.5.4.bin";

    private final CompletableFuture<SentenceModel> sentences =
            Background.load(() -> read("sentence", SentenceModel::new));
    private final CompletableFuture<TokenizerModel> tokens = Background.load(() -> read("tokens", TokenizerModel::new));

    SentenceModel sentences() {
        return sentences.join();
    }

    TokenizerModel tokens() {
        return tokens.join();
    }

    /** The word classes, loaded when first asked for. */
    public POSModel wordClasses() {
        return WordClasses.MODEL;
    }

    private static <T> T read(String kind, Reader<T> reader) {
        try (InputStream in = LanguageModels.class.getResourceAsStream(FILE.formatted(kind))) {
            if (in == null) {
                throw new IllegalStateException("no OpenNLP model on the class path: " + FILE.formatted(kind));
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loaded with this class, so once and not before it is needed. */
    private static final class WordClasses {
        private static final POSModel MODEL = LanguageModels.read("pos", POSModel::new);
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }
}

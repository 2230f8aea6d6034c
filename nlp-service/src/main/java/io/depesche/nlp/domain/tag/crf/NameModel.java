package io.depesche.nlp.domain.tag.crf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Lexicon and weights of the name tagger, as they stand in the module ner-model-de.
 *
 * @param lexicon words and lists of names
 * @param weights of the features
 */
public record NameModel(NameLexicon lexicon, NameWeights weights) {

    public static final String LEXICON = "/nlp/names/names.lexicon";
    public static final String WEIGHTS = "/nlp/names/names.weights";

    /**
     * Reads the model on the class path.
     *
     * @throws IllegalStateException if it is missing or damaged
     */
    public static NameModel load() {
        return new NameModel(NameLexicon.read(resource(LEXICON)), NameWeights.read(resource(WEIGHTS)));
    }

    private static ByteBuffer resource(String name) {
        try (InputStream in = NameModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return ByteBuffer.wrap(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

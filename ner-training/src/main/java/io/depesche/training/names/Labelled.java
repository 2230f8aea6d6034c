package io.depesche.training.names;

import io.depesche.nlp.domain.tag.crf.TagSet;
import io.depesche.nlp.domain.tag.score.ConllReader;
import io.depesche.nlp.domain.tag.score.ConllSentence;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A sentence to learn from.
 *
 * @param words its tokens
 * @param tags as {@link TagSet} numbers them
 * @param domain whose rules it follows: index of the share in {@link io.depesche.nlp.domain.tag.crf.Head}
 */
record Labelled(List<String> words, byte[] tags, int domain) {

    static Labelled of(ConllSentence sentence, int domain) {
        return new Labelled(
                sentence.words(), TagSet.of(sentence.spans(), sentence.words().size()), domain);
    }

    static List<ConllSentence> read(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return ConllReader.read(in);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}

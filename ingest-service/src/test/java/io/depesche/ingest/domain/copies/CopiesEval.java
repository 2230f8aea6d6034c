package io.depesche.ingest.domain.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Measures copies on a collection of texts, a JSON line {@code {"id", "text"}} each, that {@code -Ddepesche.copies=FILE} names: how many
 * variants of each text are found, and which pairs of different texts are taken for copies. Prints; nothing is good or bad by itself.
 */
class CopiesEval {

    private record Text(String id, String words, Shingles shingles, long[] bands) {

        static Text of(String id, String words) {
            Shingles shingles = Shingles.of(words);
            return new Text(id, words, shingles, CopyBands.of(shingles));
        }

        boolean sharesABandWith(Text other) {
            Set<Long> own = new HashSet<>();
            Arrays.stream(bands).forEach(own::add);
            return Arrays.stream(other.bands).anyMatch(own::contains);
        }
    }

    @Test
    void measures() throws IOException {
        String file = System.getProperty("depesche.copies");
        assumeTrue(file != null, "name a file of texts with -Ddepesche.copies=FILE");
        List<Text> texts = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            JsonNode json = new ObjectMapper().readTree(line);
            texts.add(Text.of(json.path("id").asText(), json.path("text").asText()));
        }
        assertThat(texts).hasSizeGreaterThan(1);
        pairs(texts);
        System.out.println("variant            texts   band   test  found");
        for (CopyVariant variant : CopyVariant.values()) {
            recall(variant, texts);
        }
    }

    private static void pairs(List<Text> texts) {
        long pairs = 0;
        double most = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs++;
                double similarity = CopyTest.similarity(texts.get(i).shingles, texts.get(j).shingles);
                if (similarity > 0) {
                    System.out.printf("taken for copies: %s %s %.3f%n", texts.get(j).id, texts.get(i).id, similarity);
                } else if (texts.get(i).shingles.size() >= CopyBands.FEWEST_SHINGLES
                        && texts.get(j).shingles.size() >= CopyBands.FEWEST_SHINGLES) {
                    most = Math.max(most, CopyTest.overlap(texts.get(i).shingles, texts.get(j).shingles));
                }
            }
        }
        System.out.printf(
                "%d pairs of different texts; of those that are no copies the most alike share %.2f%n", pairs, most);
    }

    private static void recall(CopyVariant variant, List<Text> texts) {
        int count = 0;
        int band = 0;
        int test = 0;
        int found = 0;
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            Text other = texts.get((i + texts.size() / 2) % texts.size());
            Text copy = Text.of("", variant.of(text.words, other.words));
            if (text.bands.length > 0 && copy.bands.length > 0) {
                boolean meets = text.sharesABandWith(copy);
                boolean repeats = CopyTest.similarity(text.shingles, copy.shingles) > 0;
                count++;
                band += meets ? 1 : 0;
                test += repeats ? 1 : 0;
                found += meets && repeats ? 1 : 0;
            }
        }
        System.out.printf(
                "%-17s %6d  %.3f  %.3f  %.3f%n",
                variant, count, (double) band / count, (double) test / count, (double) found / count);
    }
}

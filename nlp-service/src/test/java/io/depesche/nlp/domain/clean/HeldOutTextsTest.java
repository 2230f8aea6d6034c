package io.depesche.nlp.domain.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.Edit;
import io.depesche.nlp.domain.text.EditedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All rules together on texts that were written before the rules were tuned: what is right stays, most of what is wrong is repaired, and
 * any of the repairs can be taken back.
 */
class HeldOutTextsTest {

    private static final Pattern MARK =
            Pattern.compile("\\[\\[(.*?)(?:>>(.*?)\\|([A-Z_]+)|!!([A-Z_]+))]]", Pattern.DOTALL);
    private static final Article ARTICLE =
            new Article("id", null, null, Outlet.UNKNOWN, null, null, null, null, null, null);
    private static final Cleaner CLEANER = new Cleaner(CleaningRules.inOrder());

    /** One text, and the same with its marked repairs made. */
    private record Sample(String id, String raw, String clean) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Sample> samples() {
        return read().stream();
    }

    static Stream<Sample> sound() {
        return samples()
                .filter(sample ->
                        sample.raw().equals(sample.clean()) && sample.id().startsWith("clean"));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void changesNothingInASoundText(Sample sample) {
        assertThat(cleaned(sample).clean()).isEqualTo(sample.clean());
    }

    @Test
    void repairsMostDamagedTextsWhole() {
        long damaged =
                samples().filter(sample -> !sample.raw().equals(sample.clean())).count();
        long whole = samples()
                .filter(sample -> !sample.raw().equals(sample.clean()))
                .filter(sample -> words(cleaned(sample).clean()).equals(words(sample.clean())))
                .count();

        assertThat((double) whole / damaged).as("%d of %d", whole, damaged).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void takesBackAnyOfItsRepairs(Sample sample) {
        EditedText text = cleaned(sample);
        List<Edit> edits = text.edits();
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Set<Edit> undone = new HashSet<>();
            List<Edit> kept = new ArrayList<>();
            for (Edit edit : edits) {
                if (random.nextBoolean()) {
                    undone.add(edit);
                } else if (edit.action() != Edit.Action.FLAG) {
                    kept.add(edit);
                }
            }
            assertThat(text.without(undone)).isEqualTo(applied(sample.raw(), kept));
        }
        assertThat(text.without(edits)).isEqualTo(sample.raw());
    }

    private static EditedText cleaned(Sample sample) {
        return CLEANER.clean(ARTICLE, EditedText.of(sample.raw())).text();
    }

    private static String applied(String raw, List<Edit> edits) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Edit edit : edits) {
            out.append(raw, done, edit.raw().start()).append(edit.replacement());
            done = edit.raw().end();
        }
        return out.append(raw.substring(done)).toString();
    }

    /** Blank lines more or fewer are no difference. */
    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static List<Sample> read() {
        try (InputStream in = HeldOutTextsTest.class.getResourceAsStream("/nlp/clean/heldout/marks-and-lines.txt")) {
            if (in == null) {
                throw new IllegalStateException("no held-out texts");
            }
            List<Sample> samples = new ArrayList<>();
            for (String block : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^=== ")) {
                int end = block.indexOf('\n');
                if (!block.startsWith("#")) {
                    samples.add(sample(
                            block.substring(0, end), block.substring(end + 1).stripTrailing()));
                }
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(String id, String marked) {
        Matcher mark = MARK.matcher(marked);
        StringBuilder raw = new StringBuilder();
        StringBuilder clean = new StringBuilder();
        int done = 0;
        while (mark.find()) {
            raw.append(marked, done, mark.start()).append(mark.group(1));
            clean.append(marked, done, mark.start()).append(mark.group(2) == null ? mark.group(1) : mark.group(2));
            done = mark.end();
        }
        return new Sample(
                id,
                raw.append(marked.substring(done)).toString(),
                clean.append(marked.substring(done)).toString());
    }
}

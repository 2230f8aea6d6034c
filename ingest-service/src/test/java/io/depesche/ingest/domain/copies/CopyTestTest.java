package io.depesche.ingest.domain.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which texts repeat each other: what houses make of a report does, and their own words and texts of one mould do not. */
class CopyTestTest {

    private static final List<String> REPORTS = texts("reports.txt");
    private static final List<String> MOULDS = texts("moulds.txt");

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CUT_TO_33", "INSIDE"})
    void isACopy(CopyVariant variant) {
        for (int i = 0; i < REPORTS.size(); i++) {
            String copy = variant.of(REPORTS.get(i), other(i));
            assertThat(isFound(REPORTS.get(i), copy)).as(copy).isTrue();
        }
    }

    /** Three tenths of the runs in common: of such pairs four of five meet in a band ({@link CopyBands}). */
    @ParameterizedTest
    @EnumSource(names = {"CUT_TO_33", "INSIDE"})
    void isMostlyFoundAsACopy(CopyVariant variant) {
        long found = 0;
        for (int i = 0; i < REPORTS.size(); i++) {
            found += isFound(REPORTS.get(i), variant.of(REPORTS.get(i), other(i))) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(REPORTS.size() / 2);
    }

    @Test
    void twoReportsOfOneEventAreNoCopiesNorIsAnyOtherPair() {
        for (int i = 0; i < REPORTS.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(similarity(REPORTS.get(i), REPORTS.get(j)))
                        .as("%d and %d", j, i)
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMadeOfOneReportIsNoCopyOfAnother(CopyVariant variant) {
        for (int i = 0; i < REPORTS.size(); i++) {
            for (int j = 0; j < REPORTS.size(); j++) {
                boolean partOfIt = variant == CopyVariant.INSIDE && j == (i + 2) % REPORTS.size();
                if (i != j && !partOfIt) {
                    assertThat(similarity(variant.of(REPORTS.get(i), other(i)), REPORTS.get(j)))
                            .as("%s of %d, and %d", variant, i, j)
                            .isZero();
                }
            }
        }
    }

    @Test
    void textsOfOneMouldThatDifferInTheirNumbersAreNoCopies() {
        for (int i = 0; i < MOULDS.size(); i += 2) {
            Shingles one = Shingles.of(MOULDS.get(i));
            Shingles other = Shingles.of(MOULDS.get(i + 1));
            assertThat(CopyTest.overlap(one, other))
                    .as("the words alone would do")
                    .isGreaterThan(0.4);
            assertThat(CopyTest.similarity(one, other)).isZero();
        }
    }

    @Test
    void aQuotationIsNoCopy() {
        for (int i = 0; i < REPORTS.size(); i++) {
            String column = firstThird(other(i)) + "\n„" + firstThird(REPORTS.get(i)) + "“\n" + other(i);
            assertThat(similarity(column, REPORTS.get(i))).isZero();
        }
    }

    @Test
    void aFewWordsAreComparedWithNothing() {
        String words = "Die Seite wird gerade überarbeitet und steht in Kürze wieder zur Verfügung.";
        assertThat(CopyBands.of(Shingles.of(words))).isEmpty();
        assertThat(similarity(words, words)).isZero();
    }

    private static String firstThird(String text) {
        return CopyVariant.firstSentences(text, 0.33);
    }

    private static String other(int i) {
        return REPORTS.get((i + 2) % REPORTS.size());
    }

    /** As the service finds it: by a band in common, then by the exact comparison. */
    private static boolean isFound(String one, String other) {
        long[] bands = CopyBands.of(Shingles.of(other));
        return Arrays.stream(CopyBands.of(Shingles.of(one)))
                        .anyMatch(band -> Arrays.stream(bands).anyMatch(b -> b == band))
                && similarity(one, other) > 0;
    }

    private static double similarity(String one, String other) {
        return CopyTest.similarity(Shingles.of(one), Shingles.of(other));
    }

    private static List<String> texts(String name) {
        try (InputStream in =
                Objects.requireNonNull(CopyTestTest.class.getResourceAsStream("/ingest/copies/" + name))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.substring(all.indexOf('\n') + 1).split("\n---\n"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.depesche.ingest.domain.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Span;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiteLinesTest {

    private static final String TEXT = "Hafenblatt\n\nDer Kai wird saniert.\n  Kommentare (12)  \nNeues vom Kai";

    @Test
    void findsShortLinesWithoutTheBlanksAroundThem() {
        assertThat(SiteLines.of(TEXT).lines().values().stream().map(span -> span.of(TEXT)))
                .containsExactly("Hafenblatt", "Der Kai wird saniert.", "Kommentare (12)", "Neues vom Kai");
    }

    @Test
    void numbersCapitalsAndBlanksMakeNoOtherLine() {
        assertThat(SiteLines.fingerprint("Kommentare (12)")).isEqualTo(SiteLines.fingerprint("KOMMENTARE  (3)"));
        assertThat(SiteLines.fingerprint("Kommentare (12)")).isNotEqualTo(SiteLines.fingerprint("Kommentar (12)"));
    }

    @Test
    void namesOnlyLinesThatEnoughOtherArticlesHave() {
        SiteLines lines = SiteLines.of(TEXT);

        assertThat(lines.repeated(
                        Map.of(SiteLines.fingerprint("Neues vom Kai"), 4, SiteLines.fingerprint("Hafenblatt"), 1)))
                .singleElement()
                .satisfies(line -> assertThat(line.raw().of(TEXT)).isEqualTo("Neues vom Kai"))
                .satisfies(line -> assertThat(line.articles()).isEqualTo(4));
    }

    @Test
    void paragraphsAndTheMiddleOfLongTextsAreNoFurniture() {
        String text = IntStream.range(0, 200)
                        .mapToObj(i -> "Zeile " + (char) ('a' + i % 26) + (char) ('a' + i / 26))
                        .collect(Collectors.joining("\n"))
                + "\n" + "Lang ".repeat(60);

        assertThat(SiteLines.of(text).lines()).hasSize(SiteLines.TOP + SiteLines.BOTTOM - 1);
    }

    @Test
    void anEmptyTextHasNoLines() {
        assertThat(SiteLines.of(" \n\n").lines()).isEqualTo(Map.<Long, Span>of());
    }
}

package io.depesche.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.diff.TextDiff.Change;
import io.depesche.diff.TextDiff.Paragraph;
import io.depesche.diff.TextDiff.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {

    @Test
    void namesTheWordsThatAnEditorChanged() {
        TextDiff diff = TextDiff.between(
                "Der Hafen bleibt zu.\n\nDrei Schiffe warten, sagte Amtsleiterin Ines Voss.\n\nWind aus Nordwest.",
                "Der Hafen bleibt zu.\n\nVier Schiffe warten, sagte Amtsleiterin Ines Voss.\n\nWind aus Nordwest.");

        assertThat(diff.summary()).isEqualTo("1 paragraph changed");
        assertThat(diff.paragraphs().get(1).words())
                .containsExactly(
                        new Run(Change.REMOVED, "Drei"),
                        new Run(Change.ADDED, "Vier"),
                        new Run(Change.EQUAL, " Schiffe warten, sagte Amtsleiterin Ines Voss."));
    }

    @Test
    void tellsAddedAndRemovedParagraphsFromChangedOnes() {
        TextDiff diff = TextDiff.between(
                "Die Brücke ist gesperrt.\nBis Montag fährt kein Zug.\nDas Amt prüft die Pfeiler der Brücke.",
                "Die Brücke ist gesperrt.\nDas Amt prüft seit Freitag die Pfeiler der Brücke.\nEin Gutachten soll im Mai kommen.");

        assertThat(diff.paragraphs())
                .extracting(Paragraph::change)
                .containsExactly(Change.EQUAL, Change.REMOVED, Change.CHANGED, Change.ADDED);
        assertThat(diff.summary()).isEqualTo("1 paragraph changed, 1 added, 1 removed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            „Wir bleiben“, sagte sie.   | "Wir bleiben", sagte sie. | kinds of quotation marks
            Drei – nicht vier – Tage.   | Drei - nicht vier - Tage. | kinds of dashes
            Das kostet 5 Euro.          | Das kostet 5 Euro.        | a no-break space
            Der Damm hält.Sagt sie.     | Der Damm hält. Sagt sie.  | a lost blank
            Wasser­stand               | Wasserstand               | a soft hyphen
            Und dann …                  | Und dann ...              | an ellipsis
            """)
    void takesTypographyForNothing(String before, String after, String what) {
        assertThat(TextDiff.between(before, after).summary()).as(what).isEqualTo("nothing changed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Es gab 12 Tote.            | Es gab 13 Tote.             | a number
            Es gab 1 200 Tote.         | Es gab 12 00 Tote.          | a blank within a number
            Er hat das gesagt.         | Er hat das nicht gesagt.    | a negation
            Minister Ahlers kam.       | Minister Ehlers kam.        | a name
            Der gefangene Floh.        | Der Gefangene floh.         | the case of letters
            Er will, sie nicht.        | Er will sie nicht.          | a comma
            """)
    void takesNothingElseForTypography(String before, String after, String what) {
        assertThat(TextDiff.between(before, after).summary()).as(what).isEqualTo("1 paragraph changed");
    }

    @Test
    void givesBackBothTextsFromItsRuns() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String before = text(random);
            String after = text(random);

            TextDiff diff = TextDiff.between(before, after);

            assertThat(joined(diff, true)).as("before of round %d", round).isEqualTo(before);
            assertThat(joined(diff, false)).as("after of round %d", round).isEqualTo(after);
            for (Paragraph paragraph : diff.paragraphs()) {
                if (paragraph.change() == Change.CHANGED) {
                    assertThat(joined(paragraph, Change.ADDED)).isEqualTo(paragraph.before());
                    assertThat(joined(paragraph, Change.REMOVED)).isEqualTo(paragraph.after());
                }
            }
        }
    }

    @Test
    void findsTheShortestWay() {
        assertThat(
                        SequenceDiff.between(
                                        List.of("a", "b", "c", "a", "b", "b", "a"),
                                        List.of("c", "b", "a", "b", "a", "c"))
                                .stream()
                                .filter(stretch -> !stretch.equal())
                                .mapToInt(s -> s.beforeEnd() - s.before() + s.afterEnd() - s.after())
                                .sum())
                .as("Myers' own example needs five edits")
                .isEqualTo(5);
    }

    @Test
    void isBoundedForTextsThatHaveNothingInCommon() {
        String one = IntStream.range(0, 60_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String other = IntStream.range(0, 60_000)
                .mapToObj(i -> "b" + i + (i % 3 == 0 ? " a" + i : ""))
                .collect(Collectors.joining(" "));
        String lines = one.replace(' ', '\n');

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            TextDiff.between(one, other);
            TextDiff.between(lines, other.replace(' ', '\n'));
        });
    }

    private static String text(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            lines.add(IntStream.range(0, 1 + random.nextInt(9))
                    .mapToObj(word -> String.valueOf((char) ('a' + random.nextInt(5))))
                    .collect(Collectors.joining(" ")));
        }
        return String.join("\n", lines);
    }

    private static String joined(TextDiff diff, boolean before) {
        return diff.paragraphs().stream()
                .map(paragraph -> before ? paragraph.before() : paragraph.after())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static String joined(Paragraph paragraph, Change without) {
        return paragraph.words().stream()
                .filter(run -> run.change() != without)
                .map(Run::text)
                .collect(Collectors.joining());
    }
}

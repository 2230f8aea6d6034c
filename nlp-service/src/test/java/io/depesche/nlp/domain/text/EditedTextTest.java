package io.depesche.nlp.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depesche.contracts.article.Edit;
import io.depesche.contracts.article.EqualRun;
import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditedTextTest {

    private static final String RULE = "test.rule";

    @Test
    void givesTheRawTextWhereNothingIsEdited() {
        EditedText text = EditedText.of("Wort, das");

        assertThat(text.clean()).isEqualTo("Wort, das");
        assertThat(text.map()).containsExactly(new EqualRun(0, 0, 9));
        assertThat(text.edits()).isEmpty();
    }

    @Test
    void mapsALaterRulesRepairBackToTheRawText() {
        EditedText text = EditedText.of("Wort ,das")
                .with("first", List.of(Repair.delete(new Span(4, 5), "SPACE_EXTRA", 1)))
                .with("second", List.of(Repair.insert(5, " ", "SPACE_MISS", 1)));

        assertThat(text.clean()).isEqualTo("Wort, das");
        assertThat(text.edits()).extracting(Edit::raw).containsExactly(new Span(4, 5), new Span(6, 6));
        assertThat(text.map()).containsExactly(new EqualRun(0, 0, 4), new EqualRun(4, 5, 1), new EqualRun(6, 6, 3));
    }

    @Test
    void mergesARepairWithTheEditItReachesInto() {
        EditedText text = EditedText.of("abc")
                .with("first", List.of(Repair.replace(new Span(1, 2), "XYZ", "A", 1)))
                .with("second", List.of(Repair.delete(new Span(3, 5), "B", 1)));

        assertThat(text.clean()).isEqualTo("aXY");
        assertThat(text.edits()).singleElement().satisfies(edit -> {
            assertThat(edit.raw()).isEqualTo(new Span(1, 3));
            assertThat(edit.replacement()).isEqualTo("XY");
            assertThat(edit.action()).isEqualTo(Edit.Action.REPLACE);
            assertThat(edit.rule()).isEqualTo("second");
        });
    }

    @Test
    void dropsAnEditThatALaterRuleTakesBack() {
        EditedText text = EditedText.of("ab")
                .with("first", List.of(Repair.insert(1, " ", "A", 1)))
                .with("second", List.of(Repair.delete(new Span(1, 2), "B", 1)));

        assertThat(text.edits()).isEmpty();
        assertThat(text.map()).containsExactly(new EqualRun(0, 0, 2));
    }

    @Test
    void refusesOverlappingRepairsOfOneRule() {
        EditedText text = EditedText.of("abcdef");
        List<Repair> overlapping =
                List.of(Repair.delete(new Span(0, 3), "A", 1), Repair.delete(new Span(2, 4), "A", 1));

        assertThatThrownBy(() -> text.with(RULE, overlapping)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesARepairBeyondTheEnd() {
        assertThatThrownBy(() -> EditedText.of("a").with(RULE, List.of(Repair.delete(new Span(0, 2), "A", 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesAFlaggedPlaceAsItIs() {
        EditedText text = EditedText.of("dem Norden umfasst Korea")
                .with("flags", List.of(Repair.flag(new Span(0, 24), "DISORDER", 0.7)))
                .with("repairs", List.of(Repair.delete(new Span(3, 4), "SPACE_EXTRA", 1)));

        assertThat(text.clean()).isEqualTo("dem Norden umfasst Korea");
        assertThat(text.edits()).extracting(Edit::action).containsExactly(Edit.Action.FLAG);
    }

    @Test
    void doesNotTakeWhatWasRemovedBesideASpanIntoIt() {
        EditedText text =
                EditedText.of("Quelle X\nText").with(RULE, List.of(Repair.delete(new Span(0, 9), "CREDIT", 1)));

        assertThat(text.rawSpan(new Span(0, 4))).isEqualTo(new Span(9, 13));
    }

    /** The laws that every sequence of rules must keep, on random texts and repairs; the seed makes a failure repeatable. */
    @Test
    void keepsItsLawsUnderRandomRepairs() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            EditedText text = EditedText.of(randomText(random, random.nextInt(40)));
            for (int round = 0; round < 4; round++) {
                List<Repair> repairs = randomRepairs(random, text.clean().length());
                String expected = applied(text.clean(), repairs);
                text = text.with(RULE + round, repairs);
                assertThat(text.clean()).as("seed %d", seed).isEqualTo(expected);
            }
            assertLaws(text, random, seed);
        }
    }

    private static void assertLaws(EditedText text, Random random, int seed) {
        List<Edit> edits = text.edits();
        for (int i = 1; i < edits.size(); i++) {
            assertThat(edits.get(i).raw().start())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(edits.get(i - 1).raw().end());
        }
        int covered = 0;
        for (EqualRun run : text.map()) {
            assertThat(text.clean().substring(run.cleanStart(), run.cleanStart() + run.length()))
                    .as("seed %d", seed)
                    .isEqualTo(text.raw().substring(run.rawStart(), run.rawStart() + run.length()));
            covered += run.length();
        }
        int replaced = edits.stream().mapToInt(edit -> edit.raw().length()).sum();
        assertThat(covered + replaced).as("seed %d", seed).isEqualTo(text.raw().length());

        Set<Edit> undone = new HashSet<>();
        List<Edit> kept = new ArrayList<>();
        for (Edit edit : edits) {
            if (random.nextBoolean()) {
                undone.add(edit);
            } else {
                kept.add(edit);
            }
        }
        assertThat(text.without(undone)).as("seed %d", seed).isEqualTo(appliedToRaw(text.raw(), kept));
        assertThat(text.without(edits)).isEqualTo(text.raw());
        assertThat(text.without(Set.of())).isEqualTo(text.clean());
    }

    private static List<Repair> randomRepairs(Random random, int length) {
        List<Repair> repairs = new ArrayList<>();
        int at = 0;
        while (at <= length && repairs.size() < 6) {
            int start = at + random.nextInt(6);
            int end = start + (random.nextInt(3) == 0 ? 0 : random.nextInt(5));
            if (end > length) {
                break;
            }
            repairs.add(Repair.replace(new Span(start, end), randomText(random, random.nextInt(4)), "X", 0.5));
            at = end + 1;
        }
        return repairs;
    }

    private static String randomText(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("ab .\n„😀".charAt(random.nextInt(6)));
        }
        return text.toString();
    }

    private static String applied(String text, List<Repair> repairs) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Repair repair : repairs) {
            out.append(text, done, repair.span().start()).append(repair.replacement());
            done = repair.span().end();
        }
        return out.append(text.substring(done)).toString();
    }

    private static String appliedToRaw(String raw, List<Edit> edits) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Edit edit : edits) {
            out.append(raw, done, edit.raw().start()).append(edit.replacement());
            done = edit.raw().end();
        }
        return out.append(raw.substring(done)).toString();
    }
}

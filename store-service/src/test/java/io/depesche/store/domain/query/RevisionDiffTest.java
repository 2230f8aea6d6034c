package io.depesche.store.domain.query;

import static io.depesche.store.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.store.domain.query.RevisionDiff.Run;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RevisionDiffTest {

    private static final byte[] MORNING = article("fähre")
            .title("Fähre nach Holm fällt aus")
            .text("Die Fähre nach Holm fällt am Freitag aus.\nGrund ist ein Schaden am Ruder.\nDas sagte die Reederei.")
            .bytes();
    private static final byte[] EVENING = article("fähre")
            .revision(2)
            .title("Fähre nach Holm fährt wieder")
            .text(
                    "Die Fähre nach Holm fällt am Samstag aus.\nGrund ist ein Schaden am Ruder.\nEin Ersatzschiff kommt aus Brake.")
            .bytes();

    @Test
    void saysWordByWordWhatAParagraphSaysNow() {
        RevisionDiff diff = RevisionDiff.between(MORNING, EVENING);
        assertThat(diff.paragraphs())
                .extracting(RevisionDiff.Paragraph::change)
                .containsExactly("changed", "equal", "removed", "added");
        assertThat(diff.paragraphs().getFirst().words())
                .contains(new Run("removed", "Freitag"), new Run("added", "Samstag"));
        assertThat(diff.summary()).isEqualTo("1 paragraph changed, 1 added, 1 removed");
        assertThat(diff.title())
                .isEqualTo(new RevisionDiff.Title("Fähre nach Holm fällt aus", "Fähre nach Holm fährt wieder"));
        assertThat(diff.from().revision()).isEqualTo(1);
        assertThat(diff.to().revision()).isEqualTo(2);
    }

    @Test
    void bothTextsCanBeReadOffTheRuns() {
        List<Run> words = Objects.requireNonNull(
                RevisionDiff.between(MORNING, EVENING).paragraphs().getFirst().words());
        assertThat(joined(words, "removed")).isEqualTo("Die Fähre nach Holm fällt am Samstag aus.");
        assertThat(joined(words, "added")).isEqualTo("Die Fähre nach Holm fällt am Freitag aus.");
    }

    @Test
    void readsBackwardsAsWell() {
        RevisionDiff diff = RevisionDiff.between(EVENING, MORNING);
        assertThat(diff.paragraphs().getFirst().words())
                .contains(new Run("removed", "Samstag"), new Run("added", "Freitag"));
    }

    @Test
    void aRevisionAndItselfDifferInNothing() {
        RevisionDiff diff = RevisionDiff.between(EVENING, EVENING);
        assertThat(diff.summary()).isEqualTo("nothing changed");
        assertThat(diff.title()).isNull();
        assertThat(diff.paragraphs()).allSatisfy(paragraph -> {
            assertThat(paragraph.change()).isEqualTo("equal");
            assertThat(paragraph.words()).isNull();
        });
    }

    private static String joined(List<Run> words, String without) {
        return words.stream()
                .filter(run -> !run.change().equals(without))
                .map(Run::text)
                .collect(Collectors.joining());
    }
}

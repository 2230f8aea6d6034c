package io.depesche.store.domain.intake;

import static io.depesche.store.EnrichedArticles.article;
import static io.depesche.store.EnrichedArticles.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.store.EnrichedArticles;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchPlanTest {

    private static final String ID = article("a").id();

    @Test
    void ofEqualRevisionsTheLaterOneStays() {
        BatchPlan plan = plan(revision(1, 1, "alt"), revision(2, 1, "neu"));
        assertThat(plan.revisions()).extracting(ArticleRevision::title).containsExactly("neu");
    }

    @Test
    void theHighestRevisionIsTheFaceWhateverTheOrder() {
        BatchPlan plan = plan(revision(1, 2, "zwei"), revision(2, 1, "eins"));
        assertThat(plan.revisions()).extracting(ArticleRevision::revision).containsExactly(1, 2);
        assertThat(BatchPlan.latestOfEach(plan.revisions()))
                .extracting(ArticleRevision::title)
                .containsExactly("zwei");
    }

    @Test
    void aTombstoneTakesWhatCameBeforeAndNothingThatComesAfter() {
        BatchPlan before = plan(revision(1, 1, "eins"), withdrawal(2), tombstone(3));
        assertThat(before.deleted()).containsExactly(ID);
        assertThat(before.withdrawn()).isEmpty();
        assertThat(before.revisions()).isEmpty();

        BatchPlan after = plan(tombstone(1), revision(2, 1, "wieder"));
        assertThat(after.deleted()).containsExactly(ID);
        assertThat(after.revisions()).hasSize(1);
    }

    @Test
    void articlesComeInTheOrderOfTheirIdsSoThatWritersNeverLockCrosswise() {
        BatchPlan plan = BatchPlan.of(List.of(
                EnrichedReader.read(article("x").at(1)),
                EnrichedReader.read(article("y").at(2)),
                EnrichedReader.read(article("z").at(3))));
        assertThat(plan.revisions()).extracting(ArticleRevision::id).isSorted();
    }

    private static BatchPlan plan(Reading... readings) {
        return BatchPlan.of(List.of(readings));
    }

    private static Reading revision(long offset, int number, String title) {
        return EnrichedReader.read(article("a").revision(number).title(title).at(offset));
    }

    private static Reading tombstone(long offset) {
        return EnrichedReader.read(record(offset, ID, null));
    }

    private static Reading withdrawal(long offset) {
        return new Reading.Withdrawal(
                record(offset, ID, EnrichedArticles.article("a").bytes()), ID);
    }
}

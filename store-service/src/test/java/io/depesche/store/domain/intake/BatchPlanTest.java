package io.depesche.store.domain.intake;

import static io.depesche.store.EnrichedArticles.article;
import static io.depesche.store.EnrichedArticles.record;
import static org.assertj.core.api.Assertions.assertThat;

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
    void aWithdrawalTakesWhatCameBeforeAndBarsWhatComesAfter() {
        for (Reading gone : List.of(withdrawal(2), tombstone(2))) {
            BatchPlan plan = plan(revision(1, 1, "eins"), gone, revision(3, 2, "wieder"));
            assertThat(plan.withdrawals()).extracting(Withdrawal::articleId).containsExactly(ID);
            assertThat(plan.revisions()).isEmpty();
            assertThat(plan.barred()).isEqualTo(2);
        }
    }

    @Test
    void theFirstWordOfAWithdrawalCounts() {
        assertThat(plan(withdrawal(1), tombstone(2)).withdrawals()).containsExactly(new Withdrawal(ID, 4, "takedown"));
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
        return new Reading.Withdrawn(record(offset, ID, new byte[] {'{', '}'}), new Withdrawal(ID, 4, "takedown"));
    }
}

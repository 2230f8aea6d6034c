package io.depesche.store.domain.intake;

import static io.depesche.store.EnrichedArticles.article;
import static io.depesche.store.EnrichedArticles.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.store.domain.intake.TombstonePlan.Tombstone;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TombstonePlanTest {

    private static final String ID = article("a").id();
    private static final Withdrawal WORD = new Withdrawal(ID, 4, "takedown");

    @Test
    void aWordIsFollowedByATombstone() {
        assertThat(due(Map.of(), text(1), word(2), text("b", 3))).containsExactly("2");
    }

    @Test
    void oneTombstoneStandsBehindAllRecordsOfItsKey() {
        assertThat(due(Map.of(), word(1), text(2), word(3))).containsExactly("3");
    }

    @Test
    void aTombstoneIsNeverAnswered() {
        assertThat(due(Map.of(), tombstone(1))).isEmpty();
        assertThat(due(Map.of(ID, WORD), tombstone(1))).isEmpty();
        assertThat(due(Map.of(), word(1), tombstone(2))).isEmpty();
    }

    @Test
    void whatComesUnderABarredKeyIsErasedWhateverItIs() {
        assertThat(due(Map.of(ID, WORD), text(1))).containsExactly("1");
        assertThat(due(Map.of(ID, WORD), rubbish(1))).containsExactly("1");
        assertThat(due(Map.of(), tombstone(1), text(2))).containsExactly("2");
        assertThat(due(Map.of("another", WORD), text(1), rubbish(2))).isEmpty();
    }

    @Test
    void itCarriesWhatTheFirstWordSaid() {
        assertThat(TombstonePlan.of(List.of(text(1)), Map.of(ID, WORD)))
                .extracting(Tombstone::withdrawal)
                .containsExactly(WORD);
    }

    @Test
    void aRecordWithoutAKeyHasNothingToErase() {
        assertThat(due(Map.of(ID, WORD), EnrichedReader.read(record(1, null, new byte[] {1}))))
                .isEmpty();
    }

    private static List<String> due(Map<String, Withdrawal> known, Reading... readings) {
        return TombstonePlan.of(List.of(readings), known).stream()
                .map(tombstone -> Long.toString(tombstone.cause().offset()))
                .toList();
    }

    private static Reading text(long offset) {
        return text("a", offset);
    }

    private static Reading text(String word, long offset) {
        return EnrichedReader.read(article(word).at(offset));
    }

    private static Reading rubbish(long offset) {
        return EnrichedReader.read(record(offset, ID, "{kein JSON".getBytes(StandardCharsets.UTF_8)));
    }

    private static Reading word(long offset) {
        return new Reading.Withdrawn(record(offset, ID, new byte[] {'{', '}'}), WORD);
    }

    private static Reading tombstone(long offset) {
        return EnrichedReader.read(record(offset, ID, null));
    }
}

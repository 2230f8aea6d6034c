package io.depesche.store.domain.intake;

import static io.depesche.store.EnrichedArticles.article;
import static io.depesche.store.EnrichedArticles.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.Topics;
import io.depesche.contracts.UnreadableRecord.Reason;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.ArticleWithdrawn;
import io.depesche.store.EnrichedArticles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrichedReaderTest {

    private static final EnrichedArticles GOOD = article("good");

    @Test
    void readsARevisionAndKeepsItsBytes() {
        Reading.Revision read = (Reading.Revision) EnrichedReader.read(GOOD.at(7));
        assertThat(read.revision().id()).isEqualTo(GOOD.id());
        assertThat(read.revision().bytes()).isEqualTo(GOOD.bytes());
        assertThat(read.revision().fetched()).isEqualTo(EnrichedArticles.FETCHED);
        assertThat(read.record().offset()).isEqualTo(7);
    }

    @Test
    void rejectsWhatNoRetryMakesReadable() {
        assertReason(Reason.NULL_KEY, null, GOOD.bytes());
        assertReason(Reason.BAD_JSON, GOOD.id(), utf8("{\"revision\": 1,"));
        assertReason(Reason.WRONG_SCHEMA, GOOD.id(), utf8("{\"revision\": 1}"));
        assertReason(Reason.WRONG_SCHEMA, GOOD.id(), utf8("null"));
        assertReason(Reason.WRONG_SCHEMA, "another-key", GOOD.bytes());
        assertReason(Reason.WRONG_SCHEMA, "a key with blanks", GOOD.bytes());
        assertReason(Reason.WRONG_SCHEMA, "", GOOD.bytes());
    }

    @Test
    void rejectsAnEntityThatIsNull() {
        String json = new String(article("e").entity("Anna Beispiel", null, 1).bytes(), StandardCharsets.UTF_8);
        String broken = json.replace("\"entities\":[", "\"entities\":[null,");
        assertReason(Reason.WRONG_SCHEMA, article("e").id(), utf8(broken));
    }

    @Test
    void rejectsHalfASurrogatePairWhichNoColumnCouldHold() {
        String json = new String(article("half").title("HALB").bytes(), StandardCharsets.UTF_8);
        assertReason(Reason.WRONG_SCHEMA, article("half").id(), utf8(json.replace("HALB", "\\ud800")));
    }

    @Test
    void rejectsOffsetsInCodePoints() {
        String json = new String(GOOD.bytes(), StandardCharsets.UTF_8);
        assertReason(Reason.WRONG_SCHEMA, GOOD.id(), utf8(json.replace("\"utf16\"", "\"codepoint\"")));
    }

    @Test
    void aNullValueIsATombstone() {
        assertThat(withdrawal(record(1, GOOD.id(), null)))
                .isEqualTo(new Withdrawal(GOOD.id(), 1, Withdrawal.TOMBSTONE));
    }

    @Test
    void aNullKeyIsRejectedEvenWithANullValue() {
        assertReason(Reason.NULL_KEY, null, null);
    }

    @Test
    void theTypeTellsAWithdrawal() {
        assertThat(withdrawal(word(WireJson.write(new ArticleWithdrawn(GOOD.id(), 3, "retention")))))
                .isEqualTo(new Withdrawal(GOOD.id(), 3, "retention"));
    }

    @Test
    void aWordThatCannotBeReadIsObeyedAllTheSame() {
        for (String value : List.of("{}", "kein JSON", "{\"id\":\"x\",\"revision\":0,\"reason\":\"x\"}")) {
            assertThat(withdrawal(word(utf8(value)))).isEqualTo(new Withdrawal(GOOD.id(), 1, Withdrawal.UNREADABLE));
        }
    }

    private static IncomingRecord word(byte[] value) {
        return new IncomingRecord(
                EnrichedArticles.TOPIC, 0, 1, Instant.EPOCH, GOOD.id(), Topics.ARTICLE_WITHDRAWN_TYPE, value);
    }

    private static Withdrawal withdrawal(IncomingRecord record) {
        return ((Reading.Withdrawn) EnrichedReader.read(record)).withdrawal();
    }

    @Test
    void theMessageOfARejectionQuotesNothing() {
        Reading.Rejection rejection =
                (Reading.Rejection) EnrichedReader.read(record(1, GOOD.id(), utf8("{\"geheim\": Geheimnis}")));
        assertThat(rejection.message()).startsWith("bad-json: ").doesNotContain("Geheim", "geheim");
    }

    @Test
    void aTextWithU0000IsStoredAndItsColumnsAreStorable() {
        EnrichedArticles withNul = article("nul").title("Ti\0tel").text("Ein\0Text");
        ArticleRevision revision = ((Reading.Revision) EnrichedReader.read(withNul.at(1))).revision();
        assertThat(revision.title()).isEqualTo("Ti\uFFFDtel");
        assertThat(revision.searchText()).isEqualTo("Ein\uFFFDText");
        assertThat(revision.bytes()).isEqualTo(withNul.bytes());
    }

    @Test
    void theMostMentionedNamesComeFirstAndFiveAreShown() {
        EnrichedArticles many = article("names");
        for (int i = 1; i <= 7; i++) {
            many.entity("Name " + i, null, i);
        }
        ArticleRevision revision = ((Reading.Revision) EnrichedReader.read(many.at(1))).revision();
        assertThat(revision.names()).containsExactly("Name 7", "Name 6", "Name 5", "Name 4", "Name 3");
    }

    private static void assertReason(Reason reason, @Nullable String key, byte @Nullable [] value) {
        Reading reading = EnrichedReader.read(record(1, key, value));
        assertThat(reading).isInstanceOf(Reading.Rejection.class);
        assertThat(((Reading.Rejection) reading).reason()).isEqualTo(reason);
        assertThat(((Reading.Rejection) reading).message()).startsWith(reason.code() + ": ");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

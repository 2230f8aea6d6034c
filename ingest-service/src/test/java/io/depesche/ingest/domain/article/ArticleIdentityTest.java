package io.depesche.ingest.domain.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.Article.Published;
import io.depesche.ingest.domain.article.Outcome.Reason;
import io.depesche.ingest.domain.article.Outcome.Rejected;
import io.depesche.ingest.domain.article.Outcome.Sameness;
import io.depesche.ingest.domain.article.RevisionDecision.Known;
import io.depesche.ingest.domain.trace.Step;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which article it is, whether it has changed, and what makes it impossible to carry. */
class ArticleIdentityTest {

    private final ArticleIntake intake = new ArticleIntake(new Random(7));

    @Test
    void comparesTextsWithoutTheirBlanks() {
        assertThat(ContentHash.of("Ein Satz.\nNoch  einer.\u00A0"))
                .isEqualTo(ContentHash.of("  Ein Satz. Noch einer."));
        assertThat(ContentHash.of("Ein Satz.")).isNotEqualTo(ContentHash.of("EinSatz."));
        assertThat(ContentHash.of("Am Sonntag")).isNotEqualTo(ContentHash.of("Am Montag"));
    }

    @Test
    void hashesLongTextsAsOneHoweverTheyFallIntoChunks() {
        String emoji = "😀".repeat(5_000);
        assertThat(ContentHash.of("a" + emoji)).isNotEqualTo(ContentHash.of("aa" + emoji));
        assertThat(ContentHash.of(emoji)).isEqualTo(ContentHash.of(" " + emoji + "\n"));
    }

    @Test
    void aChangedTextIsTheNextRevisionAndTheSameTextNone() {
        Known known = known("Der Hafen bleibt zu. „Bis Montag“, sagte sie.");

        assertThat(decide(known, "Der Hafen bleibt offen. „Bis Montag“, sagte sie.", READ.plusSeconds(1)))
                .isEqualTo(new Outcome.Accepted("a", 4));
        assertThat(decide(known, " Der Hafen bleibt zu.  „Bis Montag“, sagte sie. ", READ.plusSeconds(1)))
                .isEqualTo(new Outcome.Unchanged("a", 3, Sameness.SAME_TEXT));
        assertThat(decide(known, "Der Hafen bleibt zu. \"Bis Montag\", sagte sie.\n12 Kommentare", READ.plusSeconds(1)))
                .isEqualTo(new Outcome.Unchanged("a", 3, Sameness.SAME_CORE));
    }

    @Test
    void anOlderCaptureIsNeverTheNewestRevision() {
        Known known = known("Der Hafen bleibt zu.");

        assertThat(decide(known, "Der Hafen öffnet.", READ.minusSeconds(1))).isEqualTo(new Outcome.Older("a", 3));
        assertThat(decide(known, "Der Hafen öffnet.", READ)).isEqualTo(new Outcome.Accepted("a", 4));
    }

    @Test
    void anArticleFromBeforeCoresWereKeptIsComparedByItsText() {
        Known known = new Known(3, ContentHash.of("Alt."), null, READ);

        assertThat(decide(known, "Alt.", READ)).isEqualTo(new Outcome.Unchanged("a", 3, Sameness.SAME_TEXT));
        assertThat(decide(known, "Alt!", READ)).isEqualTo(new Outcome.Accepted("a", 4));
    }

    private static final Instant READ = Instant.parse("2026-03-01T08:00:00Z");

    private static Known known(String text) {
        TextPrint print = TextPrint.of(text);
        return new Known(3, print.contentHash(), print.coreHash(), READ);
    }

    private static Outcome decide(Known known, String text, Instant captured) {
        return RevisionDecision.decide("a", known, TextPrint.of(text), captured, READ.plusSeconds(5));
    }

    @Test
    void anAddressIsTheIdentityAndWithoutOneOutletAndText() {
        String byUrl = candidate("https://a.example/1?utm_source=x", "Eins.", Outlet.UNKNOWN)
                .articleId();
        assertThat(byUrl)
                .isEqualTo(candidate("https://a.example/1", "Zwei.", Outlet.UNKNOWN)
                        .articleId());
        assertThat(candidate(null, "Eins.", Outlet.UNKNOWN).articleId())
                .isNotEqualTo(
                        candidate(null, "Eins.", new Outlet("b.example", null)).articleId());
    }

    @Test
    void theSameInputGivesTheSameRecordButForItsTrace() {
        Candidate candidate = candidate("https://a.example/1", "Eins.", Outlet.UNKNOWN);
        Instant at = Instant.parse("2026-03-01T08:00:00Z");
        Arrival first = intake.arrival(candidate, at, Step.Kind.RECEIVED);
        Arrival second = intake.arrival(candidate, at, Step.Kind.RECEIVED);

        assertThat(first.record(1, null, List.of()).payload())
                .isEqualTo(second.record(1, null, List.of()).payload());
        assertThat(first.record(1, null, List.of()).headers().get("ce_id")).isEqualTo(candidate.articleId() + ".r1");
        assertThat(first.trace()).isNotEqualTo(second.trace());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t", "\u00A0\uFEFF\u200B", "\u0000\u0001"})
    void aTextWithNothingToReadIsRejected(String text) {
        assertThat(objection(text)).extracting(Rejected::reason).isEqualTo(Reason.EMPTY_TEXT);
    }

    @Test
    void halfASurrogatePairIsRejectedWhereverItStands() {
        assertThat(objection("halb \ud83d da")).extracting(Rejected::reason).isEqualTo(Reason.NOT_UNICODE);
        assertThat(objection("halb \ude00")).extracting(Rejected::reason).isEqualTo(Reason.NOT_UNICODE);
        Candidate titled = new Candidate(null, null, "\ud83d", "Text.", null, Outlet.UNKNOWN, null, null);
        assertThat(intake.objection(titled)).extracting(Rejected::reason).isEqualTo(Reason.NOT_UNICODE);
        assertThat(objection("ganz 😀")).isNull();
    }

    @Test
    void aTextIsMeasuredInBytesAndAsTheRecordItBecomes() {
        assertThat(objection("ä".repeat(524_288))).isNull();
        assertThat(objection("ä".repeat(524_289))).extracting(Rejected::reason).isEqualTo(Reason.TOO_LARGE);
        assertThat(objection("x" + "\u0001".repeat(800_000)))
                .as("six bytes each in JSON")
                .extracting(Rejected::reason)
                .isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01",
        "2026-03-01T08:15:00Z, 2026-03-01",
        "2026-03-01T23:59:59+01:00, 2026-03-01",
        "2026-03-01T00:30+01:00, 2026-03-01",
    })
    void readsDaysAndMomentsWithTheirOffset(String value, String day) {
        assertThat(PublicationDate.read(value, PublicationDate.Source.GIVEN))
                .isEqualTo(new Published(value, day, day, "given", 1.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "gestern", "2026-02-30", "2026-03-01T08:15:00", "1.3.2026", "+999999999-01-01", "-2026-01-01"
            })
    void inventsNoDate(String value) {
        assertThat(PublicationDate.read(value, PublicationDate.Source.GIVEN)).isNull();
    }

    @Test
    void tellsADomainFromAName() {
        CanonicalUrl url = CanonicalUrl.parse("https://www.blatt.example/x");
        assertThat(Outlets.of("Tagblatt.Example", null)).isEqualTo(new Outlet("tagblatt.example", null));
        assertThat(Outlets.of("Tagblatt Nord", url)).isEqualTo(new Outlet("blatt.example", "Tagblatt Nord"));
        assertThat(Outlets.of("Dr. Moor", null)).isEqualTo(new Outlet(null, "Dr. Moor"));
        assertThat(Outlets.of(null, url)).isEqualTo(new Outlet("blatt.example", null));
        assertThat(Outlets.of("  ", null)).isEqualTo(Outlet.UNKNOWN);
    }

    private @Nullable Rejected objection(String text) {
        return intake.objection(candidate(null, text, Outlet.UNKNOWN));
    }

    private static Candidate candidate(@Nullable String url, String text, Outlet outlet) {
        return new Candidate(null, CanonicalUrl.parse(url), null, text, null, outlet, null, null);
    }
}

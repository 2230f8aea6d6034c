package io.depesche.ingest.domain.feed;

import static io.depesche.ingest.domain.feed.ScriptedServers.feed;
import static io.depesche.ingest.domain.feed.ScriptedServers.maxAge;
import static io.depesche.ingest.domain.feed.ScriptedServers.notModified;
import static io.depesche.ingest.domain.feed.ScriptedServers.status;
import static io.depesche.ingest.domain.feed.SimulatedWatch.START;
import static io.depesche.ingest.domain.feed.SimulatedWatch.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.feed.ScriptedServers.Asked;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedEntry;
import io.depesche.ingest.domain.syndication.Hints;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a source is asked again: by its own rhythm, by what server and document ask for, and less and less while it fails. */
class PollTimesTest {

    private static final CanonicalUrl FEED = url("https://inselbote.example/rss");
    private static final Duration DAY = Duration.ofDays(1);

    private final SimulatedWatch watch = new SimulatedWatch();
    private final ScriptedServers servers = watch.servers();

    @Test
    void isNotAskedWhileItsAnswerIsFreshByCacheControl() {
        play(DAY, servers.ok(FEED, quick(Hints.NONE), Validators.NONE, maxAge(Duration.ofHours(2))));

        assertThat(gaps()).isNotEmpty().allSatisfy(gap -> assertThat(gap).isBetween(hours(2), hours(7)));
    }

    @Test
    void isNotAskedWithinItsTtl() {
        play(DAY, servers.ok(FEED, quick(hints(Duration.ofMinutes(180), null)), null));

        assertThat(gaps()).isNotEmpty().allSatisfy(gap -> assertThat(gap).isBetween(hours(3), hours(7)));
    }

    @Test
    void isAskedAsOftenAsItsUpdatePeriodSays() {
        play(DAY.multipliedBy(3), servers.ok(FEED, quick(hints(null, Duration.ofHours(12))), null));

        assertThat(gaps()).isNotEmpty().allSatisfy(gap -> assertThat(gap).isBetween(hours(12), hours(14)));
    }

    @Test
    void remembersTheDocumentsWishWhenA304BringsNoDocument() {
        play(DAY, servers.ok(FEED, quick(hints(Duration.ofMinutes(180), null)), "\"t\""), notModified(FEED));

        assertThat(gaps()).isNotEmpty().allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(hours(3)));
    }

    @Test
    void isNotAskedInTheHoursThatItSkips() {
        Set<Integer> night = Set.of(0, 1, 2, 3, 4, 5, 6);
        play(DAY.multipliedBy(14), servers.ok(FEED, quick(new Hints(null, night, Set.of(), null, null, null)), null));

        assertThat(askedAt())
                .hasSizeGreaterThan(50)
                .noneMatch(at -> night.contains(at.atOffset(ZoneOffset.UTC).getHour()));
    }

    @Test
    void isAskedOnceADayAtTheLeastEvenOnDaysThatItSkips() {
        Set<DayOfWeek> allButSunday = Set.of(
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY,
                DayOfWeek.SATURDAY);
        play(
                DAY.multipliedBy(14),
                servers.ok(FEED, quick(new Hints(null, Set.of(), allButSunday, null, null, null)), null));

        assertThat(gaps()).allSatisfy(gap -> assertThat(gap).isLessThanOrEqualTo(DAY));
    }

    @Test
    void aWishForEverIsGrantedForADay() {
        play(DAY.multipliedBy(10), servers.ok(FEED, quick(hints(Duration.ofMinutes(9_999_999), null)), null));

        assertThat(gaps()).hasSize(10).allSatisfy(gap -> assertThat(gap).isLessThanOrEqualTo(DAY));
    }

    @Test
    void aServerThatNamesSecondsIsLeftAloneForThemAndNothingCountsAsAFailure() {
        play(hours(2), status(FEED, 429, Duration.ofSeconds(900)), servers.ok(FEED, quick(Hints.NONE), null));

        assertThat(gaps().getFirst()).isGreaterThanOrEqualTo(minutes(15));
        watch.servers().answering(FEED, status(FEED, 429, Duration.ofSeconds(900)));
        watch.runFor(hours(2));
        assertThat(watch.ledger().state().failures()).isZero();
        assertThat(FeedHealth.of(watch.ledger().state(), watch.now()).status()).isNotEqualTo(FeedHealth.Status.FAILING);
        assertThat(watch.ledger().state().lastError()).contains("429");
    }

    /** The fetcher turns the date into a duration by its clock; its own test holds that. */
    @Test
    void aServerThatNamesAMomentIsNotAskedBeforeIt() {
        Instant noon = Instant.parse("2026-11-02T12:00:00Z");
        play(hours(4), status(FEED, 429, Duration.between(START, noon)), servers.ok(FEED, quick(Hints.NONE), null));

        assertThat(askedAt().get(1)).isAfterOrEqualTo(noon);
    }

    @Test
    void aServerInTroubleIsLeftAloneForAsLongAsItSays() {
        play(hours(5), status(FEED, 503, hours(1)), servers.ok(FEED, quick(Hints.NONE), null));

        assertThat(gaps().getFirst()).isGreaterThanOrEqualTo(hours(1));
    }

    @Test
    void aServerThatOnlySaysTooManyIsAskedHalfAsOftenEachTime() {
        play(DAY.multipliedBy(12), status(FEED, 429, null));

        assertThat(watch.ledger().state().failures()).isZero();
        assertDoublingUpToADay();
    }

    @Test
    void failuresDoubleTheWaitUpToADayAndNeverEndIt() {
        play(DAY.multipliedBy(40), status(FEED, 500, null), status(FEED, 502, null));

        assertThat(watch.ledger().state().state()).isEqualTo(WatchState.ACTIVE);
        assertThat(askedAt().getLast()).isAfter(START.plus(DAY.multipliedBy(38)));
        assertDoublingUpToADay();
    }

    @Test
    void aSuccessForgetsTheFailures() {
        play(DAY, status(FEED, 500, null), status(FEED, 502, null), servers.ok(FEED, quick(Hints.NONE), null));

        assertThat(watch.ledger().state().trouble()).isEqualTo(FeedTrouble.NONE);
        assertThat(gaps().get(2)).as("after the success").isLessThan(minutes(20));
    }

    @Test
    void whatIsNotFoundForTwoWeeksIsDisabledAndSaysSo() {
        play(DAY.multipliedBy(30), status(FEED, 404, null));

        assertDoublingUpToADay();
        assertThat(watch.ledger().state().state()).isEqualTo(WatchState.DISABLED);
        assertThat(watch.ledger().state().lastError()).contains("404 since 2026-11-02");
        assertThat(askedAt().getLast()).isBetween(START.plus(DAY.multipliedBy(14)), START.plus(DAY.multipliedBy(16)));
    }

    @Test
    void whatIsGoneIsNeverAskedAgain() {
        play(DAY.multipliedBy(30), status(FEED, 410, null));

        assertThat(servers.asked()).hasSize(1);
        assertThat(watch.ledger().state().state()).isEqualTo(WatchState.GONE);
        assertThat(watch.ledger().state().lastError()).contains("gone");
    }

    @Test
    void aQuickSourceIsAskedOftenAndASlowOneSeldom() {
        assertThat(requestsOnThirdDay(minutes(2))).isBetween(200L, 290L);
        assertThat(requestsOnThirdDay(hours(2))).isBetween(20L, 30L);
        assertThat(requestsOnThirdDay(DAY.multipliedBy(7))).isBetween(3L, 5L);
    }

    @Test
    void aSourceThatFallsSilentIsAskedLessAndIsQuietNotBroken() {
        play(DAY.multipliedBy(20), servers.ok(FEED, feed(FEED, 20, START, minutes(20)), "\"s\""), notModified(FEED));

        assertThat(gaps().getFirst()).isLessThan(minutes(20));
        assertThat(gaps().getLast()).isBetween(hours(6), hours(7));
        FeedHealth health = FeedHealth.of(watch.ledger().state(), watch.now());
        assertThat(health.status()).isEqualTo(FeedHealth.Status.QUIET);
        assertThat(health.error()).isNull();
        assertThat(health.usualGap()).isEqualTo(minutes(20));
    }

    @Test
    void oneOfOurOwnHostsIsAskedAtTheSetIntervalAlways() {
        PollRules own =
                new PollRules(Duration.ofSeconds(5), minutes(5), hours(6), Set.of("127.0.0.1:8084"), DAY, DAY, 3, true);
        PollRhythm rhythm = new PollRhythm(own, new Random(1));
        FeedRhythm slow = new FeedRhythm(START.minus(DAY.multipliedBy(9)), DAY, null);

        assertThat(rhythm.interval(FeedSource.of(url("http://127.0.0.1:8084/feed.xml")), slow, false, START))
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(rhythm.interval(FeedSource.of(FEED), FeedRhythm.UNKNOWN, false, START))
                .as("a short interval for the own hosts is not for the others")
                .isEqualTo(minutes(5));
    }

    private long requestsOnThirdDay(Duration gap) {
        SimulatedWatch own = new SimulatedWatch();
        List<FetchOutcome> answers = new ArrayList<>();
        Instant begin = own.now();
        own.watch(FEED);
        // One more entry whenever the clock has passed another gap: scripted anew every hour, as a server of its own
        // would.
        for (int hour = 0; hour < 72; hour++) {
            long published = Duration.between(begin, own.now()).dividedBy(gap) + 20;
            Instant newest = begin.plus(gap.multipliedBy(published - 20));
            answers.add(own.servers()
                    .ok(
                            FEED,
                            feed(
                                    Hints.NONE,
                                    IntStream.range(0, 20)
                                            .mapToObj(i -> ScriptedServers.entry(
                                                    FEED, "n" + (published - i), newest.minus(gap.multipliedBy(i))))
                                            .toArray(FeedEntry[]::new)),
                            null));
            own.servers().answering(FEED, answers.getLast());
            own.runFor(hours(1));
        }
        return own.servers().asked().stream()
                .filter(asked -> asked.at().isAfter(begin.plus(DAY.multipliedBy(2))))
                .count();
    }

    private void assertDoublingUpToADay() {
        List<Duration> gaps = gaps();
        assertThat(gaps).hasSizeGreaterThan(5);
        for (int i = 1; i < gaps.size(); i++) {
            Duration twice = gaps.get(i - 1).multipliedBy(2);
            assertThat(gaps.get(i)).isLessThanOrEqualTo(DAY.plusSeconds(1));
            if (twice.compareTo(Duration.ofHours(21)) < 0) {
                assertThat(gaps.get(i).plusMillis(2)).isGreaterThanOrEqualTo(twice);
            } else {
                assertThat(gaps.get(i)).isGreaterThan(Duration.ofHours(21));
            }
        }
        assertThat(Set.copyOf(gaps)).as("no two waits are the same").hasSameSizeAs(gaps);
    }

    private void play(Duration time, FetchOutcome... answers) {
        servers.answering(FEED, answers);
        watch.watch(FEED);
        watch.runFor(time);
    }

    private List<Instant> askedAt() {
        return servers.asked(FEED).stream().map(Asked::at).toList();
    }

    private List<Duration> gaps() {
        List<Instant> at = askedAt();
        return IntStream.range(1, at.size())
                .mapToObj(i -> Duration.between(at.get(i - 1), at.get(i)))
                .toList();
    }

    private static Feed quick(Hints hints) {
        return new Feed(
                "rss 2.0",
                "Inselbote",
                null,
                null,
                "de",
                null,
                hints,
                feed(FEED, 20, START, minutes(1)).entries());
    }

    private static Hints hints(@Nullable Duration ttl, @Nullable Duration syUpdate) {
        return new Hints(ttl, Set.of(), Set.of(), syUpdate, null, null);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}

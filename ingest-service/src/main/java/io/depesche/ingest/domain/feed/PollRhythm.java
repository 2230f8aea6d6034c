package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.fetch.HostGate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a source is polled next. A source is asked twice in its usual gap, and less while it is silent for longer; what its server and its
 * document ask for is a lower bound, itself bounded by a day: a misconfigured source must not vanish. After failures the wait at least
 * doubles, up to a day, and never ends. Every wait is a little longer than it should be by up to a tenth, by chance, so that sources
 * which were added together do not stay together.
 */
public final class PollRhythm {

    /** No wish and no failure keeps a source away for longer. */
    static final Duration DAY = Duration.ofDays(1);

    private static final double JITTER = 0.1;
    private static final int POLLS_PER_GAP = 2;

    /** A source that is silent for six polls' time is asked half as often after as long again. */
    private static final int POLLS_PER_SILENCE = 6;

    /** With a hub that tells us, polling is only the net under it. */
    private static final int ANNOUNCED_SLOWER = 4;

    private final PollRules rules;
    private final RandomGenerator random;

    public PollRhythm(PollRules rules, RandomGenerator random) {
        this.rules = rules;
        this.random = random;
    }

    /**
     * The interval that suits a source, without jitter and wishes.
     *
     * @param announced whether a hub tells us of news
     */
    public Duration interval(FeedSource source, FeedRhythm rhythm, boolean announced, Instant now) {
        if (isOwn(source)) {
            return rules.start();
        }
        Duration usual = rhythm.usualGap();
        Duration wanted = usual == null ? rules.start() : usual.dividedBy(POLLS_PER_GAP);
        if (rhythm.lastNew() != null && rhythm.lastNew().isBefore(now)) {
            Duration silence = Duration.between(rhythm.lastNew(), now);
            wanted = longer(wanted, silence.dividedBy(POLLS_PER_SILENCE));
        }
        if (announced) {
            wanted = wanted.multipliedBy(ANNOUNCED_SLOWER);
        }
        return shorter(longer(wanted, rules.shortest()), rules.longest());
    }

    /**
     * Next poll after a success.
     *
     * @param maxAge how long the answer stays fresh by its own word
     */
    public Instant afterSuccess(Duration interval, FeedWishes wishes, @Nullable Duration maxAge, Instant now) {
        Duration atLeast = longer(maxAge == null ? Duration.ZERO : maxAge, orZero(wishes.atLeast()));
        Duration wait = shorter(jittered(longer(interval, atLeast)), longer(interval, DAY));
        return skipped(now.plus(wait), wishes, now);
    }

    /** The wait after one more failure: at least twice the one before. */
    public Duration backOff(FeedSource source, @Nullable Duration before) {
        Duration base = isOwn(source) ? rules.start() : longer(rules.start(), rules.shortest());
        Duration doubled = (before == null ? base : before).multipliedBy(2);
        Duration wait = jittered(doubled);
        // At the limit the chance goes the other way: a day is the limit, and sources must not meet there either.
        return wait.compareTo(DAY) < 0 ? wait : DAY.minus(jittered(DAY).minus(DAY));
    }

    /** How long a server may keep us away at most. */
    public static @Nullable Duration bounded(@Nullable Duration retryAfter) {
        return retryAfter == null ? null : shorter(retryAfter, DAY);
    }

    private boolean isOwn(FeedSource source) {
        return rules.ownHosts().contains(HostGate.hostOf(source.url()));
    }

    /** First moment at or after this one that the document does not exclude; days give way where they would exclude more than a day. */
    private Instant skipped(Instant at, FeedWishes wishes, Instant now) {
        if (wishes.skipHours().isEmpty() && wishes.skipDays().isEmpty()) {
            return at;
        }
        Instant open = firstOpen(at, wishes.skipHours(), wishes.skipDays(), now.plus(DAY));
        if (open == null) {
            open = firstOpen(at, wishes.skipHours(), Set.of(), at.plus(DAY));
        }
        if (open == null || open.equals(at)) {
            return at;
        }
        // All who skip the same hours would meet at their end.
        return open.plusMillis((long) (Duration.ofMinutes(30).toMillis() * random.nextDouble()));
    }

    private static @Nullable Instant firstOpen(
            Instant at, Set<Integer> skipHours, Set<DayOfWeek> skipDays, Instant limit) {
        OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
        while (!time.toInstant().isAfter(limit)) {
            if (!skipHours.contains(time.getHour()) && !skipDays.contains(time.getDayOfWeek())) {
                return time.toInstant();
            }
            time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return null;
    }

    private Duration jittered(Duration wait) {
        return Duration.ofMillis((long) (wait.toMillis() * (1 + JITTER * random.nextDouble())));
    }

    private static Duration orZero(@Nullable Duration duration) {
        return duration == null ? Duration.ZERO : duration;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

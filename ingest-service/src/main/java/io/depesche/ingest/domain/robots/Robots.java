package io.depesche.ingest.domain.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.FetchRequest.Validators;
import io.depesche.ingest.domain.fetch.Fetcher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the sites, each kept for a day. Asking for them is a step of its own ({@link #ask}), because it is a request like any
 * other: the host wants its pause between it and the page. Thread-safe.
 */
public final class Robots {

    private static final Duration KEPT = Duration.ofDays(1);

    /** A site that cannot say its rules is closed for now (RFC 9309, 2.3.1.4) and asked again after this time. */
    private static final Duration UNREACHABLE_KEPT = Duration.ofMinutes(10);

    /** Some hundred bytes each, some kilobytes for the large ones. */
    private static final int SITES = 10_000;

    private final Fetcher fetcher;
    private final String name;
    private final InstantSource clock;
    private final Map<String, Known> sites = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > SITES;
        }
    };

    /**
     * Makes an empty memory.
     *
     * @param name product token by which a robots.txt means us, in lower case
     */
    public Robots(Fetcher fetcher, String name, InstantSource clock) {
        this.fetcher = fetcher;
        this.name = name;
        this.clock = clock;
    }

    /** What a site says about one address. */
    public sealed interface Verdict {

        /**
         * Go ahead.
         *
         * @param pause between two requests, where the site asks for one (crawl-delay)
         */
        record Allowed(@Nullable Duration pause) implements Verdict {}

        /** Its rules close this address to us. */
        record Disallowed(String reason) implements Verdict {}

        /** Its rules cannot be had at present. */
        record Unreachable(String reason) implements Verdict {}

        /** Its rules are not known: {@link Robots#ask} first. */
        record Unknown() implements Verdict {}
    }

    private record Known(
            @Nullable BaseRobotRules rules, @Nullable String problem, Instant until) {}

    /** Looks into what is known. Asks nobody. */
    public Verdict check(CanonicalUrl url) {
        Known known;
        synchronized (sites) {
            known = sites.get(url.origin());
        }
        if (known == null || !known.until().isAfter(clock.instant())) {
            return new Verdict.Unknown();
        }
        BaseRobotRules rules = known.rules();
        if (rules == null) {
            return new Verdict.Unreachable(Objects.requireNonNullElse(known.problem(), "robots.txt was not read"));
        }
        if (!rules.isAllowed(url.value())) {
            return new Verdict.Disallowed("robots.txt of " + url.origin() + " closes this address");
        }
        long delay = rules.getCrawlDelay();
        return new Verdict.Allowed(delay > 0 ? Duration.ofMillis(delay) : null);
    }

    /** Fetches the rules of an address's site: one request. */
    public void ask(CanonicalUrl url) {
        CanonicalUrl address = Objects.requireNonNull(url.resolve("/robots.txt"), "every origin has this address");
        Known known;
        try (FetchOutcome outcome = fetcher.fetch(FetchRequest.robots(address, Validators.NONE))) {
            known = known(address, outcome, clock.instant());
        }
        synchronized (sites) {
            Known before = sites.get(url.origin());
            // Rules that were read once are better than none (RFC 9309, 2.4), until they can be read again.
            BaseRobotRules old = before == null ? null : before.rules();
            sites.put(url.origin(), known.rules() == null && old != null ? new Known(old, null, known.until()) : known);
        }
    }

    private Known known(CanonicalUrl address, FetchOutcome outcome, Instant now) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> rules(parsed(address, fetched), now);
            case FetchOutcome.NotModified same -> closed("robots.txt answered 304 to a plain request", now);
            case FetchOutcome.Answered answered -> answered(answered, now);
            // Whatever is refused here is refused for the page too, with a better reason.
            case FetchOutcome.Refused refused -> rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now);
            case FetchOutcome.TooLarge large -> closed("robots.txt is over " + large.limit() + " bytes", now);
            case FetchOutcome.Failed failed -> closed("robots.txt: " + failed.reason(), now);
        };
    }

    /** No such file means no rules (RFC 9309, 2.3.1.3); a server in trouble, or one that wants less of us, means not now. */
    private static Known answered(FetchOutcome.Answered answered, Instant now) {
        boolean unavailable = answered.status() >= 400 && answered.status() < 500 && answered.status() != 429;
        return unavailable
                ? rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now)
                : closed("robots.txt: " + answered.reason(), now);
    }

    private BaseRobotRules parsed(CanonicalUrl address, FetchOutcome.Fetched fetched) {
        // A parser counts its warnings, so each document has its own. Its own limit on the delay would close the whole
        // site.
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                .parseContent(address.value(), whole(fetched.body()), "text/plain", List.of(name));
    }

    /** Of a file that was cut off at the limit, the lines that are whole: half a path would close or open something else. */
    private static byte[] whole(byte[] body) {
        if (body.length < FetchRequest.ROBOTS_BYTES) {
            return body;
        }
        int end = body.length;
        while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(body, end);
    }

    private static Known rules(BaseRobotRules rules, Instant now) {
        return new Known(rules, null, now.plus(KEPT));
    }

    private static Known closed(String problem, Instant now) {
        return new Known(null, problem, now.plus(UNREACHABLE_KEPT));
    }
}

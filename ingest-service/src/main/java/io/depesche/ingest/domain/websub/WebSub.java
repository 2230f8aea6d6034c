package io.depesche.ingest.domain.websub;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.feed.FeedSource;
import io.depesche.ingest.domain.feed.Hubs;
import io.depesche.ingest.domain.fetch.FetchOutcome;
import io.depesche.ingest.domain.fetch.FetchRequest;
import io.depesche.ingest.domain.fetch.Fetcher;
import io.depesche.ingest.domain.trace.ItemCounter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Subscribes where a source names a hub, proves to hubs that we asked for it, renews before a lease ends, and takes what hubs send. What
 * they send is a hint: it has the source polled at once, within its host's spacing, so that a hub can neither invent news nor flood us.
 * Thread-safe.
 */
public final class WebSub implements Hubs {

    private static final String STAGE = "websub";
    private static final Duration WISHED_LEASE = Duration.ofDays(10);
    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(10);
    private static final Duration LONGEST_LEASE = Duration.ofDays(30);

    /** Hubs confirm within seconds; after this time they are asked once more. */
    private static final Duration CONFIRMATION = Duration.ofHours(1);

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Duration AFTER_REFUSAL = Duration.ofDays(7);
    private static final int MAX_DOUBLINGS = 5;
    private static final int PATH_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    private final Fetcher hubs;
    private final SubscriptionLedger ledger;
    private final @Nullable String callback;
    private final RandomGenerator random;
    private final ItemCounter counter;
    private final InstantSource clock;

    /**
     * Makes a subscriber.
     *
     * @param hubs reaches them within the same guard as everything else that strangers name
     * @param callback public address that leads to the callback resource; {@code null}: hubs cannot reach us, so they are not asked
     */
    public WebSub(
            Fetcher hubs,
            SubscriptionLedger ledger,
            @Nullable CanonicalUrl callback,
            RandomGenerator random,
            ItemCounter counter,
            InstantSource clock) {
        this.hubs = hubs;
        this.ledger = ledger;
        this.callback = callback == null ? null : callback.value().replaceFirst("/$", "");
        this.random = random;
        this.counter = counter;
        this.clock = clock;
    }

    /** What becomes of a push. */
    public enum Push {
        TAKEN,
        /** Its signature is missing or wrong. The hub is not told (WebSub, section 8). */
        IGNORED,
        /** Nobody subscribed here. */
        UNKNOWN
    }

    @Override
    public boolean announce(FeedSource source, Instant now) {
        return callback != null
                && ledger.ofFeed(source.id())
                        .map(subscription -> subscription.isActive(now))
                        .orElse(false);
    }

    @Override
    public void named(FeedSource source, @Nullable String hub, @Nullable String topic, Instant now) {
        if (callback == null) {
            return;
        }
        Optional<Subscription> known = ledger.ofFeed(source.id());
        if (hub == null || topic == null || CanonicalUrl.parse(hub) == null) {
            known.ifPresent(subscription -> ledger.drop(subscription.feedId()));
        } else if (known.isEmpty()
                || !known.get().hub().equals(hub)
                || !known.get().topic().equals(topic)) {
            ledger.save(new Subscription(
                    source.id(),
                    hub,
                    topic,
                    hex(PATH_BYTES),
                    hex(SECRET_BYTES),
                    Subscription.State.ASKED,
                    now,
                    null,
                    now,
                    0,
                    null));
        }
    }

    public List<Subscription> due(int limit) {
        return callback == null ? List.of() : ledger.due(clock.instant(), limit);
    }

    /** Asks a hub to tell us, for the first time or again. The lease that runs stays until the hub confirms the new one. */
    public void ask(Subscription subscription) {
        CanonicalUrl hub = CanonicalUrl.parse(subscription.hub());
        String problem = hub == null ? "the hub's address has no form" : problem(hub, subscription);
        Instant now = clock.instant();
        Duration wait = CONFIRMATION.multipliedBy(1L << Math.min(subscription.attempts(), MAX_DOUBLINGS));
        Instant next = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        ledger.save(subscription.tried(problem, now, next));
        counter.count(STAGE, problem == null ? "asked" : "failed");
    }

    private @Nullable String problem(CanonicalUrl hub, Subscription subscription) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "hub.mode", "subscribe",
                "hub.topic", subscription.topic(),
                "hub.callback", callback + "/" + subscription.path(),
                "hub.secret", subscription.secret(),
                "hub.lease_seconds", String.valueOf(WISHED_LEASE.toSeconds())));
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try (FetchOutcome outcome = hubs.fetch(FetchRequest.form(hub, body))) {
            return switch (outcome) {
                case FetchOutcome.Fetched fetched -> null;
                case FetchOutcome.Answered answered ->
                    answered.status() / 100 == 2 ? null : "the hub " + answered.reason();
                case FetchOutcome.Refused refused -> "the hub: " + refused.reason();
                case FetchOutcome.Failed failed -> "the hub: " + failed.reason();
                case FetchOutcome.NotModified same -> "the hub answered 304";
                case FetchOutcome.TooLarge large -> null;
            };
        }
    }

    /**
     * A hub asks whether we meant it.
     *
     * @return what to answer with 200, or empty: 404
     */
    public Optional<String> verify(
            String path,
            @Nullable String mode,
            @Nullable String topic,
            @Nullable String challenge,
            @Nullable String leaseSeconds) {
        Optional<Subscription> known = ledger.atPath(path).filter(s -> s.topic().equals(topic));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if ("denied".equals(mode)) {
            ledger.save(known.get().refused("the hub does not want to tell us", now.plus(AFTER_REFUSAL)));
            counter.count(STAGE, "refused");
            return Optional.of("");
        }
        // We never unsubscribe by a request; whoever wants it confirmed is somebody else.
        if (!"subscribe".equals(mode) || challenge == null) {
            return Optional.empty();
        }
        ledger.save(known.get().confirmed(lease(leaseSeconds), now));
        counter.count(STAGE, "confirmed");
        return Optional.of(challenge);
    }

    /** Takes what a hub sends. */
    public Push receive(String path, byte[] body, @Nullable String signature) {
        Optional<Subscription> known = ledger.atPath(path);
        if (known.isEmpty()) {
            return Push.UNKNOWN;
        }
        if (!HubSignature.fits(signature, known.get().secret(), body)) {
            ledger.badlySigned(known.get());
            counter.count(STAGE, "bad-signature");
            return Push.IGNORED;
        }
        ledger.pushed(known.get(), clock.instant());
        counter.count(STAGE, "pushed");
        return Push.TAKEN;
    }

    private static Duration lease(@Nullable String seconds) {
        try {
            Duration told = Duration.ofSeconds(Long.parseLong(String.valueOf(seconds)));
            return told.compareTo(LONGEST_LEASE) > 0
                    ? LONGEST_LEASE
                    : told.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : told;
        } catch (NumberFormatException e) {
            return WISHED_LEASE;
        }
    }

    private String hex(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}

package io.depesche.ingest.domain.fetch;

import io.depesche.ingest.domain.article.CanonicalUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request at a time to a host, and a pause after it. The gate decides before a worker is taken: a host with thousands of due
 * addresses, or one that takes its time, keeps nobody waiting but itself. Hosts that were slow the last time share a part of the workers
 * only, so a few dozen dead servers cannot take them all. Thread-safe; holds for this instance.
 */
public final class HostGate {

    /** A host that takes longer is slow until it proves otherwise. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    /** Longest pause that a robots.txt may ask for. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Duration pause;
    private final Set<String> ownHosts;
    private final int slowPlaces;
    private final Map<String, Instant> entered = new HashMap<>();
    private final Map<String, Instant> resting = new HashMap<>();
    private final Set<String> slow = new HashSet<>();

    /**
     * Makes an open gate.
     *
     * @param pause between the end of a request and the beginning of the next one to the same host
     * @param ownHosts hosts that need no pause
     * @param slowPlaces how many slow hosts may be asked at the same time
     */
    public HostGate(Duration pause, Set<String> ownHosts, int slowPlaces) {
        this.pause = pause;
        this.ownHosts = Set.copyOf(ownHosts);
        this.slowPlaces = slowPlaces;
    }

    /** Host, and port where it is not the usual one: {@code blatt.example}, {@code 127.0.0.1:8084}. http and https are one host. */
    public static String hostOf(CanonicalUrl url) {
        return url.uri().getRawAuthority();
    }

    /** Hosts that may not be asked now. */
    public synchronized Set<String> closed(Instant now) {
        resting.values().removeIf(until -> !until.isAfter(now));
        Set<String> closed = new HashSet<>(entered.keySet());
        closed.addAll(resting.keySet());
        if (slowPlacesTaken()) {
            closed.addAll(slow);
        }
        return closed;
    }

    /** Closes a host behind a request; {@code false} if it is closed already. */
    public synchronized boolean enter(String host, Instant now) {
        Instant rest = resting.get(host);
        if (entered.containsKey(host)
                || rest != null && rest.isAfter(now)
                || slow.contains(host) && slowPlacesTaken()) {
            return false;
        }
        entered.put(host, now);
        return true;
    }

    private boolean slowPlacesTaken() {
        return entered.keySet().stream().filter(slow::contains).count() >= slowPlaces;
    }

    /**
     * The request is over.
     *
     * @param askedPause a longer pause that the host asks for (crawl-delay); {@code null} for none
     */
    public synchronized void leave(String host, @Nullable Duration askedPause, Instant now) {
        Instant since = entered.remove(host);
        if (since != null && Duration.between(since, now).compareTo(SLOW) > 0) {
            slow.add(host);
        } else {
            slow.remove(host);
        }
        Duration rest = ownHosts.contains(host) ? Duration.ZERO : pause;
        if (askedPause != null && askedPause.compareTo(rest) > 0) {
            rest = askedPause.compareTo(LONGEST_PAUSE) < 0 ? askedPause : LONGEST_PAUSE;
        }
        if (!rest.isZero()) {
            resting.put(host, now.plus(rest));
        }
    }
}

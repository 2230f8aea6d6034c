package io.depesche.ingest.domain.websub;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One subscription at a hub.
 *
 * @param topic the address under which the hub knows the source
 * @param path last part of the callback address; nobody can guess it
 * @param secret with which the hub signs what it sends
 * @param leaseUntil when the hub forgets us; {@code null} until it has confirmed
 * @param nextStep when the hub is asked (again)
 * @param attempts requests to the hub since it last confirmed
 * @param error in words
 */
public record Subscription(
        String feedId,
        String hub,
        String topic,
        String path,
        String secret,
        State state,
        Instant asked,
        @Nullable Instant leaseUntil,
        Instant nextStep,
        int attempts,
        @Nullable String error) {

    /** How far it has come. The code stands in the database. */
    public enum State {
        /** The hub is to be asked, or was and has not confirmed. */
        ASKED("asked"),
        /** The hub has confirmed. */
        ACTIVE("active"),
        /** The hub does not want to. */
        REFUSED("refused");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static State ofCode(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state is called " + code);
        }
    }

    public boolean isActive(Instant now) {
        return state == State.ACTIVE && leaseUntil != null && leaseUntil.isAfter(now);
    }

    /** The hub was asked. */
    Subscription tried(@Nullable String problem, Instant now, Instant next) {
        return new Subscription(feedId, hub, topic, path, secret, state, now, leaseUntil, next, attempts + 1, problem);
    }

    /** The hub has confirmed; it is asked again when nine tenths of its lease are over. */
    Subscription confirmed(Duration lease, Instant now) {
        Instant renewal = now.plus(lease.multipliedBy(9).dividedBy(10));
        return new Subscription(
                feedId, hub, topic, path, secret, State.ACTIVE, asked, now.plus(lease), renewal, 0, null);
    }

    Subscription refused(String reason, Instant next) {
        return new Subscription(feedId, hub, topic, path, secret, State.REFUSED, asked, null, next, attempts, reason);
    }
}

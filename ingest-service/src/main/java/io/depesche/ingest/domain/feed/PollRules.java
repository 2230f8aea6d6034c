package io.depesche.ingest.domain.feed;

import java.time.Duration;
import java.util.Set;

/**
 * What operators may set about asking politely.
 *
 * @param start time between two polls until a source's own rhythm is known
 * @param shortest never more often, however fast a source is
 * @param longest never less often, however slow it is; only the server's own wishes go beyond
 * @param ownHosts hosts of one's own ({@code 127.0.0.1:8084}): asked at {@code start}, always
 * @param missingFor how long a source may answer 404 before it is disabled
 * @param moveProof how long a permanent redirect must have been seen before it is believed
 * @param moveProofPolls how many polls must have been led there
 * @param holdHosts whether an answer 429 keeps the whole host from being asked
 */
public record PollRules(
        Duration start,
        Duration shortest,
        Duration longest,
        Set<String> ownHosts,
        Duration missingFor,
        Duration moveProof,
        int moveProofPolls,
        boolean holdHosts) {

    /**
     * @throws IllegalArgumentException if the limits contradict each other
     */
    public PollRules {
        ownHosts = Set.copyOf(ownHosts);
        if (start.compareTo(Duration.ofMillis(10)) < 0) {
            throw new IllegalArgumentException("expected a poll interval of at least 10 ms but found: " + start);
        }
        if (shortest.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "expected the shortest poll interval within the longest but found: " + shortest + " > " + longest);
        }
        if (moveProofPolls < 2) {
            throw new IllegalArgumentException(
                    "expected a redirect to be proved by at least 2 polls but found: " + moveProofPolls);
        }
    }

    /** What suits the open internet. */
    public static PollRules polite() {
        return new PollRules(
                Duration.ofMinutes(15),
                Duration.ofMinutes(5),
                Duration.ofHours(6),
                Set.of(),
                Duration.ofDays(14),
                Duration.ofDays(2),
                3,
                true);
    }
}

package io.depesche.ingest.domain.feed;

/**
 * Which test holds which scenario of polite polling.
 *
 * <table>
 * <caption>scenario and test</caption>
 * <tr><td>etag, weak-etag, last-modified, both-validators, validators-replaced, validators-dropped, parse-error-keeps-no-validator,
 * 304-updates-validators</td><td>{@link ConditionalPollingTest}</td></tr>
 * <tr><td>max-age, ttl-element, skiphours, sy-update, absurd-ttl</td><td>{@link PollTimesTest}</td></tr>
 * <tr><td>429-seconds, 429-date, 503-retry-after, 429-no-header, 5xx-backoff, 404, 410</td><td>{@link PollTimesTest}; that a date
 * becomes a duration: {@code AnswerHeaders} of the fetcher</td></tr>
 * <tr><td>301, 308, 302, 301-to-html</td><td>{@link MovedFeedsTest}; which hops are permanent: {@code VertxFetcherTest}</td></tr>
 * <tr><td>429-host, same-host, restart-storm, add-feed-one-request</td><td>{@link PoliteHostsTest}</td></tr>
 * <tr><td>manual-refresh</td><td>{@code JdbcFeedRegistryIT}</td></tr>
 * <tr><td>robots</td><td>{@code RobotsTest}</td></tr>
 * <tr><td>websub</td><td>{@code WebSubTest}</td></tr>
 * <tr><td>redirect-loop, redirect-private, rebinding, scheme-downgrade, huge-body, gzip-bomb, double-gzip, slow-body, slow-headers,
 * many-headers, user-agent</td><td>{@code VertxFetcherTest}</td></tr>
 * </table>
 */
final class PollingScenarios {

    private PollingScenarios() {}
}

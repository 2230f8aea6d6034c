package io.depesche.bench.polling;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.feed.FeedLedger;
import io.depesche.ingest.domain.feed.FeedNews;
import io.depesche.ingest.domain.feed.FeedState;
import io.depesche.ingest.domain.fetch.Claim;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** States in memory, as the database would keep them; the simulation itself knows what is due. */
final class MemoryLedger implements FeedLedger {

    private final Map<String, FeedState> states = new LinkedHashMap<>();
    private final Map<String, Instant> holds = new HashMap<>();
    private final Set<Long> known = new HashSet<>();

    void add(FeedState state) {
        states.put(state.source().id(), state);
    }

    FeedState state(String id) {
        return Objects.requireNonNull(states.get(id), id);
    }

    Collection<FeedState> all() {
        return states.values();
    }

    Instant heldUntil(String host) {
        return holds.getOrDefault(host, Instant.MIN);
    }

    @Override
    public List<FeedState> claimDue(Claim claim) {
        throw new UnsupportedOperationException("the simulation knows what is due");
    }

    @Override
    public void settle(FeedState state, FeedNews news, @Nullable HostHold hold) {
        add(state);
        news.pages().forEach(page -> known.add(Long.parseUnsignedLong(page.articleId(), 16)));
        if (hold != null) {
            hold(hold);
        }
    }

    @Override
    public void hold(HostHold hold) {
        holds.put(hold.host(), hold.until());
    }

    @Override
    public int unknown(FeedNews news) {
        return (int) news.pages().stream()
                .filter(page -> !known.contains(Long.parseUnsignedLong(page.articleId(), 16)))
                .count();
    }

    @Override
    public boolean isWatched(CanonicalUrl url, String exceptId) {
        return false;
    }

    @Override
    public void release(String by, Instant now) {}

    @Override
    public List<String> overdue(Instant now) {
        return states.values().stream()
                .filter(state -> !state.nextPoll().isAfter(now))
                .map(state -> state.source().id())
                .toList();
    }

    @Override
    public void postpone(List<String> ids, List<Instant> until) {
        for (int i = 0; i < ids.size(); i++) {
            FeedState state = state(ids.get(i));
            add(state.next(state.rhythm(), state.notBefore(), until.get(i)));
        }
    }
}

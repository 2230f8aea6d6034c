package io.depesche.ingest.domain.feed;

import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.Claim;
import io.depesche.ingest.domain.fetch.HostGate;
import io.depesche.ingest.domain.page.SeenPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ledger that forgets everything with the test; claims as the real one does, which its own test holds to the same rules. */
public final class MemoryLedger implements FeedLedger {

    private final Map<String, FeedState> states = new LinkedHashMap<>();
    private final Map<String, Instant> leases = new HashMap<>();
    private final Map<String, Instant> holds = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final List<FeedNews> news = new ArrayList<>();

    public void add(FeedState state) {
        states.put(state.source().id(), state);
    }

    public FeedState state(String id) {
        FeedState state = states.get(id);
        if (state == null) {
            throw new AssertionError("no source " + id);
        }
        return state;
    }

    /** The only one. */
    public FeedState state() {
        return states.values().iterator().next();
    }

    public List<FeedState> all() {
        return List.copyOf(states.values());
    }

    public List<FeedNews> news() {
        return news;
    }

    @Override
    public List<FeedState> claimDue(Claim claim) {
        Map<String, FeedState> byHost = new LinkedHashMap<>();
        states.values().stream()
                .filter(state -> state.state() == WatchState.ACTIVE)
                .filter(state -> !due(state).isAfter(claim.now()))
                .filter(state -> !claim.closedHosts().contains(HostGate.hostOf(state.url())))
                .filter(state -> !holds.getOrDefault(HostGate.hostOf(state.url()), Instant.MIN)
                        .isAfter(claim.now()))
                .sorted(Comparator.comparing(this::due))
                .forEach(state -> byHost.putIfAbsent(HostGate.hostOf(state.url()), state));
        List<FeedState> claimed = byHost.values().stream().limit(claim.limit()).toList();
        claimed.forEach(state -> leases.put(state.source().id(), claim.now().plus(claim.lease())));
        return claimed;
    }

    /** When a source is due: its next poll or, while it is claimed, the end of the lease. */
    public Instant due(FeedState state) {
        return leases.getOrDefault(state.source().id(), state.nextPoll());
    }

    @Override
    public void settle(FeedState state, FeedNews brought, @Nullable HostHold hold) {
        states.put(state.source().id(), state);
        leases.remove(state.source().id());
        news.add(brought);
        ids(brought).forEach(known::add);
        if (hold != null) {
            hold(hold);
        }
    }

    @Override
    public void hold(HostHold hold) {
        holds.put(hold.host(), hold.until());
    }

    @Override
    public int unknown(FeedNews brought) {
        return (int) ids(brought).distinct().filter(id -> !known.contains(id)).count();
    }

    private static Stream<String> ids(FeedNews brought) {
        return Stream.concat(
                brought.pages().stream().map(SeenPage::articleId),
                brought.arrivals().stream().map(Arrival::articleId));
    }

    @Override
    public boolean isWatched(CanonicalUrl url, String exceptId) {
        return states.values().stream()
                .anyMatch(s -> !s.source().id().equals(exceptId) && s.url().equals(url));
    }

    @Override
    public void release(String by, Instant now) {
        leases.clear();
    }

    @Override
    public List<String> overdue(Instant now) {
        return states.values().stream()
                .filter(state -> !state.nextPoll().isAfter(now))
                .sorted(Comparator.comparing(FeedState::nextPoll))
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

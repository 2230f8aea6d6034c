package io.depesche.ingest.domain.robots;

import io.depesche.ingest.domain.fetch.HostGate;
import io.depesche.ingest.domain.page.PageLedger;
import io.depesche.ingest.domain.page.PageNews;
import io.depesche.ingest.domain.page.PageState;
import io.depesche.ingest.domain.page.PageVisit;
import io.depesche.ingest.domain.robots.Robots.Verdict;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One turn of one page at its host: the page is visited if its site's rules allow it. Where the rules are not known yet, asking for them
 * is the turn, and the page is due again after the host's pause. Thread-safe.
 */
public final class PageTurn {

    private final Robots robots;
    private final PageVisit visit;
    private final PageVisit ownVisit;
    private final PageLedger ledger;
    private final Set<String> ownHosts;
    private final InstantSource clock;

    /**
     * Makes turns.
     *
     * @param ownVisit visits pages of the hosts of one's own
     * @param ownHosts hosts that need no pause between their rules and a page
     */
    public PageTurn(
            Robots robots,
            PageVisit visit,
            PageVisit ownVisit,
            PageLedger ledger,
            Set<String> ownHosts,
            InstantSource clock) {
        this.robots = robots;
        this.visit = visit;
        this.ownVisit = ownVisit;
        this.ledger = ledger;
        this.ownHosts = Set.copyOf(ownHosts);
        this.clock = clock;
    }

    /**
     * Takes the turn and settles it.
     *
     * @return the pause that the site asks for, or {@code null}
     */
    public @Nullable Duration take(PageState page) {
        Verdict verdict = robots.check(page.page().url());
        if (verdict instanceof Verdict.Unknown) {
            robots.ask(page.page().url());
            if (!isOwn(page)) {
                var now = clock.instant();
                ledger.settle(page.dueAt(now), new PageNews.None(), now);
                return null;
            }
            verdict = robots.check(page.page().url());
        }
        return switch (verdict) {
            case Verdict.Allowed allowed -> {
                visitOf(page).visit(page);
                yield allowed.pause();
            }
            case Verdict.Disallowed disallowed -> {
                visitOf(page).closed(page, disallowed.reason());
                yield null;
            }
            case Verdict.Unreachable unreachable -> {
                fail(page, unreachable.reason());
                yield null;
            }
            case Verdict.Unknown unknown -> {
                fail(page, "robots.txt was forgotten at once");
                yield null;
            }
        };
    }

    /** Settles a turn that could not be carried out. */
    public void fail(PageState page, String reason) {
        visitOf(page).fail(page, reason, false);
    }

    private PageVisit visitOf(PageState page) {
        return isOwn(page) ? ownVisit : visit;
    }

    private boolean isOwn(PageState page) {
        return ownHosts.contains(HostGate.hostOf(page.page().url()));
    }
}

package io.depesche.ingest.domain.page;

import io.depesche.ingest.domain.article.Outcome;
import io.depesche.ingest.domain.fetch.Claim;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: the pages that feeds have pointed to. */
public interface PageLedger {

    /** Takes pages that are due, for this instance alone, at most one of each host, the longest waiting first. */
    List<PageState> claimDue(Claim claim);

    /**
     * Writes a page's new state and what it brought, in one transaction.
     *
     * @return what became of an arrival; {@code null} if there was none
     */
    @Nullable
    Outcome settle(PageState state, PageNews news, Instant now);
}

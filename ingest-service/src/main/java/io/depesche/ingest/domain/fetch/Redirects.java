package io.depesche.ingest.domain.fetch;

import io.depesche.guard.TargetGuard;
import io.depesche.guard.Verdict;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.fetch.FetchOutcome.Refused;
import io.depesche.ingest.domain.fetch.FetchOutcome.Why;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of one fetch from address to address. It ends after {@value #MAX_HOPS} hops, never comes by the same address twice, and never
 * leads from https to http. Where each hop may connect is for the guard to say, hop by hop.
 */
public final class Redirects {

    public static final int MAX_HOPS = 5;

    private final TargetGuard guard;
    private final Set<CanonicalUrl> visited = new HashSet<>();
    private CanonicalUrl here;
    private boolean permanent = true;

    public Redirects(CanonicalUrl start, TargetGuard guard) {
        this.guard = guard;
        this.here = start;
        visited.add(start);
    }

    /** Where the fetch has come to. */
    public CanonicalUrl here() {
        return here;
    }

    /** {@link #here}, if we were sent on and every time for good; else {@code null}. */
    public @Nullable CanonicalUrl movedTo() {
        return visited.size() > 1 && permanent ? here : null;
    }

    /** Whether a status sends a reader on; 300 and 304 do not. */
    public static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /**
     * Goes on.
     *
     * @param location as the header has it, perhaps relative
     * @return why not; {@code null} if {@link #here} is now the next address
     */
    public @Nullable Refused follow(int status, String location) {
        CanonicalUrl next = here.resolve(location);
        if (next == null) {
            return unreadable(location);
        }
        if (isTls(here) && !isTls(next)) {
            return new Refused(Why.DOWNGRADE, "sent on from https to " + next.origin());
        }
        if (visited.size() > MAX_HOPS) {
            return new Refused(Why.REDIRECTS, "sent on more than " + MAX_HOPS + " times");
        }
        if (!visited.add(next)) {
            return new Refused(Why.REDIRECTS, "sent on in a circle, to " + next.origin() + " again");
        }
        permanent &= status == 301 || status == 308;
        here = next;
        return null;
    }

    /** An address without a canonical form: the guard knows best what is wrong with it. */
    private Refused unreadable(String location) {
        Verdict.Refused why = guard.inspect(location.strip());
        return why == null
                ? new Refused(Why.HOST, "sent on to an address that cannot be read")
                : new Refused(Why.valueOf(why.why().name()), "sent on to " + why.reason());
    }

    private static boolean isTls(CanonicalUrl url) {
        return url.uri().getScheme().equals("https");
    }
}

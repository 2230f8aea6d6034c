/**
 * What may be fetched, what comes back, and how its bytes become text. The network itself is behind the port
 * {@link io.depesche.ingest.domain.fetch.Fetcher}; which addresses may be connected to is for {@link io.depesche.guard.TargetGuard}
 * to say, and how one leads to the next for {@link io.depesche.ingest.domain.fetch.Redirects}.
 */
@NullMarked
package io.depesche.ingest.domain.fetch;

import org.jspecify.annotations.NullMarked;

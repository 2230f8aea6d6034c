/**
 * What may be fetched, what comes back, and how its bytes become text. The network itself is behind the port
 * {@link io.depesche.ingest.domain.fetch.Fetcher}; the guard {@link io.depesche.ingest.domain.fetch.AllowedOrigins} decides before it.
 */
@NullMarked
package io.depesche.ingest.domain.fetch;

import org.jspecify.annotations.NullMarked;

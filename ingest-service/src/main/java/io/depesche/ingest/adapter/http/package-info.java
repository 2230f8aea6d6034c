/**
 * The network: one client that fetches feeds and pages within limits of time and size, and decides nothing. The Vert.x client and not the
 * JDK's, because it can be told which address to connect to while the host name stays for TLS; the guard for the open internet needs
 * that. Start with {@link io.depesche.ingest.adapter.http.VertxFetcher}.
 */
@NullMarked
package io.depesche.ingest.adapter.http;

import org.jspecify.annotations.NullMarked;

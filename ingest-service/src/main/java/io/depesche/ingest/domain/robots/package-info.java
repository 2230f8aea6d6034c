/**
 * What a site's {@code robots.txt} lets a machine read (RFC 9309). It is asked before article pages and link pages, which nobody named
 * one by one, and never before a feed: whoever subscribes asks for it by name. Start with
 * {@link io.depesche.ingest.domain.robots.Robots}.
 */
@NullMarked
package io.depesche.ingest.domain.robots;

import org.jspecify.annotations.NullMarked;

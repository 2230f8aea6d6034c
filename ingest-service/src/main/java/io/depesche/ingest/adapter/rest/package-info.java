/**
 * The HTTP APIs: {@link io.depesche.ingest.adapter.rest.ArticleResource} takes articles in, the internal ones answer what became of
 * them and how the feeds are. Refusals are problem details, made by http-edge.
 */
@NullMarked
package io.depesche.ingest.adapter.rest;

import org.jspecify.annotations.NullMarked;

/**
 * The public read API. Resources check what comes in, ask a domain port and pass the answer on; article JSON stays the bytes that it
 * was. Start with {@link io.depesche.gateway.adapter.rest.ArticleResource}.
 */
@NullMarked
package io.depesche.gateway.adapter.rest;

import org.jspecify.annotations.NullMarked;

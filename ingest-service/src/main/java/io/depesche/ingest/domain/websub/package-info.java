/**
 * Being told of news instead of asking (W3C WebSub). A push is a hint and never news by itself: it leads to a poll, which reads what the
 * publisher itself says. Start with {@link io.depesche.ingest.domain.websub.WebSub}.
 */
@NullMarked
package io.depesche.ingest.domain.websub;

import org.jspecify.annotations.NullMarked;

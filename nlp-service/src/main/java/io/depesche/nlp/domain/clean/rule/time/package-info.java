/**
 * Days and clock times as other languages write them, and how German does. What a date means for the article is not asked here.
 *
 * <p>Start with {@link io.depesche.nlp.domain.clean.rule.time.ForeignTimes}.
 */
@NullMarked
package io.depesche.nlp.domain.clean.rule.time;

import org.jspecify.annotations.NullMarked;

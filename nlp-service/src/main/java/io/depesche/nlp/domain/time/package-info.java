/**
 * When: finds dates, times, durations and repeated times in German text, and the day of publication. Two passes: a grammar over fine tokens
 * makes expressions with a symbolic meaning ({@code Montag}, {@code last September}), then a resolver gives each a TIMEX3 value and an
 * interval, by the day of publication, what was said before, and the tense of the clause. Never an invented day: what the text does not
 * fix stays {@code X} or absent.
 *
 * <p>Start with {@link io.depesche.nlp.domain.time.TimeReader}.
 */
@NullMarked
package io.depesche.nlp.domain.time;

import org.jspecify.annotations.NullMarked;

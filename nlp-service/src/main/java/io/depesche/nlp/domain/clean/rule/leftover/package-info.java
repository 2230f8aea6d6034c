/**
 * Words of other languages that a translation left standing: the rows of the table, their slots and the German around a place. German that
 * looks foreign does not belong here.
 *
 * <p>Start with {@link io.depesche.nlp.domain.clean.rule.leftover.ForeignWords}.
 */
@NullMarked
package io.depesche.nlp.domain.clean.rule.leftover;

import org.jspecify.annotations.NullMarked;

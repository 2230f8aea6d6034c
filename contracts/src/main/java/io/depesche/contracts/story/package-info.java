/**
 * The story record: which articles tell of the same happening, and from which older stories it grew. It carries no facts; those
 * stand in the events.
 */
@NullMarked
package io.depesche.contracts.story;

import org.jspecify.annotations.NullMarked;

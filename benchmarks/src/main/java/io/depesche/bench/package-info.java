/**
 * What is measured, behind {@code ./depesche bench}: each subcommand prints its figures with what they were measured on.
 *
 * <p>Start with {@link io.depesche.bench.BenchCommand}.
 */
@NullMarked
package io.depesche.bench;

import org.jspecify.annotations.NullMarked;

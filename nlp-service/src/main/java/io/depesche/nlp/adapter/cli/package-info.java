/**
 * The offline commands: the same pipeline over files and JSON lines, plain Java without Quarkus, so that the first line comes out at
 * once.
 *
 * <p>Start with {@link io.depesche.nlp.adapter.cli.AnnotateCommand}.
 */
@NullMarked
package io.depesche.nlp.adapter.cli;

import org.jspecify.annotations.NullMarked;

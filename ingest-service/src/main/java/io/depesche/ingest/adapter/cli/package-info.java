/**
 * The offline commands of ingest-service: the same code as the running service, without broker, database or network. What they share is
 * {@link io.depesche.ingest.adapter.cli.CommandFrame}, {@link io.depesche.ingest.adapter.cli.JsonLines} and
 * {@link io.depesche.ingest.adapter.cli.InputFile}; each command is a class beside them.
 */
@NullMarked
package io.depesche.ingest.adapter.cli;

import org.jspecify.annotations.NullMarked;

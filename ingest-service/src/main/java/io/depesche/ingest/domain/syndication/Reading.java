package io.depesche.ingest.domain.syndication;

/** What a document turned out to be. */
public sealed interface Reading permits Feed, Reading.Unreadable {

    /** No feed, or none that can be read; in words, on one line. */
    record Unreadable(String reason) implements Reading {}
}

package io.depesche.ingest.domain.syndication;

/** What a document turned out to be that was given as a list of feeds. */
public sealed interface OpmlReading permits OpmlDocument, OpmlReading.Unreadable {

    /** No list of feeds; in words, on one line. */
    record Unreadable(String reason) implements OpmlReading {}
}

package io.depesche.ingest.domain.page;

import io.depesche.ingest.domain.article.Arrival;
import io.depesche.ingest.domain.article.Outcome;

/** What one visit of a page asks to be written, together with the page's new state. */
public sealed interface PageNews {

    /** Nothing new: not modified, or not reachable for now. */
    record None() implements PageNews {}

    /** An article; whether it is a new revision is for the database to say. */
    record Arrived(Arrival arrival) implements PageNews {}

    /** The article goes no further. */
    record Stopped(Outcome.Rejected why) implements PageNews {}
}

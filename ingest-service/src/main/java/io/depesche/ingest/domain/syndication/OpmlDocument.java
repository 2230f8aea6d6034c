package io.depesche.ingest.domain.syndication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of feeds in groups, as readers exchange it (OPML 1.0 to 2.0). {@link OpmlReader} reads it and {@link OpmlWriter} writes it.
 *
 * @param feeds in the order of the document
 */
public record OpmlDocument(@Nullable String title, List<Outline> feeds) implements OpmlReading {

    public OpmlDocument {
        feeds = List.copyOf(feeds);
    }

    /**
     * One feed of the list.
     *
     * @param title readable text
     * @param xmlUrl address of the feed as given: whoever takes it in checks it
     * @param htmlUrl address of its site as given
     * @param group names of the groups around it, outermost first; empty at the top
     */
    public record Outline(
            @Nullable String title, String xmlUrl, @Nullable String htmlUrl, List<String> group) {

        public Outline {
            group = List.copyOf(group);
        }
    }
}

package io.depesche.ingest.domain.trace;

import java.util.List;
import java.util.Optional;

/** Port: the steps that articles have taken here. */
public interface Traces {

    /** Steps of an article in the order in which they happened; empty if nothing is known of it. */
    List<Step> of(String articleId);

    /** Id of the feed that led to an article; empty if none did that is still watched, or the feed carried the text itself. */
    Optional<String> feedOf(String articleId);

    /** Notes a step that no transaction of an article contains, such as a rejection. */
    void note(String articleId, Step step);
}

package io.depesche.ingest.domain.trace;

import java.util.List;

/** Port: the steps that articles have taken here. */
public interface Traces {

    /** Steps of an article in the order in which they happened; empty if nothing is known of it. */
    List<Step> of(String articleId);

    /** Notes a step that no transaction of an article contains, such as a rejection. */
    void note(String articleId, Step step);
}

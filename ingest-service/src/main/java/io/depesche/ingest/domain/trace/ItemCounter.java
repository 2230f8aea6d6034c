package io.depesche.ingest.domain.trace;

/** Port: counts what passes, as {@code news_items_total{stage,outcome}}. Both labels come from small fixed sets, never from input. */
@FunctionalInterface
public interface ItemCounter {

    /** Items that passed a stage with one outcome. */
    void count(String stage, String outcome, int items);

    default void count(String stage, String outcome) {
        count(stage, outcome, 1);
    }
}

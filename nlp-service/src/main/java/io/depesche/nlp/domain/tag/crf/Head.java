package io.depesche.nlp.domain.tag.crf;

/**
 * By whose rules names are marked: how much the weights learned on each corpus alone count, beside those learned on all.
 *
 * @param name as commands call it
 * @param shares by {@link Domain}
 */
public record Head(String name, double... shares) {

    /** All 12 types of GermEval 2014. */
    public static final Head GERMEVAL = new Head("germeval", 1, 0);

    /** People, places, organisations of the SmartData corpus: adjectives count as places, and offices as organisations. */
    public static final Head SMARTDATA = new Head("smartdata", 0, 1);

    /** What the service uses. */
    public static final Head NEWS = new Head("news", 1, 0);

    /** Number of domains the model is trained on. */
    public static final int DOMAINS = 2;
}

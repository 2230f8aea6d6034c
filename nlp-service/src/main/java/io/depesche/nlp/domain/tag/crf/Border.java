package io.depesche.nlp.domain.tag.crf;

/** The words that stand for the borders of a sentence: signs that no text has, for they are removed as stray. */
public final class Border {

    public static final String BEFORE = "\u0002";
    public static final String BEHIND = "\u0003";

    private Border() {}
}

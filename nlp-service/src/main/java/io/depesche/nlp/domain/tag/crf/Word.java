package io.depesche.nlp.domain.tag.crf;

/**
 * A word form and all that can be said of it without its neighbours. Immutable; made once for each form that is met.
 *
 * @param text as it stands
 * @param lower key of the word in small letters
 * @param shape key of its shape: {@code Aa}, {@code A}, {@code 0}
 * @param suffix key of its last three letters
 * @param tail key of its last five letters
 * @param clusters packed numbers, or {@link NameLexicon#NONE}
 * @param writing code of {@link NameLexicon#writing}
 * @param lists of names it stands in
 * @param kind code of its readings in the dictionary
 * @param scores by rooms and tags, or empty while training
 */
public record Word(
        String text,
        long lower,
        long shape,
        long suffix,
        long tail,
        long clusters,
        int writing,
        int lists,
        int kind,
        short[] scores) {

    boolean isCapital() {
        return Character.isUpperCase(text.charAt(0));
    }

    int cluster(int which) {
        return clusters == NameLexicon.NONE ? -1 : NameLexicon.cluster(clusters, which);
    }
}

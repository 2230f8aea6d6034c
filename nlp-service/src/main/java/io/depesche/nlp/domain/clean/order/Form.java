package io.depesche.nlp.domain.clean.order;

import org.jspecify.annotations.Nullable;

/**
 * A token's form with all that can be said of it without its sentence; one object for each form, kept for the next text. What costs more
 * is worked out when first asked for.
 */
final class Form {

    /** What stands outside of every line. */
    static final Form NONE = new Form("", "", 0, 0, false, 0, Kind.NONE);

    /** The token as it stands; {@code 0} for every number. */
    final String text;

    /** With a small first letter; empty for marks and numbers. */
    final String inside;

    final boolean isCapital;
    final boolean isLetter;

    /** A function word of the lexicon, in small letters or with a capital. */
    final boolean isFunctionWord;

    final long key;
    final Kind kind;
    private final long sets;
    private final long insideSets;
    private @Nullable Kind kindAtStart;
    private long keyAtStart;

    Form(String text, String inside, long sets, long insideSets, boolean isFunctionWord, long key, Kind kind) {
        this.text = text;
        this.inside = inside;
        this.sets = sets;
        this.insideSets = insideSets;
        this.isCapital = !text.isEmpty() && Character.isUpperCase(text.charAt(0));
        this.isLetter = !text.isEmpty() && Character.isLetter(text.charAt(0));
        this.isFunctionWord = isFunctionWord;
        this.key = key;
        this.kind = kind;
    }

    /** Whether the form as it stands is one of a set. */
    boolean is(WordSet set) {
        return (sets & set.bit) != 0;
    }

    /** Whether the form with a small first letter is one of a set. */
    boolean isInside(WordSet set) {
        return (insideSets & set.bit) != 0;
    }

    /** The kind where a sentence begins with it: the capital says nothing there. */
    Kind kindAtStart(Forms forms) {
        Kind known = kindAtStart;
        if (known == null) {
            known = forms.kindAtStart(text);
            kindAtStart = known; // two threads find the same
        }
        return known;
    }

    /** The key of the word model where a sentence begins with it. */
    long keyAtStart(Forms forms) {
        long known = keyAtStart;
        if (known == 0) {
            known = forms.keyAtStart(text);
            keyAtStart = known;
        }
        return known;
    }
}

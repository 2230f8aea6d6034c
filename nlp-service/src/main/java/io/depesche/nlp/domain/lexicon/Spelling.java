package io.depesche.nlp.domain.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * A run of characters as it is written, with what its letters alone tell; one object for each spelling seen lately, so that reading a
 * text makes no new strings of words that every text has.
 *
 * <p>The pool has a fixed number of slots; a newer spelling takes the slot of an older one. Thread-safe without locks: spellings do not
 * change, and two objects for one spelling are equal in all they say.
 */
public final class Spelling {

    private static final int SLOTS = 1 << 15;

    /** Longer ones are no words; each is made anew. */
    private static final int LONGEST = 40;

    private static final @Nullable Spelling[] POOL = new @Nullable Spelling[SLOTS];

    private final String text;
    private final String inside;
    private final boolean capitalised;
    private final boolean lowerCase;
    private final boolean plain;

    private Spelling(String text) {
        this.text = text;
        this.inside = GermanLexicon.lowerFirst(text);
        this.capitalised = !text.isEmpty() && Character.isUpperCase(text.charAt(0));
        this.lowerCase = !text.isEmpty() && Character.isLowerCase(text.charAt(0));
        boolean small = true;
        for (int i = 1; i < text.length(); i++) {
            small &= Character.isLowerCase(text.charAt(i));
        }
        this.plain = small;
    }

    /** The spelling between two places of a text. */
    public static Spelling of(CharSequence text, int start, int end) {
        if (end - start > LONGEST) {
            return new Spelling(text.subSequence(start, end).toString());
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Spelling known = POOL[slot];
        if (known != null && known.stands(text, start, end)) {
            return known;
        }
        Spelling made = new Spelling(text.subSequence(start, end).toString());
        POOL[slot] = made;
        return made;
    }

    private boolean stands(CharSequence place, int start, int end) {
        if (end - start != text.length()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (place.charAt(i) != text.charAt(i - start)) {
                return false;
            }
        }
        return true;
    }

    /** The characters themselves. */
    public String text() {
        return text;
    }

    /** As it would stand inside a sentence, see {@link GermanLexicon#lowerFirst}. */
    public String inside() {
        return inside;
    }

    /** Whether it begins with a capital. */
    public boolean isCapitalised() {
        return capitalised;
    }

    /** Whether it begins with a small letter. */
    public boolean isLowerCase() {
        return lowerCase;
    }

    /** Whether nothing but small letters follow the first character. */
    public boolean isPlain() {
        return plain;
    }
}

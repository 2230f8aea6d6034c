package io.depesche.nlp.domain.lexicon;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the lexicon has found out about words seen lately, for all threads of the process: half of a text is made of a hundred words, and
 * every stage asks for the same ones. A fixed number of slots; a newer word takes the slot of an older one.
 *
 * <p>Thread-safe without locks: slots are overwritten at will, entries name their word, and an answer that two threads work out at the
 * same time is the same for both.
 */
final class KnownWords {

    private static final int SLOTS = 1 << 15;

    /** Longer ones are no words and would only fill the memory. */
    private static final int LONGEST = 40;

    private static final int UNKNOWN = 0;
    private static final int NO = 1;
    private static final int YES = 2;

    /** Questions with yes or no for an answer; each takes two bits of an entry. */
    enum Question {
        FORM,
        NAME,
        FINITE,
        FUNCTION
    }

    private final @Nullable Entry[] slots = new @Nullable Entry[SLOTS];

    /** The entry of a word, with whatever is known of it by now. */
    Entry of(String word) {
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Entry known = slots[slot];
        if (known != null && known.word.equals(word)) {
            return known;
        }
        Entry entry = new Entry(word);
        if (word.length() <= LONGEST) {
            slots[slot] = entry;
        }
        return entry;
    }

    /** One word. Its fields are filled when first asked for; each is written once or again with an equal value. */
    static final class Entry {

        private final String word;
        private int answers;
        private @Nullable List<Reading> readings;
        private @Nullable List<Reading> nounReadings;
        private @Nullable String head;

        private Entry(String word) {
            this.word = word;
        }

        boolean is(Question question, Function<String, Boolean> lexicon) {
            int shift = 2 * question.ordinal();
            int answer = answers >> shift & 3;
            if (answer == UNKNOWN) {
                answer = lexicon.apply(word) ? YES : NO;
                answers |= answer << shift; // another thread's answer may get lost and be asked for again
            }
            return answer == YES;
        }

        List<Reading> readings(Function<String, List<Reading>> lexicon) {
            List<Reading> known = readings;
            if (known == null) {
                known = lexicon.apply(word);
                readings = known;
            }
            return known;
        }

        List<Reading> nounReadings(Function<String, List<Reading>> lexicon) {
            List<Reading> known = nounReadings;
            if (known == null) {
                known = lexicon.apply(word);
                nounReadings = known;
            }
            return known;
        }

        /** Empty for a word that is no compound. */
        String head(Function<String, String> lexicon) {
            String known = head;
            if (known == null) {
                known = lexicon.apply(word);
                head = known;
            }
            return known;
        }
    }
}

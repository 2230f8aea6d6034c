package io.depesche.nlp.domain.lexicon;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the lexicon has found out about words seen lately, for all threads of the process: every stage asks for the same ones. Thread-safe.
 */
final class KnownWords {

    /** 32,768 words, more than a day's news has. */
    private static final int BITS = 15;

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

    private final RecentWords<Entry> entries = new RecentWords<>(BITS, Entry::new);

    /** The entry of a word, with whatever is known of it by now. */
    Entry of(String word) {
        return entries.of(word);
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

package io.depesche.nlp.domain.lexicon;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about words seen lately, for all threads of the process: half of a text is made of a hundred words. A fixed number of
 * slots; a newer word takes the slot of an older one.
 *
 * <p>Thread-safe without locks: slots are overwritten at will, entries name their word, and what two threads work out at the same time must
 * be the same for both.
 *
 * @param <V> immutable, or filled only with what is the same for every thread
 */
public final class RecentWords<V> {

    /** Longer ones are no words and would only fill the memory. */
    private static final int LONGEST = 40;

    private record Slot<V>(String word, V value) {}

    private final @Nullable Slot<V>[] slots;
    private final Function<String, V> maker;

    /**
     * @param bits the pool has two to the power of so many slots
     * @param maker works out what is to be known of a word
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types have no other constructor
    public RecentWords(int bits, Function<String, V> maker) {
        this.slots = new Slot[1 << bits];
        this.maker = maker;
    }

    /** What is known of a word. */
    public V of(String word) {
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        Slot<V> known = slots[slot];
        if (known != null && known.word.equals(word)) {
            return known.value;
        }
        V value = maker.apply(word);
        if (word.length() <= LONGEST) {
            slots[slot] = new Slot<>(word, value);
        }
        return value;
    }
}

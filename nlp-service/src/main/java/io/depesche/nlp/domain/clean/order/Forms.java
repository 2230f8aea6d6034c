package io.depesche.nlp.domain.clean.order;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.language.WordKinds;
import io.depesche.nlp.domain.language.WordModel;
import io.depesche.nlp.domain.language.WordTokens;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.time.CalendarNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The forms of words seen lately, so that the words of the next line need neither a new string nor the dictionary. A fixed number of
 * slots; a newer form takes the slot of an older one.
 *
 * <p>Thread-safe without locks: slots are overwritten at will, and equal forms are equal in all they say.
 */
final class Forms {

    private static final String TABLE = "/nlp/clean/word-order.tsv";
    private static final int SLOTS = 1 << 14;

    /** Longer ones are no words; each is made anew. */
    private static final int LONGEST = 40;

    private final @Nullable Form[] slots = new @Nullable Form[SLOTS];
    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();
    private final Map<String, Long> sets = new HashMap<>();
    private final Map<String, Set<String>> separable = new HashMap<>();
    private final Form number;
    private final GermanLexicon lexicon;
    private final WordModel words;
    private final WordKinds wordKinds;

    Forms(CleaningEvidence evidence) {
        this.lexicon = evidence.lexicon();
        this.words = evidence.words();
        this.wordKinds = new WordKinds(lexicon);
        WordTable table = evidence.table(TABLE);
        for (WordSet set : WordSet.values()) {
            table.words(set.inTable()).forEach(word -> sets.merge(word, set.bit, (a, b) -> a | b));
        }
        for (List<String> row : table.rows()) {
            if (row.size() > 2) {
                separable
                        .computeIfAbsent(row.get(1), particle -> new HashSet<>())
                        .add(row.get(2));
            }
        }
        this.number = made(WordTokens.NUMBER);
    }

    /** The form of the token between two places of a text. */
    Form of(String text, int start, int end) {
        if (Character.isDigit(text.charAt(start))) {
            return number;
        }
        if (end - start > LONGEST) {
            return made(text.substring(start, end));
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash ^ hash >>> 14) & SLOTS - 1;
        Form known = slots[slot];
        if (known != null && known.text.length() == end - start && text.startsWith(known.text, start)) {
            return known;
        }
        Form made = made(text.substring(start, end));
        slots[slot] = made;
        return made;
    }

    private Form made(String text) {
        String inside = Character.isLetter(text.charAt(0)) ? GermanLexicon.lowerFirst(text) : "";
        return new Form(
                text,
                inside,
                sets.getOrDefault(text, 0L),
                sets.getOrDefault(inside, 0L)
                        | (CalendarNames.isMonthOrWeekday(inside) ? WordSet.NOT_AN_OBJECT.bit : 0),
                lexicon.isFunctionWord(text),
                words.key(text, false),
                kind(wordKinds.kindOf(text, false)));
    }

    /** Whether the particle belongs to the verb: {@code kündigte … an}. */
    boolean isSeparable(String particle, String verb) {
        return separable.getOrDefault(particle, Set.of()).contains(verb);
    }

    Kind kindAtStart(String text) {
        return kind(wordKinds.kindOf(text, true));
    }

    long keyAtStart(String text) {
        return words.key(text, true);
    }

    /** There are as many as classes, marks and function words. */
    private Kind kind(String name) {
        return kinds.computeIfAbsent(name, Kind::new);
    }
}

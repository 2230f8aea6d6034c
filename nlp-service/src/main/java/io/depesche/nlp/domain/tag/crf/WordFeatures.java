package io.depesche.nlp.domain.tag.crf;

import io.depesche.nlp.domain.lexicon.GermanLexicon;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The features of a word that do not depend on its neighbours. A word is asked about once; what it says to the token itself, to the two
 * tokens on either side and to the wider surroundings are the {@link #ROOMS}, and the features of each room are a leading part of one list.
 *
 * <p>Example: {@code Bundeswehrverbands} has, among others, its small form, shape {@code Aa}, clusters of {@code Verbands}, the ends
 * {@code s, ds, nds …} and the pieces {@code ^bund … nds$}. For one thread.
 */
public final class WordFeatures {

    /** Room 0: the token itself; 1 and 2: the token before, behind; 3 and 4: two before, two behind; 5: up to five tokens away. */
    public static final int ROOMS = 6;

    private static final int LONGEST_AFFIX = 6;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    /** Longer words are addresses and damage; their middle says nothing. */
    private static final int LONGEST_WORD = 40;

    private static final int SHORTEST_INNER_NAME = 4;

    private static final int LOWER = 1;
    private static final int SHAPE = 2;
    private static final int WRITING = 3;
    private static final int LIST = 4;
    private static final int LISTS = 5;
    private static final int KIND = 6;
    private static final int WORD = 7;
    private static final int LONG_SHAPE = 8;
    private static final int STEM = 9;
    private static final int PREFIX = 10;
    private static final int SUFFIX = 11;
    private static final int PIECE = 12;
    private static final int FIRST_PART = 13;
    private static final int LAST_PART = 14;
    private static final int PART_LISTS = 15;
    private static final int CLUSTER = 20;
    private static final int PART_CLUSTER = 30;
    private static final int TAIL_CLUSTER = 40;
    private static final int PART_KIND = 16;
    private static final int INNER_LISTS = 17;
    private static final int INNER_REST = 18;
    private static final int FIRST_CLUSTER = 52;
    private static final int FORM = 80;
    private static final int BAG = 50;
    private static final int BAG_CLUSTER = 51;

    private final NameLexicon lexicon;
    private final WordKind kinds = new WordKind(GermanLexicon.shared());
    private final long[] identity = new long[8];
    private int identities;
    private long[] keys = new long[256];
    private int size;
    private int everywhere;
    private int near;
    private int here;

    public WordFeatures(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Reads a word; its features stand ready afterwards, its scores are empty. */
    public Word read(String text) {
        String word = text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) : text;
        String lower = word.toLowerCase(Locale.GERMAN);
        String shape = Shape.shortOf(word);
        int company = company(word);
        long clusters = lexicon.clusters(company);
        int writing = lexicon.writing(lower);
        int lists = lists(word);
        int kind = kinds.of(word);
        size = 0;
        identities = 0;
        addEverywhere(lower, shape, clusters, writing, lists, kind);
        everywhere = size;
        addNear(word, lower);
        addForm(word);
        near = size;
        addHere(word, lower, clusters, kind);
        here = size;
        addBag(lower, clusters);
        return new Word(
                text,
                Hash.of(lower),
                Hash.of(shape),
                Hash.of(lower, Math.max(0, lower.length() - 3), lower.length()),
                Hash.of(lower, Math.max(0, lower.length() - 5), lower.length()),
                clusters,
                writing,
                lists,
                kind,
                NO_SCORES);
    }

    private static final short[] NO_SCORES = {};

    /** Hands over the features of the word last read, as they count in a room. */
    public void give(int room, FeatureSink sink) {
        int from = room == ROOMS - 1 ? here : 0;
        int to = room == 0 ? here : room <= 2 ? near : room <= 4 ? everywhere : size;
        for (int i = from; i < to; i++) {
            sink.add(Hash.with(keys[i], room));
        }
    }

    /**
     * Hands over the features of the word last read that tell which word it is, as they count for the token itself: training leaves them out
     * now and then, for the names to come are other words.
     */
    public void giveIdentity(FeatureSink sink) {
        for (int i = 0; i < identities; i++) {
            sink.add(Hash.with(identity[i], 0));
        }
    }

    /**
     * Hands over copies of the features for one domain of texts: those of the token itself but for its pieces, and the main ones of its
     * neighbours.
     */
    public void giveCopies(int room, int domain, FeatureSink sink) {
        int to = room == 0 ? near : room <= 2 ? everywhere : 0;
        for (int i = 0; i < to; i++) {
            sink.add(Hash.with(keys[i], room + ROOMS * (domain + 1)));
        }
    }

    private void addEverywhere(String lower, String shape, long clusters, int writing, int lists, int kind) {
        addIdentity(LOWER, lower);
        add(SHAPE, shape);
        addClusters(CLUSTER, clusters);
        add(WRITING, writing);
        for (int bit = 1; bit < 256; bit <<= 1) {
            if ((lists & bit) != 0) {
                add(LIST, bit);
            }
        }
        add(LISTS, lists);
        add(KIND, kind);
    }

    private void addNear(String word, String lower) {
        addIdentity(WORD, word);
        add(LONG_SHAPE, Shape.longOf(word));
        String stem = NameLexicon.withoutGenitive(lower);
        addIdentity(STEM, stem == null ? lower : stem);
        for (int n = 2; n <= 4 && n < lower.length(); n++) {
            addPart(SUFFIX, lower, lower.length() - n, lower.length());
            addPart(PREFIX, word, 0, n);
        }
    }

    private void addHere(String word, String lower, long clusters, int kind) {
        int length = lower.length();
        for (int n = 1; n <= LONGEST_AFFIX && n < length; n++) {
            if (n < 2 || n > 4) {
                addPart(SUFFIX, lower, length - n, length);
                addPart(PREFIX, word, 0, n);
            }
        }
        String framed = "^" + lower + "$";
        for (int n = SHORTEST_PIECE; n <= LONGEST_PIECE; n++) {
            for (int i = 0; i + n <= framed.length(); i++) {
                addPart(PIECE, framed, i, i + n);
            }
        }
        addParts(word, lower);
        addTail(word, clusters);
        addInnerName(word, lower, kind);
    }

    /** {@code Ukraine-Krieg}: what its ends are by themselves. */
    private void addParts(String word, String lower) {
        int first = word.indexOf('-');
        int last = word.lastIndexOf('-');
        if (first > 0 && last < word.length() - 1) {
            addPart(FIRST_PART, lower, 0, first);
            addPart(LAST_PART, lower, last + 1, lower.length());
            addClusters(PART_CLUSTER, lexicon.clusters(company(word.substring(last + 1))));
            String name = word.substring(0, first);
            add(PART_LISTS, lists(name));
            add(PART_KIND, kinds.of(name));
            addClusters(FIRST_CLUSTER, lexicon.clusters(company(name)));
        }
    }

    /** {@code Sibirientagebuch, Ahltener}: the longest beginning that is a name of the lists, and what is left of the word. */
    private void addInnerName(String word, String lower, int kind) {
        if (!Character.isUpperCase(word.charAt(0)) || (kind & ~WordKind.COMPOUND) != 0 || word.indexOf('-') >= 0) {
            return;
        }
        for (int end = word.length() - 2; end >= SHORTEST_INNER_NAME; end--) {
            int lists = lexicon.lists(Hash.of(word, 0, end));
            if (lists != 0) {
                add(INNER_LISTS, lists);
                addPart(INNER_REST, lower, end, lower.length());
                return;
            }
        }
    }

    /** {@code Bundeswehrverbands}: the company of its longest known ending with at least four letters. */
    private void addTail(String word, long clusters) {
        if (clusters != NameLexicon.NONE || !Character.isUpperCase(word.charAt(0))) {
            return;
        }
        for (int from = 2; from + 4 <= word.length(); from++) {
            if (Character.isLowerCase(word.charAt(from))) {
                long tail = lexicon.clusters(
                        lexicon.company(Character.toUpperCase(word.charAt(from)) + word.substring(from + 1)));
                if (tail != NameLexicon.NONE) {
                    addClusters(TAIL_CLUSTER, tail);
                    return;
                }
            }
        }
    }

    /** What kind of name its letters are like. */
    private void addForm(String word) {
        if (Character.isUpperCase(word.charAt(0)) && word.length() > 2) {
            int[] likeness = lexicon.forms().likeness(word);
            for (int kind = 0; kind < likeness.length; kind++) {
                add(FORM + kind, likeness[kind]);
            }
        }
    }

    private void addBag(String lower, long clusters) {
        if (lower.length() > 1) {
            add(BAG, lower);
        }
        if (clusters != NameLexicon.NONE) {
            add(BAG_CLUSTER, NameLexicon.cluster(clusters, 2));
        }
    }

    private void addClusters(int template, long packed) {
        if (packed == NameLexicon.NONE) {
            add(template, -1);
            return;
        }
        for (int i = 0; i < NameLexicon.CLUSTER_BITS.length; i++) {
            add(template + i, NameLexicon.cluster(packed, i));
        }
    }

    /** Of the word as it stands, without its genitive, or as it would stand elsewhere: {@code BERLIN}, {@code Gestern}. */
    private int company(String word) {
        int found = lexicon.company(word);
        if (found >= 0) {
            return found;
        }
        String other = Shape.asUsual(word);
        if (other != null) {
            found = lexicon.company(other);
        }
        String stem = found < 0 ? NameLexicon.withoutGenitive(other == null ? word : other) : null;
        return stem == null ? found : lexicon.company(stem);
    }

    private int lists(String word) {
        int lists = lexicon.lists(Hash.of(word));
        if (lists == 0) {
            @Nullable String other = Shape.asUsual(word);
            String stem = NameLexicon.withoutGenitive(other == null ? word : other);
            lists = other == null ? 0 : lexicon.lists(Hash.of(other));
            lists = lists == 0 && stem != null ? lexicon.lists(Hash.of(stem)) : lists;
        }
        return lists;
    }

    private void addIdentity(int template, String value) {
        add(template, value);
        identity[identities++] = keys[size - 1];
    }

    private void add(int template, String value) {
        add(Hash.with(Hash.of(value), template));
    }

    private void addPart(int template, String value, int start, int end) {
        add(Hash.with(Hash.of(value, start, end), template));
    }

    private void add(int template, int value) {
        add(Hash.with(value, template));
    }

    private void add(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        keys[size++] = key;
    }
}

package io.depesche.nlp.domain.tag.crf;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What is known about single words beyond the training texts: in which company they are used (seven cluster numbers), whether they are
 * written with a capital inside a sentence, and of which lists of names they are. Words are kept as hashes only.
 *
 * <p>Immutable, thread-safe. File: {@code DNL3}, then clusters, writing and names, each a {@link PackedTable} and its
 * values, then the {@link NameForms}; at last a checksum.
 */
public final class NameLexicon {

    /** Bits of the cluster numbers in one value, from the lowest on; the coarsest clustering comes first. */
    public static final int[] CLUSTER_BITS = {6, 8, 9, 9, 10, 11, 11};

    private static final int[] CLUSTER_STARTS = starts();

    /** The word is in no cluster. */
    static final long NONE = -1;

    public static final int COUNTRY = 1;
    public static final int ORGANISATION = 2;
    public static final int PERSON = 4;
    public static final int PLACE = 8;
    public static final int FIRST_NAME = 16;
    public static final int FAMILY_NAME = 32;
    public static final int LANGUAGE = 64;

    /** A longer name begins with this word. */
    public static final int BEGINS_NAME = 128;

    private static final int MAGIC = 0x444E4C33;

    private final PackedTable clustered;
    private final long[] clusters;
    private final PackedTable written;
    private final byte[] writings;
    private final PackedTable named;
    private final byte[] names;
    private final NameForms forms;

    private NameLexicon(ByteBuffer in) {
        if (in.remaining() < 4 || in.getInt() != MAGIC) {
            throw new IllegalStateException("no name lexicon, or one of another version");
        }
        Checksum.verify(in);
        this.clustered = PackedTable.read(in);
        this.clusters = new long[clustered.size()];
        in.asLongBuffer().get(clusters);
        in.position(in.position() + 8 * clusters.length);
        this.written = PackedTable.read(in);
        this.writings = new byte[written.size()];
        in.get(writings);
        this.named = PackedTable.read(in);
        this.names = new byte[named.size()];
        in.get(names);
        this.forms = NameForms.read(in);
    }

    /** @throws IllegalStateException if the bytes are no lexicon or a damaged one */
    public static NameLexicon read(ByteBuffer in) {
        try {
            return new NameLexicon(in);
        } catch (RuntimeException e) {
            throw new IllegalStateException("the name lexicon cannot be read: " + e.getMessage(), e);
        }
    }

    /** Place of a word as it is written among those whose company is known; -1 for an unknown word. */
    int company(String word) {
        return clustered.find(Hash.of(withZeros(word)));
    }

    /** The cluster numbers of a place, packed; {@link #NONE} for -1. */
    long clusters(int company) {
        return company < 0 ? NONE : clusters[company];
    }

    private static int[] starts() {
        int[] starts = new int[CLUSTER_BITS.length];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + CLUSTER_BITS[i - 1];
        }
        return starts;
    }

    NameForms forms() {
        return forms;
    }

    static int cluster(long packed, int which) {
        return (int) (packed >>> CLUSTER_STARTS[which]) & (1 << CLUSTER_BITS[which]) - 1;
    }

    /** Code of how a word, given in small letters, is written inside sentences; 0 for an unknown one. */
    int writing(String lower) {
        int at = written.find(Hash.of(withZeros(lower)));
        return at < 0 ? 0 : writings[at] & 0xFF;
    }

    /** Lists that hold a name, as bits. */
    int lists(long name) {
        int at = named.find(name);
        return at < 0 ? 0 : names[at] & 0xFF;
    }

    /** Key of a name of several words: keys of the words, in order. */
    static long joined(long before, long word) {
        return Hash.with(before, word);
    }

    /** The texts were counted with every digit as a zero. */
    static String withZeros(String word) {
        StringBuilder zeros = null;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                zeros = zeros == null ? new StringBuilder(word) : zeros;
                zeros.setCharAt(i, '0');
            }
        }
        return zeros == null ? word : zeros.toString();
    }

    /** Key of a name of one or several words. */
    public static long key(String name) {
        long key = 0;
        boolean first = true;
        for (String word : name.split(" ")) {
            key = first ? Hash.of(word) : joined(key, Hash.of(word));
            first = false;
        }
        return key;
    }

    /** Keys and values for the file; keys as {@link PackedTable#inOrder} gives them. */
    public record Contents(
            long[] clusterKeys,
            long[] clusters,
            long[] writingKeys,
            byte[] writings,
            long[] nameKeys,
            byte[] names,
            byte[] forms) {}

    /** The file's bytes. */
    public static byte[] bytes(Contents of) {
        ByteBuffer out = ByteBuffer.allocate(4
                + PackedTable.bytes(of.clusterKeys().length)
                + 8 * of.clusters().length
                + PackedTable.bytes(of.writingKeys().length)
                + of.writings().length
                + PackedTable.bytes(of.nameKeys().length)
                + of.names().length
                + of.forms().length
                + Checksum.BYTES);
        out.putInt(MAGIC);
        PackedTable.write(out, of.clusterKeys());
        for (long packed : of.clusters()) {
            out.putLong(packed);
        }
        PackedTable.write(out, of.writingKeys());
        out.put(of.writings());
        PackedTable.write(out, of.nameKeys());
        out.put(of.names());
        out.put(of.forms());
        Checksum.write(out);
        return out.array();
    }

    /** The word without the ending of the genitive, if it could have one: {@code Putins} and {@code Xis'} give {@code Putin}, {@code Xis}. */
    static @Nullable String withoutGenitive(String word) {
        int last = word.length() - 1;
        boolean ends = last > 2 && (word.charAt(last) == 's' || word.charAt(last) == '\'' || word.charAt(last) == '’');
        return ends && Character.isLetter(word.charAt(last - 1)) ? word.substring(0, last) : null;
    }
}

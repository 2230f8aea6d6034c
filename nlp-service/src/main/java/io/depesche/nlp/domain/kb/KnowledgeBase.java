package io.depesche.nlp.domain.kb;

import io.depesche.nlp.domain.kb.KnownName.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge base as it is read: one table from written forms to entities, one of the entities. Nothing is unpacked before somebody
 * asks, so the shipped one (some megabytes) is there at once and an imported one of gigabytes is mapped, not loaded. Immutable,
 * thread-safe.
 *
 * <p>Layout, big-endian: magic {@value #MAGIC}; counts of entities, forms, slots; starts of the parts forms, slots, entities, offsets.
 * A slot holds the place of a form plus one; forms with one hash follow each other from slot to slot.
 */
public final class KnowledgeBase {

    /** {@code DKB1}. */
    static final int MAGIC = 0x444b4231;

    static final int HEADER_BYTES = 8 * 4;

    private static final String SHIPPED = "/nlp/kb/world.kb";

    /** The tables of the shipped one are of the end of that year. */
    private static final int SHIPPED_STATE = 20_251_231;

    /** Beyond it, entities are read anew each time instead of being kept. */
    private static final int MOST_KEPT = 200_000;

    private static final int TRIED_OUT = 1_000;

    private final ByteBuffer data;
    private final int entityCount;
    private final int slotMask;
    private final int slotsAt;
    private final int formsAt;
    private final int entitiesAt;
    private final int offsetsAt;
    private final @Nullable AtomicReferenceArray<@Nullable KnownEntity> kept;

    KnowledgeBase(ByteBuffer data, String source) {
        if (data.limit() < HEADER_BYTES || data.getInt(0) != MAGIC) {
            throw new IllegalArgumentException("not a knowledge base: " + source);
        }
        this.data = data;
        this.entityCount = data.getInt(4);
        int slots = data.getInt(12);
        this.slotMask = slots - 1;
        this.formsAt = data.getInt(16);
        this.slotsAt = data.getInt(20);
        this.entitiesAt = data.getInt(24);
        this.offsetsAt = data.getInt(28);
        if (Integer.bitCount(slots) != 1
                || slotsAt + 4L * slots > data.limit()
                || offsetsAt + 4L * entityCount != data.limit()) {
            throw new IllegalArgumentException("a damaged knowledge base: " + source + ", expected "
                    + (offsetsAt + 4L * entityCount) + " bytes, found " + data.limit());
        }
        this.kept = entityCount <= MOST_KEPT ? new AtomicReferenceArray<>(entityCount) : null;
    }

    private static final class Holder {
        static final KnowledgeBase SHIPPED_BASE = readShipped();
    }

    /** The one of this product, read when it is first asked for. */
    public static KnowledgeBase shipped() {
        return Holder.SHIPPED_BASE;
    }

    /**
     * Maps an imported one.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is none or damaged
     */
    public static KnowledgeBase open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("not a knowledge base, they hold at most 2 GiB: " + file);
            }
            KnowledgeBase opened =
                    new KnowledgeBase(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), file.toString());
            opened.tryOut(file);
            return opened;
        }
    }

    /** Reads some entities from front to back; what is damaged in itself hardly keeps all of them readable. */
    private void tryOut(Path file) {
        int step = Math.max(1, entityCount / TRIED_OUT);
        try {
            for (int i = 0; i < entityCount; i += step) {
                read(i);
            }
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("a damaged knowledge base: " + file + ", an entity cannot be read", e);
        }
    }

    private static KnowledgeBase readShipped() {
        try (InputStream in = KnowledgeBase.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + SHIPPED);
            }
            return new KnowledgeBase(ByteBuffer.wrap(in.readAllBytes()), SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a key leads to. */
    public record Hit(List<KnownName> names, boolean goesOn) {}

    /** The names that are written so, or {@code null} if none is and none goes on from here. */
    public @Nullable Hit find(NameKey key) {
        int slot = spread(key.hash()) & slotMask;
        while (true) {
            int form = data.getInt(slotsAt + 4 * slot);
            if (form == 0) {
                return null;
            }
            int at = formsAt + form - 1;
            if (isKey(key, at)) {
                return hit(at);
            }
            slot = slot + 1 & slotMask;
        }
    }

    /** The names that are written like this one; {@code null} as above. */
    public @Nullable Hit find(String name) {
        return find(NameKey.of(name));
    }

    /** Whether somebody bears this name, in whatever case of letters; some tenths of a microsecond. */
    public boolean isName(String name) {
        Hit hit = find(name);
        return hit != null && has(hit, Kind.NAME);
    }

    /** The one with a Wikidata id such as {@code wd:Q42}; reads them all, so for the start and not for each name. */
    public @Nullable KnownEntity bySame(String same) {
        for (int i = 0; i < entityCount; i++) {
            KnownEntity entity = entity(i);
            if (same.equals(entity.same())) {
                return entity;
            }
        }
        return null;
    }

    /** Who held or holds an office, in the order of the file. */
    public List<KnownEntity> holders(String title, String country) {
        return Positions.holders(this, title, country);
    }

    /** The last day ({@code yyyymmdd}) of which it says who held an office; later holders may be others. */
    public int officesKnownUntil() {
        return Positions.knownUntil(this, SHIPPED_STATE);
    }

    /** What a key as it stands leads to. */
    List<KnownEntity> under(byte[] raw) {
        NameKey key = new NameKey();
        key.raw(raw);
        Hit hit = find(key);
        return hit == null
                ? List.of()
                : hit.names().stream().map(name -> entity(name.entity())).toList();
    }

    /** Who has a name that sounds so. */
    public List<KnownEntity> soundingLike(String name) {
        String sound = SoundKey.of(name);
        if (sound.isEmpty()) {
            return List.of();
        }
        return under(sound.getBytes(StandardCharsets.UTF_8));
    }

    static int spread(int hash) {
        return hash ^ hash >>> 15;
    }

    private boolean isKey(NameKey key, int at) {
        int length = data.get(at) & 0xff;
        if (length != key.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (data.get(at + 1 + i) != key.at(i)) {
                return false;
            }
        }
        return true;
    }

    private Hit hit(int at) {
        int p = at + 1 + (data.get(at) & 0xff);
        boolean goesOn = data.get(p) != 0;
        int count = data.getShort(p + 1) & 0xffff;
        p += 3;
        List<KnownName> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++, p += 5) {
            names.add(KnownName.of(data.getInt(p), data.get(p + 4)));
        }
        return new Hit(names, goesOn);
    }

    /** Takes the forms one by one, in the order of their keys. */
    public interface FormVisitor {
        void form(String key, List<KnownName> names);
    }

    /** Shows all forms that mean somebody. */
    public void forms(FormVisitor visitor) {
        int at = formsAt;
        while (at < slotsAt) {
            int length = data.get(at) & 0xff;
            byte[] key = new byte[length];
            data.get(at + 1, key);
            Hit hit = hit(at);
            if (!hit.names().isEmpty()) {
                visitor.form(new String(key, StandardCharsets.UTF_8), hit.names());
            }
            at += 1 + length + 3 + 5 * hit.names().size();
        }
    }

    public int size() {
        return entityCount;
    }

    /**
     * An entity by its number.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public KnownEntity entity(int index) {
        KnownEntity known = kept == null ? null : kept.get(index);
        if (known == null) {
            known = read(index);
            if (kept != null) {
                kept.set(index, known);
            }
        }
        return known;
    }

    private KnownEntity read(int index) {
        return new EntityReader(data, entitiesAt + data.getInt(offsetsAt + 4 * index)).read(index, this);
    }

    /** Whether one of the names that a key leads to is of a kind. */
    public static boolean has(Hit hit, Kind kind) {
        return hit.names().stream().anyMatch(name -> name.kind() == kind);
    }
}

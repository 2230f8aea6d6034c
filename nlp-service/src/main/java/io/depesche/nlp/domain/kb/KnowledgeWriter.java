package io.depesche.nlp.domain.kb;

import io.depesche.nlp.domain.kb.KnownEntity.Office;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a knowledge base. Entities go to a file as they come, forms through sorted runs ({@link FormRuns}), so its memory does not grow
 * with what it writes. {@link #checkpoint} makes what was added so far safe: a writer opened again on the same folder goes on from there.
 * The same entities in the same order give the same bytes. For one thread.
 */
public final class KnowledgeWriter implements AutoCloseable {

    private static final int NO_DEGREE = Integer.MIN_VALUE;
    private static final int LONGEST_KEY = 255;
    private static final int MOST_SHORT = 255;

    private final Path folder;
    private final FormRuns forms;
    private final FileChannel entities;
    private final FileChannel offsets;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream(256);
    private int count;
    private long bytes;
    private long source;

    /** @param folder for its work; what a checkpoint left in it is taken up */
    public KnowledgeWriter(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Path state = folder.resolve("state");
        int runs = 0;
        if (Files.exists(state)) {
            String[] fields = Files.readString(state).strip().split(" ");
            count = Integer.parseInt(fields[0]);
            bytes = Long.parseLong(fields[1]);
            runs = Integer.parseInt(fields[2]);
            source = Long.parseLong(fields[3]);
        }
        this.forms = new FormRuns(folder, runs);
        this.entities = open("entities", bytes);
        this.offsets = open("offsets", 4L * count);
    }

    private FileChannel open(String name, long size) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.truncate(size);
        channel.position(size);
        return channel;
    }

    /** How far the caller had read its source at the last checkpoint; 0 at the start. */
    public long source() {
        return source;
    }

    public int size() {
        return count;
    }

    /**
     * Adds an entity; its own {@code index} is not looked at.
     *
     * @return its number
     */
    public int add(KnownEntity entity) throws IOException {
        row.reset();
        DataOutputStream out = new DataOutputStream(row);
        out.writeByte(EntityType.number(entity.type()));
        text(out, entity.name());
        out.writeInt(entity.same() == null ? 0 : Integer.parseInt(entity.same().substring("wd:Q".length())));
        text(out, entity.country());
        text(out, entity.kind());
        out.writeByte(entity.popularity());
        out.writeInt(degrees(entity.latitude()));
        out.writeInt(degrees(entity.longitude()));
        List<String> shortNames = entity.shortNames();
        out.writeByte(Math.min(MOST_SHORT, shortNames.size()));
        for (String name : shortNames.subList(0, Math.min(MOST_SHORT, shortNames.size()))) {
            text(out, name);
        }
        List<Office> offices = entity.offices();
        out.writeByte(Math.min(MOST_SHORT, offices.size()));
        for (Office office : offices.subList(0, Math.min(MOST_SHORT, offices.size()))) {
            text(out, office.title());
            text(out, office.country());
            out.writeInt(office.from());
            out.writeInt(office.to());
        }
        text(out, entity.publisher());
        for (Office office : offices) {
            byte[] key = KnowledgeBase.officeKey(office.title(), office.country());
            forms.add(key, count, KnownName.plain(count, KnownName.Kind.OFFICE).flags());
        }
        if (bytes + row.size() > Integer.MAX_VALUE) {
            throw new IOException("a knowledge base holds at most 2 GiB of entities: import fewer");
        }
        full(offsets, ByteBuffer.allocate(4).putInt((int) bytes).flip());
        full(entities, ByteBuffer.wrap(row.toByteArray()));
        bytes += row.size();
        return count++;
    }

    /** Adds a written form of an entity, and the beginnings of it that a reader of a text meets first. */
    public void name(String surface, KnownName name) throws IOException {
        NameKey key = NameKey.of(surface);
        if (key.length() == 0 || key.length() > LONGEST_KEY) {
            return;
        }
        key(key.toBytes(), name);
    }

    /** Adds how the name of a person sounds. */
    public void sound(String surface, int entity) throws IOException {
        String key = SoundKey.of(surface);
        if (!key.isEmpty() && key.length() < LONGEST_KEY / 3) {
            forms.add(
                    key.getBytes(StandardCharsets.UTF_8),
                    entity,
                    KnownName.plain(entity, KnownName.Kind.SOUND).flags());
        }
    }

    private void key(byte[] key, KnownName name) throws IOException {
        for (int i = 1; i < key.length; i++) {
            if (" ./&".indexOf(key[i]) >= 0) {
                forms.add(java.util.Arrays.copyOf(key, i), FormRuns.GOES_ON, 0);
            }
        }
        forms.add(key, name.entity(), name.flags());
    }

    /** Makes all that was added safe. */
    public void checkpoint(long readSoFar) throws IOException {
        forms.spill();
        entities.force(false);
        offsets.force(false);
        source = readSoFar;
        Path fresh = folder.resolve("state.new");
        Files.writeString(fresh, "%d %d %d %d%n".formatted(count, bytes, forms.runs(), source));
        Files.move(fresh, folder.resolve("state"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes the file and clears the work folder. */
    public void finish(Path file) throws IOException {
        Path formFile = folder.resolve("forms");
        Path placeFile = folder.resolve("places");
        int[] counted = new int[1];
        try (DataOutputStream out = output(formFile);
                DataOutputStream places = output(placeFile)) {
            forms.merge((key, goesOn, names) -> {
                if (out.size() == Integer.MAX_VALUE) {
                    throw new IOException("a knowledge base holds at most 2 GiB of names: import fewer");
                }
                places.writeInt(NameKey.hashOf(key));
                places.writeInt(out.size() + 1);
                counted[0]++;
                out.writeByte(key.length);
                out.write(key);
                out.writeBoolean(goesOn);
                out.writeShort(names.size());
                for (long name : names) {
                    out.writeInt((int) (name >> 8));
                    out.writeByte((int) name & 0xff);
                }
            });
        }
        int slots = Math.max(2, Integer.highestOneBit(Math.max(1, counted[0] - 1)) << 2);
        long formBytes = Files.size(formFile);
        long slotsAt = KnowledgeBase.HEADER_BYTES + formBytes;
        long entitiesAt = slotsAt + 4L * slots;
        long offsetsAt = entitiesAt + bytes;
        if (offsetsAt + 4L * count > Integer.MAX_VALUE) {
            throw new IOException("a knowledge base holds at most 2 GiB: import fewer");
        }
        Files.deleteIfExists(file);
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer header = ByteBuffer.allocate(KnowledgeBase.HEADER_BYTES)
                    .putInt(KnowledgeBase.MAGIC)
                    .putInt(count)
                    .putInt(counted[0])
                    .putInt(slots)
                    .putInt(KnowledgeBase.HEADER_BYTES)
                    .putInt((int) slotsAt)
                    .putInt((int) entitiesAt)
                    .putInt((int) offsetsAt)
                    .flip();
            full(out, header);
            copy(formFile, out);
            MappedByteBuffer table = out.map(FileChannel.MapMode.READ_WRITE, slotsAt, 4L * slots);
            fill(table, slots, placeFile);
            table.force();
            out.position(entitiesAt);
            copy(folder.resolve("entities"), out);
            copy(folder.resolve("offsets"), out);
        }
        close();
        for (String name : List.of("forms", "places", "entities", "offsets", "state")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        forms.clear();
    }

    private static void fill(ByteBuffer table, int slots, Path placeFile) throws IOException {
        try (FileChannel in = FileChannel.open(placeFile, StandardOpenOption.READ)) {
            ByteBuffer places = ByteBuffer.allocate(1 << 16);
            while (in.read(places) >= 0 || places.position() > 0) {
                places.flip();
                while (places.remaining() >= 8) {
                    int slot = KnowledgeBase.spread(places.getInt()) & slots - 1;
                    while (table.getInt(4 * slot) != 0) {
                        slot = slot + 1 & slots - 1;
                    }
                    table.putInt(4 * slot, places.getInt());
                }
                places.compact();
            }
        }
    }

    private static void copy(Path from, FileChannel to) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ)) {
            long done = 0;
            while (done < in.size()) {
                done += in.transferTo(done, in.size() - done, to);
            }
        }
    }

    private static void full(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static DataOutputStream output(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    private static int degrees(double degrees) {
        return Double.isNaN(degrees) ? NO_DEGREE : (int) Math.round(degrees * 1e4);
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeUTF(Objects.requireNonNullElse(text, ""));
    }

    @Override
    public void close() throws IOException {
        entities.close();
        offsets.close();
    }

    /** All forms of one name that are the same but for their key. */
    public void names(List<String> surfaces, KnownName name) throws IOException {
        for (String surface : new ArrayList<>(surfaces)) {
            name(surface, name);
        }
    }
}

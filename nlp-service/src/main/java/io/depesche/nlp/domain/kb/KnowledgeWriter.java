package io.depesche.nlp.domain.kb;

import io.depesche.nlp.domain.kb.KnownEntity.Office;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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

    static final String ENTITIES = "entities";
    static final String OFFSETS = "offsets";

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
    private String note = "";

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
            note = fields.length > 4 ? fields[4] : "";
        }
        this.forms = new FormRuns(folder, runs);
        this.entities = open(ENTITIES, bytes);
        this.offsets = open(OFFSETS, 4L * count);
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

    /** What the caller left at the last checkpoint; empty at the start. */
    public String note() {
        return note;
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
            byte[] key = Positions.holdersKey(office.title(), office.country());
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

    /** Adds a key as another knowledge base has it. */
    void copy(String key, KnownName name) throws IOException {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (name.kind() == KnownName.Kind.SOUND) {
            forms.add(bytes, name.entity(), name.flags());
        } else {
            key(bytes, name);
        }
    }

    /**
     * Adds what an id of an office means: persons may hold it by that id.
     *
     * @param id such as {@code Q4970706}
     * @param title as the words for offices have it, such as {@code chancellor}
     * @param country ISO 3166-1 code, or that of an organisation such as {@code EU}
     */
    public void position(String id, String name, String title, String country) throws IOException {
        int number = add(entry(name, "wd:" + id, Positions.KIND, new Office(title, country, 0, Office.OPEN)));
        forms.add(
                Positions.positionKey(id),
                number,
                KnownName.plain(number, KnownName.Kind.OFFICE).flags());
    }

    /** Says until which day ({@code yyyymmdd}) the offices are known. */
    public void knownUntil(int day) throws IOException {
        add(entry("", null, Positions.STATE, new Office(Positions.STATE, "", 0, day)));
    }

    private static KnownEntity entry(String name, @Nullable String same, String kind, Office office) {
        return new KnownEntity(
                0, "MISC", name, same, null, kind, 0, Double.NaN, Double.NaN, List.of(), List.of(office), null);
    }

    /** Makes all that was added safe; {@code readSoFar} and {@code left} (one word) are there again at the next start. */
    public void checkpoint(long readSoFar, String left) throws IOException {
        forms.spill();
        entities.force(false);
        offsets.force(false);
        source = readSoFar;
        Path fresh = folder.resolve("state.new");
        Files.writeString(fresh, "%d %d %d %d %s%n".formatted(count, bytes, forms.runs(), source, left));
        Files.move(fresh, folder.resolve("state"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes the file and clears the work folder. */
    public void finish(Path file) throws IOException {
        new KnowledgeFile(folder, count, bytes).write(forms, file);
        close();
        for (String name : List.of(ENTITIES, OFFSETS, "state")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        forms.clear();
    }

    static void full(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
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

package io.depesche.nlp.domain.kb;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Puts the file of a knowledge base together: merges the forms, spreads them over the slots, appends the entities. Its layout stands at
 * {@link KnowledgeBase}.
 */
final class KnowledgeFile {

    private final Path folder;
    private final int count;
    private final long bytes;

    /**
     * @param folder with the work of a {@link KnowledgeWriter}
     * @param count of entities
     * @param bytes of entities
     */
    KnowledgeFile(Path folder, int count, long bytes) {
        this.folder = folder;
        this.count = count;
        this.bytes = bytes;
    }

    /** Writes the file. */
    void write(FormRuns forms, Path file) throws IOException {
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
            KnowledgeWriter.full(out, header);
            copy(formFile, out);
            MappedByteBuffer table = out.map(FileChannel.MapMode.READ_WRITE, slotsAt, 4L * slots);
            fill(table, slots, placeFile);
            table.force();
            out.position(entitiesAt);
            copy(folder.resolve(KnowledgeWriter.ENTITIES), out);
            copy(folder.resolve(KnowledgeWriter.OFFSETS), out);
        }
        Files.delete(formFile);
        Files.delete(placeFile);
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

    private static DataOutputStream output(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }
}

package io.depesche.nlp.domain.kb;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Brings the written forms of any number of entities into order with bounded memory: sorted runs on disk, merged at the end.
 *
 * <p>Order: by the bytes of the key, then by entity, then by flags; equal rows become one.
 */
final class FormRuns {

    /** In place of an entity: a longer form begins with this key. */
    static final int GOES_ON = -1;

    /** One key leads to no more entities than this; a name that common says nothing. */
    private static final int MOST_NAMES = 200;

    private static final int ROWS_IN_MEMORY = 1 << 18;

    private record Row(byte[] key, int entity, int flags) {
        static final Comparator<Row> ORDER = (a, b) -> {
            int byKey = Arrays.compareUnsigned(a.key, b.key);
            int byEntity = byKey != 0 ? byKey : Integer.compare(a.entity, b.entity);
            return byEntity != 0 ? byEntity : Integer.compare(a.flags, b.flags);
        };
    }

    /** Takes the keys in order. */
    interface Sink {
        /** @param names entity shifted by eight bits, with its flags */
        void key(byte[] key, boolean goesOn, List<Long> names) throws IOException;
    }

    private final Path folder;
    private final List<Row> rows = new ArrayList<>();
    private int runs;

    FormRuns(Path folder, int runs) {
        this.folder = folder;
        this.runs = runs;
    }

    int runs() {
        return runs;
    }

    void add(byte[] key, int entity, int flags) throws IOException {
        rows.add(new Row(key, entity, flags));
        if (rows.size() >= ROWS_IN_MEMORY) {
            spill();
        }
    }

    void spill() throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        rows.sort(Row.ORDER);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run(runs)), 1 << 16))) {
            Row last = null;
            for (Row row : rows) {
                if (last == null || Row.ORDER.compare(last, row) != 0) {
                    out.writeByte(row.key.length);
                    out.write(row.key);
                    out.writeInt(row.entity);
                    out.writeByte(row.flags);
                }
                last = row;
            }
        }
        rows.clear();
        runs++;
    }

    private Path run(int number) {
        return folder.resolve("run-" + number);
    }

    void clear() throws IOException {
        for (int i = 0; i < runs; i++) {
            Files.deleteIfExists(run(i));
        }
    }

    void merge(Sink sink) throws IOException {
        spill();
        PriorityQueue<Run> queue = new PriorityQueue<>(Comparator.comparing(Run::row, Row.ORDER));
        List<Run> open = new ArrayList<>();
        try {
            for (int i = 0; i < runs; i++) {
                Run run = new Run(run(i));
                open.add(run);
                if (run.advance()) {
                    queue.add(run);
                }
            }
            byte[] key = new byte[0];
            boolean goesOn = false;
            List<Long> names = new ArrayList<>();
            while (!queue.isEmpty()) {
                Run run = queue.poll();
                Row row = run.row();
                if (!Arrays.equals(key, row.key)) {
                    if (key.length > 0) {
                        sink.key(key, goesOn, names);
                    }
                    key = row.key;
                    goesOn = false;
                    names.clear();
                }
                long name = (long) row.entity << 8 | row.flags;
                if (row.entity == GOES_ON) {
                    goesOn = true;
                } else if (names.size() < MOST_NAMES && !names.contains(name)) {
                    names.add(name);
                }
                if (run.advance()) {
                    queue.add(run);
                }
            }
            if (key.length > 0) {
                sink.key(key, goesOn, names);
            }
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
    }

    private static final class Run implements AutoCloseable {
        private final DataInputStream in;
        private Row row = new Row(new byte[0], 0, 0);

        Run(Path file) throws IOException {
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 14));
        }

        Row row() {
            return row;
        }

        boolean advance() throws IOException {
            try {
                byte[] key = new byte[in.readUnsignedByte()];
                in.readFully(key);
                row = new Row(key, in.readInt(), in.readUnsignedByte());
                return true;
            } catch (EOFException e) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}

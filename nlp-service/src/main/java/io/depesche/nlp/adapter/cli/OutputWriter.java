package io.depesche.nlp.adapter.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes results as lines, or each into a file of its own, and TimeML into files beside them. */
final class OutputWriter {

    private final OutputStream lines;
    private final @Nullable Path folder;
    private final @Nullable Path timeMlFolder;
    private int written;

    OutputWriter(OutputStream lines, @Nullable Path folder, @Nullable Path timeMlFolder) {
        this.lines = lines;
        this.folder = folder;
        this.timeMlFolder = timeMlFolder;
    }

    void write(Annotated annotated) throws IOException {
        if (folder != null) {
            Files.write(folder.resolve(fileName(annotated.id()) + ".json"), annotated.json());
        } else {
            lines.write(annotated.json());
            lines.write('\n');
            lines.flush();
        }
        if (timeMlFolder != null && annotated.timeMl() != null) {
            Files.writeString(timeMlFolder.resolve(timeMlName(annotated.id())), annotated.timeMl());
        }
        written++;
    }

    /** The last part of an id that is a path, so that {@code news/a.tml} is written as {@code a.tml}. */
    private String timeMlName(@Nullable String id) {
        String name = id == null ? null : id.substring(id.lastIndexOf('/') + 1);
        String plain = fileName(name);
        return plain.endsWith(".tml") ? plain : plain + ".tml";
    }

    /** The id with everything replaced that could lead out of the folder or that a file system refuses. */
    private String fileName(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return "%06d".formatted(written);
        }
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < Math.min(id.length(), 120); i++) {
            char c = id.charAt(i);
            name.append(Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' && i > 0 ? c : '_');
        }
        return name.toString();
    }
}

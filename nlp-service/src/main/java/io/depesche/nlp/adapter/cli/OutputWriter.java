package io.depesche.nlp.adapter.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes results as lines, or each into a file of its own. */
final class OutputWriter {

    private final OutputStream lines;
    private final @Nullable Path folder;
    private int written;

    OutputWriter(OutputStream lines, @Nullable Path folder) {
        this.lines = lines;
        this.folder = folder;
    }

    void write(Annotated annotated) throws IOException {
        if (folder != null) {
            Files.write(folder.resolve(fileName(annotated.id()) + ".json"), annotated.json());
        } else {
            lines.write(annotated.json());
            lines.write('\n');
            lines.flush();
        }
        written++;
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

package io.depesche.stack.command;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Files as the user names them. */
final class InputText {

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private InputText() {}

    /** UTF-8 lines, unpacked if the first bytes are gzip's. */
    static BufferedReader open(Path file) throws IOException {
        return reader(Files.newInputStream(file));
    }

    static BufferedReader standardInput() throws IOException {
        return reader(System.in);
    }

    private static BufferedReader reader(InputStream raw) throws IOException {
        InputStream in = new BufferedInputStream(raw);
        in.mark(2);
        boolean packed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return new BufferedReader(new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    /** {@code html} for {@code page.HTML}. */
    static String ending(Path file) {
        String name = name(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** {@code page} for {@code page.html}. */
    static String nameWithoutEnding(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}

package io.depesche.ingest.domain.charset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What charset a label means. Where browsers read a label as a larger set (WHATWG Encoding, "names and labels"), so do we: a page marked
 * {@code iso-8859-1} uses the quotation marks of windows-1252, one marked {@code gb2312} uses GB 18030.
 */
final class CharsetLabels {

    private static final int LONGEST = 40;

    private static final String TABLE = "/ingest/charset-labels.tsv";

    /** Labels that mean more than they say, and spellings that the JDK does not know. */
    private static final Map<String, String> MEANT = read();

    private CharsetLabels() {}

    /**
     * The charset of a label, if ASCII bytes mean ASCII characters in it. Others, such as UTF-7 and EBCDIC, are not taken from a label:
     * they smuggle markup past every check that is made on bytes.
     */
    static @Nullable Charset believed(String label) {
        Charset charset = find(label);
        return charset != null && isAsciiCompatible(charset) ? charset : null;
    }

    /** The charset of a label, if it is an EBCDIC one; only for bytes that are seen to be EBCDIC. */
    static @Nullable Charset ebcdic(String label) {
        Charset charset = find(label);
        return charset != null && new String(new byte[] {0x4c, 0x6f, (byte) 0xa7}, charset).equals("<?x")
                ? charset
                : null;
    }

    private static boolean isAsciiCompatible(Charset charset) {
        String probe = "<?xml version=\"1.0\"?><a href='b'>&#38;0aZz</a>";
        return new String(probe.getBytes(StandardCharsets.US_ASCII), charset).equals(probe);
    }

    private static @Nullable Charset find(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > LONGEST) {
            return null;
        }
        String dashed = name.replace('_', '-');
        List<String> spellings = List.of(
                name,
                dashed,
                name.replace("-", "").replace("_", ""),
                name.startsWith("cp") ? "x-IBM" + name.substring(2) : name,
                "x-" + dashed,
                "x-" + dashed.replace("-", ""));
        for (String spelling : spellings) {
            Charset charset = named(MEANT.getOrDefault(spelling, spelling));
            if (charset != null) {
                // iso8859-1, l1 and latin1 are all iso-8859-1 to the JDK
                String meant = MEANT.get(charset.name().toLowerCase(Locale.ROOT));
                Charset larger = meant == null ? null : named(meant);
                return larger == null ? charset : larger;
            }
        }
        return null;
    }

    private static @Nullable Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static Map<String, String> read() {
        Map<String, String> table = new HashMap<>();
        try (InputStream in = CharsetLabels.class.getResourceAsStream(TABLE)) {
            String lines = new String(Objects.requireNonNull(in, TABLE).readAllBytes(), StandardCharsets.UTF_8);
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int tab = line.indexOf('\t');
                table.put(line.substring(0, tab), line.substring(tab + 1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(table);
    }
}

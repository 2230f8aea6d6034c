package io.depesche.ingest.domain.charset;

import io.depesche.ingest.domain.charset.DecodedText.Evidence;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a body into text. In this order: a byte order mark; valid UTF-8, because no other text is valid UTF-8 by accident and labels
 * lie more often than bytes; the charset of the header; the one named in the document's head; windows-1252.
 *
 * <p>A byte order mark stays in the text: the raw text is kept as it came, and what is wrong with it is for the cleaning to say.
 */
public final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Where a document says its own charset; HTML and XML declarations stand within this many bytes. */
    private static final int HEAD_BYTES = 1024;

    /**
     * The labels that are believed. Charsets in which ASCII bytes mean other characters are left out: UTF-7 and its like smuggle
     * markup past every check made on bytes.
     */
    private static final Set<String> BELIEVED = Set.of(
            "utf-8",
            "iso-8859-1",
            "iso-8859-2",
            "iso-8859-3",
            "iso-8859-4",
            "iso-8859-5",
            "iso-8859-7",
            "iso-8859-9",
            "iso-8859-13",
            "iso-8859-15",
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "windows-1257",
            "koi8-r",
            "koi8-u",
            "gb18030",
            "gbk",
            "big5",
            "shift_jis",
            "euc-jp",
            "euc-kr");

    private TextDecoder() {}

    /** What a body is said to be; decides where a document's own label is looked for. */
    public enum Kind {
        XML,
        HTML,
        JSON,
        PLAIN
    }

    /**
     * Decodes a body; bytes that have no meaning in its charset become U+FFFD.
     *
     * @param contentType header of the answer or of the call
     */
    public static DecodedText decode(byte[] body, @Nullable String contentType, Kind kind) {
        Charset marked = byMark(body);
        if (marked != null) {
            return decoded(body, marked, Evidence.BYTE_ORDER_MARK);
        }
        String utf8 = strictUtf8(body);
        if (utf8 != null) {
            return new DecodedText(utf8, StandardCharsets.UTF_8, Evidence.VALID_UTF_8, false);
        }
        Charset labelled = byLabel(contentType == null ? "" : contentType);
        if (labelled != null) {
            return decoded(body, labelled, Evidence.HEADER);
        }
        int head = kind == Kind.XML || kind == Kind.HTML ? Math.min(body.length, HEAD_BYTES) : 0;
        labelled = byLabel(new String(body, 0, head, StandardCharsets.ISO_8859_1));
        return labelled == null
                ? decoded(body, WINDOWS_1252, Evidence.DEFAULT)
                : decoded(body, labelled, Evidence.DOCUMENT);
    }

    private static DecodedText decoded(byte[] body, Charset charset, Evidence by) {
        String text = new String(body, charset);
        return new DecodedText(text, charset, by, text.indexOf('\uFFFD') >= 0);
    }

    /** Valid UTF-8 as text, or {@code null}. */
    public static @Nullable String strictUtf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The endian variants keep the mark in the text, as UTF-8 does; plain {@code UTF-16} would swallow it. */
    private static @Nullable Charset byMark(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(body, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(body, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= body.length || (body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Finds {@code charset=…} of a header or a meta element, or {@code encoding="…"} of an XML declaration. */
    private static @Nullable Charset byLabel(String where) {
        String lower = where.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("charset=");
        int start = at >= 0 ? at + "charset=".length() : lower.indexOf("encoding=") + "encoding=".length();
        if (at < 0 && !lower.contains("encoding=")) {
            return null;
        }
        while (start < lower.length() && "\"' ".indexOf(lower.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < lower.length() && "\"'; />?,".indexOf(lower.charAt(end)) < 0) {
            end++;
        }
        return believed(lower.substring(start, end).strip());
    }

    /** Browsers read {@code iso-8859-1} as windows-1252, which has the German quotation marks and the euro; so do we. */
    private static @Nullable Charset believed(String label) {
        String name = label.equals("latin1") || label.equals("iso-8859-1") ? "windows-1252" : label;
        return BELIEVED.contains(name) && Charset.isSupported(name) ? Charset.forName(name) : null;
    }
}

package io.depesche.ingest.domain.charset;

import io.depesche.ingest.domain.charset.DecodedText.Evidence;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Turns a body into text. In this order: a byte order mark; the zeros of UTF-16 and UTF-32; EBCDIC markup; valid UTF-8, because no other
 * text is valid UTF-8 by accident and labels lie more often than bytes; the charset of the header, then the one that the document names,
 * each if the bytes have a meaning in it; UTF-8 with some broken bytes; windows-1252.
 *
 * <p>A byte order mark stays in the text: the raw text is kept as it came, and what is wrong with it is for the cleaning to say.
 * Time and memory are linear in the body. Thread-safe.
 */
public final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset EBCDIC = Charset.forName("IBM037");

    /** Where a document says its own charset; HTML and XML declarations stand within this many bytes. */
    private static final int HEAD_BYTES = 1024;

    /** What a body is said to be; decides where a document's own label is looked for. */
    public enum Kind {
        XML,
        HTML,
        JSON,
        PLAIN
    }

    private TextDecoder() {}

    /**
     * Decodes a body; bytes that have no meaning in its charset become U+FFFD.
     *
     * @param contentType header of the answer or of the call
     */
    public static DecodedText decode(byte[] body, @Nullable String contentType, Kind kind) {
        Charset marked = BytePattern.byMark(body);
        if (marked != null && marked != StandardCharsets.UTF_8) {
            return decoded(body, marked, Evidence.BYTE_ORDER_MARK);
        }
        String utf8 = strictUtf8(body);
        if (marked != null) {
            String text = utf8 == null ? MixedUtf8.decode(body) : utf8;
            return text == null
                    ? decoded(body, marked, Evidence.BYTE_ORDER_MARK)
                    : new DecodedText(text, marked, Evidence.BYTE_ORDER_MARK, utf8 == null);
        }
        Charset wide = BytePattern.byZeros(body);
        if (wide != null) {
            return decoded(body, wide, Evidence.BYTE_PATTERN);
        }
        Charset ebcdic = kind == Kind.XML ? ebcdic(body, contentType) : null;
        if (ebcdic != null) {
            return decoded(body, ebcdic, Evidence.BYTE_PATTERN);
        }
        return labelled(body, utf8, contentType == null ? "" : contentType, kind);
    }

    private static DecodedText labelled(byte[] body, @Nullable String utf8, String contentType, Kind kind) {
        String headerLabel = DeclaredLabel.ofHeader(contentType);
        String ownLabel = ownLabel(body, kind);
        Charset header = headerLabel == null ? null : CharsetLabels.believed(headerLabel);
        Charset own = ownLabel == null ? null : CharsetLabels.believed(ownLabel);
        boolean shifts = utf8 != null && utf8.indexOf('\u001b') >= 0 && (switches(header) || switches(own));
        if (utf8 != null && !shifts) {
            return new DecodedText(utf8, StandardCharsets.UTF_8, Evidence.VALID_UTF_8, false);
        }
        DecodedText byHeader = header == null ? null : strict(body, header, Evidence.HEADER);
        if (byHeader != null) {
            return byHeader;
        }
        DecodedText byOwn = own == null ? null : strict(body, own, Evidence.DOCUMENT);
        if (byOwn != null) {
            return byOwn;
        }
        String mixed = MixedUtf8.decode(body);
        if (mixed != null) {
            return new DecodedText(mixed, StandardCharsets.UTF_8, Evidence.BYTE_PATTERN, true);
        }
        if (header != null && isOwn(header)) {
            return decoded(body, header, Evidence.HEADER);
        }
        return own != null && isOwn(own)
                ? decoded(body, own, Evidence.DOCUMENT)
                : decoded(body, WINDOWS_1252, Evidence.DEFAULT);
    }

    /** Neither of the two that the bytes have been found not to be. */
    private static boolean isOwn(Charset charset) {
        return charset != StandardCharsets.UTF_8 && charset != StandardCharsets.US_ASCII;
    }

    /** ISO-2022 writes other scripts in ASCII bytes between escape sequences: such bytes are valid UTF-8 and yet are not. */
    private static boolean switches(@Nullable Charset charset) {
        return charset != null && charset.name().startsWith("ISO-2022");
    }

    private static @Nullable String ownLabel(byte[] body, Kind kind) {
        if (kind != Kind.XML && kind != Kind.HTML) {
            return null;
        }
        String head = new String(body, 0, Math.min(body.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        return kind == Kind.XML ? DeclaredLabel.ofXml(head) : DeclaredLabel.ofHtml(head);
    }

    /** EBCDIC is believed where the bytes begin with its {@code <}, which no ASCII markup does, and it is declared or they go on with {@code ?xm}. */
    private static @Nullable Charset ebcdic(byte[] body, @Nullable String contentType) {
        if (!BytePattern.beginsAsEbcdic(body)) {
            return null;
        }
        String own = DeclaredLabel.ofXml(new String(body, 0, Math.min(body.length, HEAD_BYTES), EBCDIC));
        String label = own == null && contentType != null ? DeclaredLabel.ofHeader(contentType) : own;
        Charset declared = label == null ? null : CharsetLabels.ebcdic(label);
        return declared == null && BytePattern.hasEbcdicDeclaration(body) ? EBCDIC : declared;
    }

    private static DecodedText decoded(byte[] body, Charset charset, Evidence by) {
        String text = new String(body, charset);
        return new DecodedText(text, charset, by, text.indexOf('\uFFFD') >= 0);
    }

    /** {@code null} if the bytes have no meaning in the charset. A few of windows-1252 have none and stand in real texts all the same. */
    private static @Nullable DecodedText strict(byte[] body, Charset charset, Evidence by) {
        DecodedText text = decoded(body, charset, by);
        return text.lossy() && !charset.equals(WINDOWS_1252) ? null : text;
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
}

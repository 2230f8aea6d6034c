package io.depesche.ingest.domain.charset;

import java.nio.charset.Charset;

/**
 * A body as text. A byte order mark is kept as its first character.
 *
 * @param charset what it was read in
 * @param by why in that
 * @param lossy bytes without a meaning in the charset became U+FFFD
 */
public record DecodedText(String text, Charset charset, Evidence by, boolean lossy) {

    /** What decided on the charset, strongest first. */
    public enum Evidence {
        BYTE_ORDER_MARK,
        BYTE_PATTERN,
        VALID_UTF_8,
        HEADER,
        DOCUMENT,
        DEFAULT
    }

    /** The text without a leading byte order mark. */
    public String withoutMark() {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

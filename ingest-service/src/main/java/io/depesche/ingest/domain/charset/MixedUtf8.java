package io.depesche.ingest.domain.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 with some bytes that are none: an entry pasted in as windows-1252, or a character cut in half where a text was shortened by
 * bytes. What is valid is read as UTF-8, each other byte as windows-1252: {@code Grüße} in the one and {@code Köln} in the other come out
 * right side by side.
 */
final class MixedUtf8 {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private MixedUtf8() {}

    /** The text, or {@code null} if the bytes are rather not UTF-8: more of their characters are wrong than right. */
    static @Nullable String decode(byte[] body) {
        StringBuilder text = new StringBuilder(body.length);
        int right = 0;
        int wrong = 0;
        int run = 0;
        int i = 0;
        while (i < body.length) {
            int length = sequence(body, i);
            if (length > 0) {
                right += length > 1 ? 1 : 0;
                i += length;
                continue;
            }
            text.append(new String(body, run, i - run, StandardCharsets.UTF_8));
            text.append(new String(body, i, 1, WINDOWS_1252));
            wrong++;
            i++;
            run = i;
        }
        text.append(new String(body, run, body.length - run, StandardCharsets.UTF_8));
        return right > wrong ? text.toString() : null;
    }

    /** Length of the well-formed sequence that starts here (Unicode 16, table 3-7), 0 if there is none. */
    private static int sequence(byte[] body, int at) {
        int lead = body[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length =
                lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > body.length) {
            return 0;
        }
        int second = body[at + 1] & 0xFF;
        int from = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int to = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < from || second > to) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((body[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}

package io.depesche.ingest.domain.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void believesBytesThatAreValidUtf8BeforeAnyLabel() {
        assertThat(decode("Grüße".getBytes(StandardCharsets.UTF_8), "text/html; charset=iso-8859-1"))
                .isEqualTo("Grüße");
    }

    @Test
    void believesAMarkBeforeEverythingAndKeepsItInTheText() {
        assertThat(decode("\uFEFFGrüße".getBytes(StandardCharsets.UTF_16LE), "text/html; charset=utf-8"))
                .isEqualTo("\uFEFFGrüße");
        assertThat(decode("\uFEFFGrüße".getBytes(StandardCharsets.UTF_16BE), null))
                .isEqualTo("\uFEFFGrüße");
        assertThat(decode("\uFEFFGrüße".getBytes(StandardCharsets.UTF_8), null)).isEqualTo("\uFEFFGrüße");
    }

    @Test
    void takesTheHeaderThenTheDocumentThenWindows1252() {
        byte[] polish = "<p>łódź</p>".getBytes(Charset.forName("iso-8859-2"));
        assertThat(decode(polish, "text/html; charset=\"ISO-8859-2\"")).isEqualTo("<p>łódź</p>");

        byte[] meta = "<meta charset='windows-1250'><p>łódź</p>".getBytes(Charset.forName("windows-1250"));
        assertThat(decode(meta, "text/html")).contains("łódź");

        byte[] prolog =
                "<?xml version='1.0' encoding='iso-8859-15'?><a>5 €</a>".getBytes(Charset.forName("iso-8859-15"));
        assertThat(decode(prolog, "text/xml")).contains("5 €");

        assertThat(decode("„Preis“: 5 €".getBytes(WINDOWS_1252), null)).isEqualTo("„Preis“: 5 €");
    }

    @Test
    void readsLatin1AsBrowsersDo() {
        assertThat(decode("„Zitat“ – 5 €".getBytes(WINDOWS_1252), "text/html; charset=iso-8859-1"))
                .isEqualTo("„Zitat“ – 5 €");
    }

    @Test
    void neverReadsCharsetsInWhichMarkupCanHide() {
        byte[] utf7 = "+ADw-script+AD4-\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(decode(utf7, "text/html; charset=utf-7")).startsWith("+ADw-script");
        assertThat(decode(new byte[] {0x4c, (byte) 0xff}, "text/html; charset=cp037"))
                .startsWith("L");
    }

    @Test
    void survivesNonsense() {
        assertThat(decode(new byte[0], "")).isEmpty();
        assertThat(decode(new byte[] {(byte) 0xff}, "charset=")).isEqualTo("ÿ");
        assertThat(decode(new byte[] {(byte) 0xff}, "charset=../../etc;;charset="))
                .isEqualTo("ÿ");
    }

    private static String decode(byte[] body, @Nullable String contentType) {
        return TextDecoder.decode(body, contentType, TextDecoder.Kind.HTML).text();
    }
}

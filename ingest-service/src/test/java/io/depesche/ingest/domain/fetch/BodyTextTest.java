package io.depesche.ingest.domain.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depesche.ingest.domain.article.CanonicalUrl;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyTextTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void believesBytesThatAreValidUtf8BeforeAnyLabel() {
        assertThat(BodyText.of("Grüße".getBytes(StandardCharsets.UTF_8), "text/html; charset=iso-8859-1"))
                .isEqualTo("Grüße");
    }

    @Test
    void believesAMarkBeforeEverythingAndKeepsItInTheText() {
        assertThat(BodyText.of("\uFEFFGrüße".getBytes(StandardCharsets.UTF_16LE), "text/html; charset=utf-8"))
                .isEqualTo("\uFEFFGrüße");
        assertThat(BodyText.of("\uFEFFGrüße".getBytes(StandardCharsets.UTF_16BE), null))
                .isEqualTo("\uFEFFGrüße");
        assertThat(BodyText.of("\uFEFFGrüße".getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("\uFEFFGrüße");
    }

    @Test
    void takesTheHeaderThenTheDocumentThenWindows1252() {
        byte[] polish = "<p>łódź</p>".getBytes(Charset.forName("iso-8859-2"));
        assertThat(BodyText.of(polish, "text/html; charset=\"ISO-8859-2\"")).isEqualTo("<p>łódź</p>");

        byte[] meta = "<meta charset='windows-1250'><p>łódź</p>".getBytes(Charset.forName("windows-1250"));
        assertThat(BodyText.of(meta, "text/html")).contains("łódź");

        byte[] prolog =
                "<?xml version='1.0' encoding='iso-8859-15'?><a>5 €</a>".getBytes(Charset.forName("iso-8859-15"));
        assertThat(BodyText.of(prolog, "text/xml")).contains("5 €");

        assertThat(BodyText.of("„Preis“: 5 €".getBytes(WINDOWS_1252), null)).isEqualTo("„Preis“: 5 €");
    }

    @Test
    void readsLatin1AsBrowsersDo() {
        assertThat(BodyText.of("„Zitat“ – 5 €".getBytes(WINDOWS_1252), "text/html; charset=iso-8859-1"))
                .isEqualTo("„Zitat“ – 5 €");
    }

    @Test
    void neverReadsCharsetsInWhichMarkupCanHide() {
        byte[] utf7 = "+ADw-script+AD4-\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(BodyText.of(utf7, "text/html; charset=utf-7")).startsWith("+ADw-script");
        assertThat(BodyText.of(new byte[] {0x4c, (byte) 0xff}, "text/html; charset=cp037"))
                .startsWith("L");
    }

    @Test
    void survivesNonsense() {
        assertThat(BodyText.of(new byte[0], "")).isEmpty();
        assertThat(BodyText.of(new byte[] {(byte) 0xff}, "charset=")).isEqualTo("ÿ");
        assertThat(BodyText.of(new byte[] {(byte) 0xff}, "charset=../../etc;;charset="))
                .isEqualTo("ÿ");
    }

    @Test
    void onlyListedOriginsMayBeFetched() {
        AllowedOrigins origins = new AllowedOrigins(List.of("http://127.0.0.1:8084", "https://Zeitung.Example"));

        assertThat(allows(origins, "http://127.0.0.1:8084/artikel/1")).isTrue();
        assertThat(allows(origins, "https://zeitung.example:443/a")).isTrue();
        assertThat(allows(origins, "http://127.0.0.1:8085/")).isFalse();
        assertThat(allows(origins, "http://127.0.0.1/")).isFalse();
        assertThat(allows(origins, "https://127.0.0.1:8084/")).isFalse();
        assertThat(allows(origins, "http://zeitung.example/a"))
                .as("never down to http")
                .isFalse();
        assertThat(allows(origins, "https://zeitung.example.evil.example/")).isFalse();
        assertThat(allows(origins, "http://127.1:8084/")).isFalse();
        assertThat(allows(origins, "http://2130706433:8084/")).isFalse();
        assertThat(allows(new AllowedOrigins(List.of()), "https://zeitung.example/a"))
                .isFalse();
    }

    @Test
    void aMisspeltOriginStopsTheStart() {
        assertThatThrownBy(() -> new AllowedOrigins(List.of("zeitung.example")))
                .hasMessageContaining("zeitung.example");
        assertThatThrownBy(() -> new AllowedOrigins(List.of("https://zeitung.example/pfad")))
                .hasMessageContaining("origin");
    }

    private static boolean allows(AllowedOrigins origins, String address) {
        CanonicalUrl url = CanonicalUrl.parse(address);
        return url != null && origins.allow(url);
    }
}

package io.depesche.ingest.domain.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Привет мир",
        "koi8_r, Привет мир",
        "866, Привет мир",
        "ISO8859-5, Привет мир",
        "mac_cyrillic, Привет мир",
        "cp437, Grüße",
        "IBM850, Grüße",
        "latin_1, Grüße",
        "x-mac-roman, Grüße",
        "macintosh, Grüße",
        "iso-8859-15, 5 €",
        "gb2312, 中文新闻",
        "Big5, 中文新聞",
        "EUC_KR, 안녕하세요",
        "shift-jis, 日本語",
        "iso-2022-jp, 日本語",
        "tis-620, สวัสดี",
        "windows_1255, שלום"
    })
    void knowsLabelsInAllTheirSpellings(String label, String words) {
        Charset charset = CharsetLabels.believed(label);
        assertThat(charset).isNotNull();
        byte[] document = ("<?xml version='1.0' encoding='" + label + "'?><a>" + words + "</a>").getBytes(charset);

        assertThat(TextDecoder.decode(document, null, TextDecoder.Kind.XML).text())
                .contains(words);
        assertThat(TextDecoder.decode(document, "text/xml; charset = \"" + label + "\"", TextDecoder.Kind.XML)
                        .text())
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void seesWideCharactersWithAndWithoutAMark(String name) {
        String document = "<?xml version=\"1.0\"?><rss><title>Grüße 日本</title></rss>";
        for (String marked : new String[] {document, "\uFEFF" + document}) {
            byte[] bytes = marked.getBytes(Charset.forName(name));
            assertThat(TextDecoder.decode(bytes, "text/xml; charset=iso-8859-1", TextDecoder.Kind.XML)
                            .withoutMark())
                    .isEqualTo(document);
        }
    }

    @Test
    void readsEbcdicOnlyWhereTheBytesShowIt() {
        String document = "<?xml version=\"1.0\" encoding=\"cp500\"?><a>Grüße [1]</a>";
        assertThat(TextDecoder.decode(document.getBytes(Charset.forName("IBM500")), null, TextDecoder.Kind.XML)
                        .text())
                .isEqualTo(document);
        byte[] ascii = "<?xml version='1.0' encoding='cp500'?><a>caf\u00e9</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TextDecoder.decode(ascii, "text/xml; charset=cp500", TextDecoder.Kind.XML)
                        .text())
                .contains("<a>café</a>");
    }

    @Test
    void theHeaderBeatsTheDocumentIfTheBytesHaveAMeaningInIt() {
        byte[] latin = "<?xml version='1.0' encoding='utf-8'?><a>Grüße</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TextDecoder.decode(latin, "text/xml; charset=iso-8859-1", TextDecoder.Kind.XML)
                        .text())
                .contains("Grüße");
        byte[] korean = "<?xml version='1.0' encoding='euc-kr'?><a>안녕</a>".getBytes(Charset.forName("euc-kr"));
        assertThat(TextDecoder.decode(korean, "text/xml; charset=us-ascii", TextDecoder.Kind.XML)
                        .text())
                .contains("안녕");
    }

    @Test
    void oneBrokenByteSpoilsNoUtf8() {
        byte[] good = "<p>Grüße aus Köln, schöne Fähre".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(good, good.length + 2);
        cut[good.length] = (byte) 0xE2;
        cut[good.length + 1] = (byte) 0xFC;
        assertThat(decode(cut, "text/html; charset=utf-8")).isEqualTo("<p>Grüße aus Köln, schöne Fähreâü");
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

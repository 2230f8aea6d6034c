package io.depesche.ingest.domain.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of HTML from outside: everything that is read, nothing that runs. */
class SafeHtmlTest {

    private static final String BASE = "https://blatt.example/a/";

    /** Ways of getting a script past a cleaner that looks at text instead of writing anew. */
    private static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "<SCRIPT SRC=//x.example></SCRIPT>",
            "<scr<script>ipt>alert(1)</script>",
            "<script",
            "<script>alert(1)</script\t\n bar>",
            "<img src=x onerror=alert(1)>",
            "<img src='x'onerror=alert(1)>",
            "<img/src=\"x\"/onerror=alert(1)>",
            "<img src=\"x\" \"\"\"onerror=alert(1)>",
            "<img srcset='x 1x' src=javascript:alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\"java\tscript:alert(1)\">x</a>",
            "<a href=\" &#14; javascript:alert(1)\">x</a>",
            "<a href=\"&#x6A;avascript&colon;alert(1)\">x</a>",
            "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
            "<a href='vbscript:msgbox(1)'>x</a>",
            "<svg onload=alert(1)>",
            "<svg><style><img src=x onerror=alert(1)></style></svg>",
            "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>",
            "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
            "<object data=javascript:alert(1)></object>",
            "<embed src=javascript:alert(1)>",
            "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button></form>",
            "<style>@import 'javascript:alert(1)'</style>",
            "<p style=\"background:url(javascript:alert(1))\">x</p>",
            "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
            "<base href='javascript:alert(1)//'>",
            "<link rel=stylesheet href=javascript:alert(1)>",
            "<template><script>alert(1)</script></template>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
            "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
            "<title><a title=\"</title><img src=x onerror=alert(1)>\"></title>",
            "<!--><img src=x onerror=alert(1)>-->",
            "<!-- --!><img src=x onerror=alert(1)>-->",
            "<![CDATA[<script>alert(1)</script>]]>",
            "<?xml-stylesheet href=\"javascript:alert(1)\"?><b>x</b>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "<p title='\"><script>alert(1)</script>'>x</p>",
            "<p title='&quot;><img src=x onerror=alert(1)>'>x</p>",
            "<b <script>alert(1)</script>",
            "<details open ontoggle=alert(1)>x</details>",
            "<video><source onerror=alert(1)></video>",
            "<x onclick=alert(1)>x</x>",
            "<p/onclick=alert(1)>x</p>",
            "<xmp><img src=x onerror=alert(1)></xmp>",
            "<plaintext><img src=x onerror=alert(1)>",
            "<select><img src=x onerror=alert(1)></select>",
            "<isindex type=image src=1 onerror=alert(1)>");

    @Test
    void nothingThatRunsIsLeft() {
        for (String payload : PAYLOADS) {
            for (String markup :
                    List.of(payload, "<p>vor " + payload + " nach</p>", "<table><td>" + payload, payload + payload)) {
                assertHarmless(markup);
            }
        }
    }

    @Test
    void noMixtureOfPayloadsRuns() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder markup = new StringBuilder();
            for (int part = 0; part < 4; part++) {
                String payload = PAYLOADS.get(random.nextInt(PAYLOADS.size()));
                int from = random.nextInt(payload.length());
                markup.append(payload, random.nextBoolean() ? 0 : from, payload.length());
            }
            assertHarmless(markup.toString());
        }
    }

    @Test
    void keepsWhatIsRead() {
        SafeHtml safe = SafeHtml.of(
                "<h2>Titel</h2><p class=x>Ein <a href='b.html' target=_blank>Link</a>, <img src='/c.jpg' alt='Bild'> &auml; 3 < 5"
                        + "<ul><li>eins<li>zwei</ul><p>Ende <a href='mailto:red@blatt.example'>Mail</a> <a href='//x.example/y'>y</a>",
                BASE);

        assertThat(safe.html())
                .isEqualTo(
                        "<h2>Titel</h2><p>Ein <a href=\"https://blatt.example/a/b.html\" rel=\"noopener noreferrer nofollow\">Link</a>,"
                                + " <img src=\"https://blatt.example/c.jpg\" alt=\"Bild\"> ä 3 &lt; 5</p><ul><li>eins</li><li>zwei</li></ul>"
                                + "<p>Ende <a href=\"mailto:red@blatt.example\" rel=\"noopener noreferrer nofollow\">Mail</a>"
                                + " <a href=\"https://x.example/y\" rel=\"noopener noreferrer nofollow\">y</a></p>");
        assertThat(safe.text()).isEqualTo("Titel\nEin Link, ä 3 < 5\neins\nzwei\nEnde Mail y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>Der Rat tagt.<b>Danach</b> spricht er.</p><p>Ende</p> | Der Rat tagt. Danach spricht er.⏎Ende
            CO<sub>2</sub> und <b>W</b>ort                            | CO2 und Wort
            <a>eins</a><a>zwei</a>                                    | eins zwei
            <td>a</td><td>b</td>                                      | a b
            a<br>b                                                    | a⏎b
            vor<script>x</script>nach                                 | vornach
            """)
    void putsABlankWhereTwoWordsWouldTouch(String markup, String text) {
        assertThat(String.valueOf(SafeHtml.of(markup, null).text()).replace('\n', '⏎'))
                .isEqualTo(text);
    }

    @Test
    void aTitleIsTextWhateverStandsInIt() {
        assertThat(SafeHtml.words("Die Klasse List<String> & Co")).isEqualTo("Die Klasse List<String> & Co");
        assertThat(SafeHtml.words("<b>Titel</b><script>alert(1)</script>")).isEqualTo("Titel");
        assertThat(SafeHtml.words("3 < 5 &amp;amp; 7")).isEqualTo("3 < 5 &amp; 7");
        assertThat(SafeHtml.words("  \n ")).isNull();
    }

    @Test
    @Timeout(20)
    void takesTimeLinearInTheMarkup() {
        for (String part : List.of(
                "<b><p>x",
                "<div>",
                "<a href='",
                "<script>",
                "<svg>",
                "<!--",
                "&amp",
                "<![CDATA[",
                "</p>",
                "<p title=\"a<b\" ",
                "<",
                "<td><li>",
                "<?",
                "<svg><script>")) {
            int size = 2_000_000 / part.length();
            SafeHtml.of(part.repeat(size), BASE);
        }
    }

    /** Judged by a parser of HTML as browsers have it, not by our own. */
    private static void assertHarmless(String markup) {
        SafeHtml safe = SafeHtml.of(markup, BASE);
        String html = String.valueOf(safe.html());
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*")) {
            assertThat(element.normalName()).as(markup).isIn(allowed());
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                assertThat(name)
                        .as(markup)
                        .doesNotStartWith("on")
                        .isNotIn("style", "srcset", "action", "formaction", "srcdoc");
                if (name.equals("href") || name.equals("src")) {
                    assertThat(attribute.getValue()).as(markup).matches("(?s)(https?://|mailto:).*");
                }
            }
        }
        assertThat(
                        SafeHtml.of(html, BASE).html() == null
                                ? "null"
                                : SafeHtml.of(html, BASE).html())
                .as("cleaning twice is cleaning once: " + markup)
                .isEqualTo(html);
    }

    private static List<String> allowed() {
        List<String> names = new ArrayList<>(HtmlElements.KEPT);
        names.add("body");
        return names;
    }
}

package io.depesche.ingest.domain.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.ingest.domain.syndication.OpmlDocument.Outline;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlTest {

    @Test
    void readsGroupsAndTakesTheAddressAsItIs() {
        OpmlDocument list = read("""
                <?xml version="1.0"?>
                <opml version="1.0"><head><title>Meine Feeds</title></head><body>
                  <outline text="Kurier" type="rss" xmlUrl="https://kurier.example/rss?a=1&b=2" htmlUrl="https://kurier.example/"/>
                  <outline title="Politik"><outline text="Inland">
                    <outline text="Blatt &amp; Bote" xmlurl="https://blatt.example/feed"></outline>
                  </outline></outline>
                  <outline text="leer"/>
                  <outline text="böse" xmlUrl="javascript:alert(1)"/>
                </body></opml>""");

        assertThat(list.title()).isEqualTo("Meine Feeds");
        assertThat(list.feeds())
                .containsExactly(
                        new Outline(
                                "Kurier", "https://kurier.example/rss?a=1&b=2", "https://kurier.example/", List.of()),
                        new Outline("Blatt & Bote", "https://blatt.example/feed", null, List.of("Politik", "Inland")),
                        new Outline("böse", "javascript:alert(1)", null, List.of()));
    }

    @Test
    void whatIsWrittenIsReadTheSame() {
        OpmlDocument list = new OpmlDocument(
                "A & B <c>",
                List.of(
                        new Outline("\"Eins\" & 'zwei'", "https://a.example/?x=1&y=2", "https://a.example/", List.of()),
                        new Outline("Drei", "https://b.example/", null, List.of("Oben", "Unten")),
                        new Outline(null, "https://c.example/", null, List.of("Oben"))));

        OpmlDocument again = read(OpmlWriter.write(list));

        assertThat(again.feeds())
                .containsExactlyInAnyOrder(
                        list.feeds().get(0),
                        list.feeds().get(1),
                        new Outline("https://c.example/", "https://c.example/", null, List.of("Oben")));
    }

    @Test
    void readsABrokenListAsFarAsItGoes() {
        assertThat(
                        read("<opml><body><outline text=A & B xmlUrl=\"https://a.example/\"><outline xmlUrl='https://b.example/'")
                                .feeds())
                .extracting(Outline::xmlUrl)
                .contains("https://a.example/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kein XML", "<html></html>", "<rss version=\"2.0\"/>", "{}"})
    void saysWhyADocumentIsNoList(String document) {
        assertThat(OpmlReader.read(document.getBytes(StandardCharsets.UTF_8), null))
                .isInstanceOfSatisfying(OpmlReading.Unreadable.class, it -> assertThat(it.reason())
                        .contains("no OPML"));
    }

    private static OpmlDocument read(String document) {
        OpmlReading reading = OpmlReader.read(document.getBytes(StandardCharsets.UTF_8), "text/x-opml");
        assertThat(reading).isInstanceOf(OpmlDocument.class);
        return (OpmlDocument) reading;
    }
}

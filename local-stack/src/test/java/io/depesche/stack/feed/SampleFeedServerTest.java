package io.depesche.stack.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The outlet over real HTTP, as a feed reader sees it. */
class SampleFeedServerTest {

    private static final String PAGE = "/articles/01-bruecke.html";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path seeds;
    private final Path edited;

    SampleFeedServerTest(@TempDir Path folder) throws Exception {
        seeds = folder;
        edited = folder.resolve("edited");
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(folder.resolve("feed.properties"), "title=A & B\ndescription=C\nlanguage=de\n");
        String header =
                "title: <b>Brücke</b>\npublished: 2026-11-01T08:00:00+01:00\nauthor: A\nsummary: S\noutlet: O\n\n";
        Files.writeString(articles.resolve("01-bruecke.md"), header + "Gesperrt.Bis <Montag>.\n");
        Files.writeString(articles.resolve("01-bruecke.edit.md"), header + "Wieder frei.\n");
        Files.writeString(articles.resolve("02-tal.md"), header.replace("01T", "02T") + "Zweitens.\n");
    }

    @Test
    void theFeedIsWellFormedAndNewestFirst() throws Exception {
        HttpServer server = start(Duration.ofHours(1));
        try {
            HttpResponse<String> feed = get(server, "/feed.xml");
            Document xml = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));

            assertThat(feed.headers().firstValue("Content-Type")).hasValue("application/rss+xml; charset=utf-8");
            assertThat(xml.getElementsByTagName("title").item(0).getTextContent())
                    .isEqualTo("A & B");
            assertThat(xml.getElementsByTagName("item").getLength()).isEqualTo(2);
            assertThat(xml.getElementsByTagName("guid").item(1).getTextContent())
                    .isEqualTo(url(server, PAGE));
            assertThat(xml.getElementsByTagName("pubDate").item(1).getTextContent())
                    .isEqualTo("Sun, 1 Nov 2026 08:00:00 +0100");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void pagesEscapeWhatTheTextHolds() throws Exception {
        HttpServer server = start(Duration.ofHours(1));
        try {
            assertThat(get(server, PAGE).body())
                    .contains(
                            "<h1>&lt;b&gt;Brücke&lt;/b&gt;</h1>",
                            "<p>Gesperrt.Bis &lt;Montag&gt;.</p>",
                            "1. November 2026")
                    .doesNotContain("<b>");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void answersNotModifiedToItsOwnTagAndDate() throws Exception {
        HttpServer server = start(Duration.ofHours(1));
        try {
            HttpResponse<String> first = get(server, PAGE);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            String date = first.headers().firstValue("Last-Modified").orElseThrow();

            assertThat(date).isEqualTo("Sun, 01 Nov 2026 07:00:00 GMT");
            assertThat(get(server, PAGE, "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(get(server, PAGE, "If-Modified-Since", date).statusCode())
                    .isEqualTo(304);
            assertThat(get(server, PAGE, "If-None-Match", "\"other\"", "If-Modified-Since", date)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(server, PAGE, "If-Modified-Since", "yesterday").statusCode())
                    .isEqualTo(200);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theEditChangesThePageAndNotTheFeed() throws Exception {
        HttpServer before = start(Duration.ofHours(1));
        String feedBefore;
        String tagBefore;
        try {
            feedBefore = get(before, "/feed.xml").body().replace(url(before, ""), "");
            tagBefore = get(before, PAGE).headers().firstValue("ETag").orElseThrow();
        } finally {
            before.stop(0);
        }

        HttpServer after = start(Duration.ZERO);
        try {
            assertThat(get(after, PAGE).body())
                    .as("the first reader sees it as it was")
                    .doesNotContain("Wieder frei.");
            HttpResponse<String> page = get(after, PAGE, "If-None-Match", tagBefore);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Wieder frei.");
            assertThat(get(after, "/feed.xml").body().replace(url(after, ""), ""))
                    .isEqualTo(feedBefore);
        } finally {
            after.stop(0);
        }
    }

    @Test
    void anArticleOnceEditedStaysEditedAfterARestart() throws Exception {
        Files.writeString(edited, Instant.now().minusSeconds(60) + "\n");
        HttpServer server = start(Duration.ofHours(1));
        try {
            assertThat(get(server, PAGE).body()).contains("Wieder frei.");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void knowsNothingElse() throws Exception {
        HttpServer server = start(Duration.ofHours(1));
        try {
            assertThat(get(server, "/articles/../seeds.md").statusCode()).isEqualTo(404);
            assertThat(get(server, "/articles/nope.html").statusCode()).isEqualTo(404);
            HttpRequest post = HttpRequest.newBuilder(URI.create(url(server, PAGE)))
                    .POST(HttpRequest.BodyPublishers.ofString("x"))
                    .build();
            assertThat(client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(405);
        } finally {
            server.stop(0);
        }
    }

    private HttpServer start(Duration editAfter) throws Exception {
        return SampleFeedServer.start(0, seeds, editAfter, edited);
    }

    private HttpResponse<String> get(HttpServer server, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(server, path)));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String url(HttpServer server, String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}

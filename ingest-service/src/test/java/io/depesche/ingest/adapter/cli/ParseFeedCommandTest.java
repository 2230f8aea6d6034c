package io.depesche.ingest.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.WireJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a caller sees it: exit code, standard output, standard error. */
class ParseFeedCommandTest {

    private static final String FEED =
            "<rss version=\"2.0\"><channel><title>Musterblatt</title><link>https://blatt.example/</link>"
                    + "<description>d</description><item><title>Größe</title><link>/a</link>"
                    + "<pubDate>Sun, 01 Mar 2026 08:15:00 +0100</pubDate></item></channel></rss>";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Path folder;

    ParseFeedCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("feed.xml"), FEED);
        try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(folder.resolve("feed.gz")))) {
            zipped.write(FEED.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("login.html"), "<html><body>Anmeldung</body></html>");
    }

    @Test
    void printsOneFeedWithAbsoluteLinks() throws IOException {
        assertThat(run("", "--base", folder.toString(), "--url", "https://blatt.example/rss", "feed.xml"))
                .isZero();

        JsonNode feed = WireJson.mapper().readTree(out.toByteArray());
        assertThat(feed.path("format").asText()).isEqualTo("rss 2.0");
        assertThat(feed.path("entries").path(0).path("title").asText()).isEqualTo("Größe");
        assertThat(feed.path("entries").path(0).path("url").asText()).isEqualTo("https://blatt.example/a");
        assertThat(feed.path("entries").path(0).has("summaryHtml")).isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void readsGzipWhateverItsName() {
        assertThat(run("", folder.resolve("feed.gz").toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Musterblatt");
    }

    @Test
    void saysInOneLineWhatIsWrong() {
        assertThat(run("", folder.resolve("login.html").toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("login.html");
        assertThat(out.size()).isZero();

        assertThat(run("", folder.resolve("keine.xml").toString())).isEqualTo(1);
        assertThat(run("")).isEqualTo(2);
        assertThat(run("", "--falsch")).isEqualTo(2);
        assertThat(run("", "--help")).isZero();
    }

    @Test
    void answersEachLineInItsPlace() throws IOException {
        String lines = """
                {"id":"eins","file":"feed.xml"}
                kein JSON
                {"id":"zwei","file":"login.html"}
                {"id":3}
                {"id":"vier","file":"feed.gz","url":"https://blatt.example/","contentType":"text/html"}
                """;
        assertThat(run(lines, "--jsonl", "--base", folder.toString())).isZero();

        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(answers).hasSize(5);
        assertThat(answers.get(0)).startsWith("{\"id\":\"eins\",\"feed\":{\"format\":\"rss 2.0\"");
        assertThat(answers.get(1)).startsWith("{\"error\":");
        assertThat(answers.get(2)).startsWith("{\"id\":\"zwei\",\"error\":");
        assertThat(answers.get(3)).isEqualTo("{\"id\":3,\"error\":\"file is missing\"}");
        assertThat(answers.get(4)).contains("https://blatt.example/a");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("3 of 5 lines");
    }

    private int run(String in, String... args) {
        out.reset();
        err.reset();
        CommandFrame frame = new CommandFrame(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return frame.run(args, new ParseFeedCommand(frame));
    }
}

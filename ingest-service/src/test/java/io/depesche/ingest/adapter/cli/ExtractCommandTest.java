package io.depesche.ingest.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.WireJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a caller sees it: exit code, standard output, standard error. */
class ExtractCommandTest {

    private static final String PAGE =
            "<html lang=de><meta property=article:published_time content='2026-03-01T08:15:00+01:00'>"
                    + "<meta name=author content='Von Ida Moor'><link rel=canonical href=/bruecke><meta property=og:image content=/b.jpg>"
                    + "<article><h1>Brücke kommt</h1><p>Der Kreistag hat am Abend den Bau der neuen Brücke beschlossen.</p></article>";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsALineForEachFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.html"), PAGE);
        assertThat(run("", "--base", folder.toString(), "--url", "https://blatt.example/x", "a.html", "gone.html"))
                .isEqualTo(1);

        JsonNode article = WireJson.mapper().readTree(out.toByteArray());
        assertThat(article.path("title").asText()).isEqualTo("Brücke kommt");
        assertThat(article.path("text").asText())
                .isEqualTo("Der Kreistag hat am Abend den Bau der neuen Brücke beschlossen.");
        assertThat(article.path("published").asText()).isEqualTo("2026-03-01T08:15:00+01:00");
        assertThat(article.path("author").asText()).isEqualTo("Ida Moor");
        assertThat(article.path("canonicalUrl").asText()).isEqualTo("https://blatt.example/bruecke");
        assertThat(article.path("images").path(0).asText()).isEqualTo("https://blatt.example/b.jpg");
        assertThat(article.has("modified")).isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("gone.html: no such file");
    }

    @Test
    void aBadLineGivesAnErrorInItsPlace() throws IOException {
        String lines = WireJson.mapper().createObjectNode().put("id", "a").put("html", PAGE)
                + "\n{\"id\":\"b\"}\nno json\n{\"id\":\"d\",\"html\":\"<title>Seite nicht gefunden</title>"
                + "<p>Die angeforderte Seite existiert nicht.</p>\"}\n";
        assertThat(run(lines, "--jsonl")).isZero();

        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).startsWith("{\"id\":\"a\",\"title\":\"Brücke kommt\"");
        assertThat(answers.get(1)).isEqualTo("{\"id\":\"b\",\"error\":\"file or html is missing\"}");
        assertThat(answers.get(2)).startsWith("{\"error\":\"no JSON");
        assertThat(answers.get(3)).startsWith("{\"id\":\"d\",\"error\":\"html: soft-404: little text, and ");
    }

    @Test
    void wrongUsageIsTold() {
        assertThat(run("")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("extract: no FILE given (see --help)\n");
    }

    private int run(String in, String... args) {
        CommandFrame frame = new CommandFrame(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return frame.run(args, new ExtractCommand(frame));
    }
}

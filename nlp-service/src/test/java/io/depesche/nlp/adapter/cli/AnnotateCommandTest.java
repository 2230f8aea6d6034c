package io.depesche.nlp.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.nlp.domain.pipeline.Stages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AnnotateCommandTest {

    private static final String LINE = "{\"id\":\"a1\",\"text\":\"In Kiel stieg das Wasser.Der Damm hielt.\"}";

    private final Path folder;

    AnnotateCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private record Run(int exit, String out, String err) {
        List<ArticleEnriched> articles() {
            return out.lines()
                    .map(line -> WireJson.read(line.getBytes(StandardCharsets.UTF_8), ArticleEnriched.class))
                    .toList();
        }

        /** Standard error without the progress lines of a slow machine. */
        List<String> complaints() {
            return err.lines().filter(line -> !line.contains(" articles, ")).toList();
        }
    }

    @Test
    void writesTimeMlWithTheDayOfPublicationAndTheTagsOfTheText() throws IOException {
        String line =
                "{\"id\":\"nord/a1\",\"text\":\"Am Montag stieg der Pegel um 3 < 4 Meter.\",\"published\":\"2025-03-12\"}";
        Path out = folder.resolve("timeml");

        Run run = run(line, "--jsonl", "--timeml", out.toString());

        assertThat(run.exit()).isZero();
        assertThat(Files.readString(out.resolve("a1.tml")))
                .contains("value=\"2025-03-12\" functionInDocument=\"CREATION_TIME\"")
                .contains(
                        "Am <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2025-03-10\">Montag</TIMEX3> stieg der Pegel um 3 &lt; 4 Meter.");
    }

    @Test
    void annotatesTextFilesUnderTheirNames() throws IOException {
        Path one = Files.writeString(folder.resolve("001_flut.txt"), "In Kiel stieg das Wasser.Der Damm hielt.");
        Path two = Files.writeString(folder.resolve("002.v2.txt"), "Rom schwieg.");

        Run run = run("", one.toString(), two.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.articles())
                .extracting(article -> article.article().externalId())
                .containsExactly("001_flut", "002.v2");
        assertThat(run.articles().getFirst().text().clean()).isEqualTo("In Kiel stieg das Wasser. Der Damm hielt.");
    }

    @Test
    void readsJsonLinesFromStandardInput() {
        String line =
                "{\"id\":7,\"text\":\"Der Damm hielt.\",\"title\":\"Flut\",\"url\":\"https://www.flut.example/a\","
                        + "\"published\":\"2026-03-03T23:30:00+01:00\"}\n";

        ArticleEnriched article = run(line, "--jsonl").articles().getFirst();

        assertThat(article.article().externalId()).isEqualTo("7");
        assertThat(article.article().title()).isEqualTo("Flut");
        assertThat(article.article().outlet().domain()).isEqualTo("flut.example");
        assertThat(article.article().published())
                .isEqualTo(new Published("2026-03-03T23:30:00+01:00", "2026-03-03", "2026-03-03", "given", 1.0));
    }

    @Test
    void answersABadLineInItsPlaceAndGoesOn() throws IOException {
        String lines =
                LINE + "\n{\"id\":\"a2\",\"title\":\"no text\"}\nrubbish\n\n[1]\n" + LINE.replace("a1", "a3") + "\n";

        Run run = run(lines, "--jsonl");

        List<JsonNode> out = run.out().lines().map(AnnotateCommandTest::tree).toList();
        assertThat(run.exit()).isZero();
        assertThat(out).hasSize(6);
        assertThat(out.get(0).at("/article/externalId").asText()).isEqualTo("a1");
        assertThat(out.get(1).get("id").asText()).isEqualTo("a2");
        assertThat(out.get(1).get("error").asText()).isEqualTo("wrong-schema: text is missing");
        assertThat(out.subList(2, 5)).allSatisfy(node -> {
            assertThat(node.has("id")).isFalse();
            assertThat(node.get("error").asText()).matches("(bad-json|wrong-schema): .+");
        });
        assertThat(out.get(5).at("/article/externalId").asText()).isEqualTo("a3");
        assertThat(run.err()).contains("4 of 6 lines could not be read");
    }

    @Test
    void keepsTheOrderOfManyLines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            String text = "Der Damm hielt. ".repeat(i % 7 == 0 ? 200 : 1);
            lines.append("{\"id\":\"%d\",\"text\":\"%s\"}\n".formatted(i, text));
        }

        assertThat(run(lines.toString(), "--jsonl").articles())
                .extracting(article -> article.article().externalId())
                .containsExactlyElementsOf(
                        IntStream.range(0, 300).mapToObj(String::valueOf).toList());
    }

    @Test
    @Timeout(30)
    void writesALineBeforeTheNextOneComes() throws Exception {
        PipedOutputStream input = new PipedOutputStream();
        PipedInputStream read = new PipedInputStream(input, 1 << 16);
        PipedOutputStream written = new PipedOutputStream();
        PipedInputStream output = new PipedInputStream(written, 1 << 16);
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> AnnotateCommand.run(
                new String[] {"--jsonl"}, read, written, new PrintStream(new ByteArrayOutputStream(), true)));

        input.write((LINE + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();

        assertThat((char) output.read()).isEqualTo('{');
        input.close();
        assertThat(exit.get()).isZero();
    }

    @Test
    void recognisesGzipByItsFirstBytes() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write((LINE + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("lines"), zipped.toByteArray());

        assertThat(run("", "--jsonl", "--base", folder.toString(), "lines").articles())
                .hasSize(1);
    }

    @Test
    void writesOneFileForEachArticleIntoAFolder() throws IOException {
        Path out = folder.resolve("out");
        String lines = LINE + "\n" + LINE.replace("a1", "../up/b") + "\n";

        Run run = run(lines, "--jsonl", "--out", out.toString());

        assertThat(run.out()).isEmpty();
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a1.json", "_._up_b.json");
        }
        assertThat(WireJson.read(Files.readAllBytes(out.resolve("a1.json")), ArticleEnriched.class)
                        .text()
                        .clean())
                .startsWith("In Kiel");
    }

    @Test
    void countsInCodePointsWhenAskedTo() {
        String line = "{\"id\":\"a\",\"text\":\"😀 In Kiel hielt der Damm und das Tor.\"}\n";

        ArticleEnriched utf16 = run(line, "--jsonl").articles().getFirst();
        ArticleEnriched codePoints =
                run(line, "--jsonl", "--offsets", "codepoint").articles().getFirst();

        assertThat(mention(utf16)).isEqualTo("[[6,10]]");
        assertThat(mention(codePoints)).isEqualTo("[[5,9]]");
    }

    @Test
    void takesADateForAllArticlesThatHaveNone() {
        String lines = LINE + "\n" + LINE.replace("\"a1\"", "\"a2\",\"published\":\"2026-01-01\"") + "\n";

        assertThat(run(lines, "--jsonl", "--published", "2026-03-03").articles())
                .extracting(article -> String.valueOf(article.article().published()))
                .satisfiesExactly(given -> assertThat(given).contains("2026-03-03"), own -> assertThat(own)
                        .contains("2026-01-01"));
    }

    @Test
    void leavesSkippedStagesOut() {
        String[] everyStage = Stream.concat(
                        Stream.of("--jsonl"), Stages.names().stream().flatMap(stage -> Stream.of("--skip", stage)))
                .toArray(String[]::new);

        ArticleEnriched article = run(LINE, everyStage).articles().getFirst();

        assertThat(article.text().edits()).isEmpty();
        assertThat(article.entities()).isNull();
    }

    @Test
    void saysInOneLineWhatIsWrongWithItsUse() {
        assertThat(run("", "--skip", "split", "x")).satisfies(run -> {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("annotate: --skip: no stage split; there are: clean, tag")
                    .hasLineCount(1);
        });
        assertThat(run("").exit()).isEqualTo(2);
        assertThat(run("", "--offsets", "bytes", "x").exit()).isEqualTo(2);
        assertThat(run("", "--published", "yesterday", "x").exit()).isEqualTo(2);
        assertThat(run("", "--no-such-option").exit()).isEqualTo(2);
    }

    @Test
    void saysInOneLineWhichFileIsBadAndDoesTheOthers() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), "Der Damm hielt.");
        Path bad = Files.write(folder.resolve("bad.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        Run run = run("", folder.resolve("none.txt").toString(), bad.toString(), good.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.articles()).hasSize(1);
        assertThat(run.complaints()).hasSize(2).allMatch(line -> line.startsWith("annotate: "));
        assertThat(run.err()).contains("none.txt: no such file").contains("bad.txt: not UTF-8");
    }

    @Test
    void endsWithOneLineWhenTheInputIsMissing() {
        Run run = run("", "--jsonl", folder.resolve("none.jsonl").toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.complaints()).hasSize(1);
    }

    @Test
    void tellsItsUseAndItsVersion() {
        assertThat(run("", "--help").out())
                .contains("--jsonl")
                .contains("Exit: 0 done")
                .contains(Stages.names());
        assertThat(run("", "--version").out()).isEqualTo("annotate 0.1.0\n");
    }

    private static Run run(String input, String... args) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = AnnotateCommand.run(args, in, out, new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String mention(ArticleEnriched article) {
        return tree(new String(WireJson.write(article), StandardCharsets.UTF_8))
                .at("/entities/0/mentions")
                .toString();
    }

    private static JsonNode tree(String json) {
        try {
            return WireJson.mapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }
}

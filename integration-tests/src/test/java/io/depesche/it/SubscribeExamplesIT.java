package io.depesche.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.depesche.testkit.InventedArticles;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The subscribers of docs/how-to/subscribe.md, run as the page says, print the articles that flow. */
class SubscribeExamplesIT {

    private static final int ARTICLES = 3;
    private static final Path EXAMPLES = Stack.ROOT.resolve("docs/examples");

    private static Stack stack;

    @BeforeAll
    static void up(@TempDir Path data) throws Exception {
        stack = Stack.startWithoutFeed(data);
        InventedArticles.series("abonnent", ARTICLES).forEach(stack::ingest);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stack.storedRevisions().size() == ARTICLES);
    }

    @AfterAll
    static void down() throws Exception {
        stack.close();
    }

    @Test
    void theJavaExamplePrintsOneLineAnArticle(@TempDir Path work) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String output = run(
                work,
                Stack.ROOT,
                List.of(
                        java,
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        Stack.ROOT.resolve("local-stack/target/lib") + "/*",
                        EXAMPLES.resolve("java/EnrichedArticles.java").toString(),
                        String.valueOf(ARTICLES)),
                "example-java");
        assertPrintsEveryArticle(output);
    }

    @Test
    void theNodeExamplePrintsOneLineAnArticle(@TempDir Path work) throws Exception {
        assumeTrue(onPath("node") && onPath("npm"), "skipped: node and npm are not installed");
        Path folder = work.resolve("node");
        Files.createDirectories(folder);
        for (String file : List.of("package.json", "package-lock.json", "enriched-articles.js")) {
            Files.copy(EXAMPLES.resolve("node").resolve(file), folder.resolve(file));
        }
        run(work, folder, List.of("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"), "none");
        String output =
                run(work, folder, List.of("node", "enriched-articles.js", String.valueOf(ARTICLES)), "example-node");
        assertPrintsEveryArticle(output);
    }

    private static void assertPrintsEveryArticle(String output) {
        List<String> lines =
                output.lines().filter(line -> line.contains(" r1 edits=")).toList();
        assertThat(lines).as(output).hasSize(ARTICLES);
        for (InventedArticles.Invented article : InventedArticles.series("abonnent", ARTICLES)) {
            assertThat(lines).anyMatch(line -> line.endsWith(article.title()));
        }
    }

    private static String run(Path work, Path folder, List<String> line, String group)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(work, "example", ".out");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", stack.kafkaBootstrapServers());
        builder.environment().put("GROUP_ID", group);
        Process process = builder.start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as("ended by itself: " + printed).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    private static boolean onPath(String program) {
        return java.util.Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}

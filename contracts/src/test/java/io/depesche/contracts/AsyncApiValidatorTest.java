package io.depesche.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets the AsyncAPI project's own parser judge the document. It runs on Node; where there is no Node, or npm cannot install the parser,
 * the tests are skipped and say so.
 */
class AsyncApiValidatorTest {

    private static final Path CHECK = Path.of("asyncapi-check");

    private record Outcome(int exit, String output) {}

    @BeforeAll
    static void installsTheParserOnce() throws Exception {
        assumeTrue(runs("node", "--version"), "skipped: no node on the PATH, so no AsyncAPI parser");
        if (!Files.isDirectory(CHECK.resolve("node_modules/@asyncapi/parser"))) {
            assumeTrue(runs("npm", "--version"), "skipped: no npm on the PATH to install the AsyncAPI parser");
            Outcome installed = run(300, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            assumeTrue(installed.exit() == 0, () -> "skipped: npm ci failed: " + installed.output());
        }
    }

    @Test
    void acceptsTheDocumentAndFindsEveryTopic() throws Exception {
        Outcome outcome = run(
                120, "node", "check.js", AsyncApiTest.DOCUMENT.toAbsolutePath().toString());

        assertThat(outcome.exit()).as(outcome.output()).isZero();
        for (Topic topic : Topics.ALL) {
            assertThat(outcome.output()).contains("channel " + topic.name() + " messages");
        }
    }

    @Test
    void refusesAnUnknownActionAndASchemaThatIsNotThere(@TempDir Path folder) throws Exception {
        String good = Files.readString(AsyncApiTest.DOCUMENT);
        Path wrongAction =
                Files.writeString(folder.resolve("action.yaml"), good.replace("action: send", "action: sent"));
        Path noSchema = Files.writeString(folder.resolve("schema.yaml"), good);

        for (Path bad : List.of(wrongAction, noSchema)) {
            assertThat(run(120, "node", "check.js", bad.toString()).exit())
                    .as(bad.toString())
                    .isEqualTo(1);
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return run(60, command).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Outcome run(int seconds, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("asyncapi", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(CHECK.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "not done after " + seconds + " s");
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(output);
        }
    }
}

package io.depesche.nlp.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class EvalEntitiesCommandTest {

    /** Where the corpora lie that the model card names; they are not part of this repository. */
    private static final String CORPORA = "DEPESCHE_NER_CORPORA";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Path folder;

    EvalEntitiesCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void measuresAFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.tsv"),
                "In\\tO\nBerlin\\tB-LOC\nsprach\\tO\nAngela\\tB-PER\nMerkel\\tI-PER\n.\\tO\n\nSie\\tO\nging\\tO\n.\\tO\n"
                        .replace("\\t", "\t"));

        assertThat(run(file.toString())).isZero();
        assertThat(text(out))
                .contains("2 sentences, 9 tokens, rules of smartdata")
                .containsPattern("2 types +100.00 +100.00 +100.00 +100.00 +2 +2");
    }

    @Test
    void saysInOneLineWhatIsWrong() throws IOException {
        Path file = Files.writeString(folder.resolve("b.tsv"), "In\tO\nBerlin\n");

        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(text(err)).contains("line 2").hasLineCount(1);
        assertThat(run(folder.resolve("none.tsv").toString())).isEqualTo(1);
        assertThat(run(file.toString(), "--rules", "other")).isNotZero();
        assertThat(run()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"germeval2014/dev.tsv, 4 main, 77", "smartdata/dev-news.tsv, PER LOC ORG, 73"})
    void reachesWhatTheModelCardSays(String file, String row, double least) {
        String corpora = System.getenv(CORPORA);
        assumeTrue(corpora != null, CORPORA + " names no folder: the corpora are not part of this repository");

        assertThat(run(Path.of(corpora, file).toString())).isZero();
        Matcher figures =
                Pattern.compile(Pattern.quote(row) + " +\\S+ +\\S+ +(\\S+)").matcher(text(out));
        assertThat(figures.find()).isTrue();
        assertThat(Double.parseDouble(figures.group(1))).isGreaterThan(least);
    }

    private int run(String... args) {
        return new CommandLine(new EvalEntitiesCommand(new PrintStream(out, true), new PrintStream(err, true)))
                .setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(args);
    }

    private static String text(ByteArrayOutputStream of) {
        return of.toString(StandardCharsets.UTF_8);
    }
}

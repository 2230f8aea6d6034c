package io.depesche.nlp.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The sets are of our own. */
class EvalLinkingCommandTest {

    /** Four places, one of them nobody's and one misread; a person and a body. */
    private static final String TABLE = """
            TOKEN\tNE-COARSE-LIT\tNE-COARSE-METO\tNE-FINE-LIT\tNE-FINE-METO\tNE-FINE-COMP\tNE-NESTED\tNEL-LIT\tNEL-METO\tMISC
            # hipe2022:document_id = ours-1871-03-02
            # hipe2022:date = 1871-03-02
            Aus\tO\tO\tO\tO\tO\tO\t_\t_\t_
            Coblenz\tB-loc\tO\tO\tO\tO\tO\tQ3104\t_\t_
            und\tO\tO\tO\tO\tO\tO\t_\t_\t_
            Nor\tB-loc\tO\tO\tO\tO\tO\tQ20\t_\tNoSpaceAfter
            wegcn\tI-loc\tO\tO\tO\tO\tO\tQ20\t_\t_
            nach\tO\tO\tO\tO\tO\tO\t_\t_\t_
            Hinterwalden\tB-loc\tO\tO\tO\tO\tO\tNIL\t_\t_
            und\tO\tO\tO\tO\tO\tO\t_\t_\t_
            Sanct\tB-loc\tO\tO\tO\tO\tO\tQ656\t_\t_
            Niemand\tI-loc\tO\tO\tO\tO\tO\tQ656\t_\t_
            .\tO\tO\tO\tO\tO\tO\t_\t_\t_
            # hipe2022:document_id = ours-2024-03-02
            # hipe2022:date = 2024-03-02
            Wladimir\tB-pers\tO\tO\tO\tO\tO\tQ7747\t_\t_
            Putin\tI-pers\tO\tO\tO\tO\tO\tQ7747\t_\t_
            NATO\tB-org\tO\tO\tO\tO\tO\tQ7184\t_\t_
            """;

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    EvalLinkingCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void countsLinksByType() throws IOException {
        assertThat(run("table.tsv", TABLE)).isZero();

        assertThat(lines())
                .contains("LOC 100.00 66.67 80.00 2 3 2")
                .contains("PER 100.00 100.00 100.00 1 1 1")
                .contains("ORG 100.00 100.00 100.00 1 1 1")
                .contains("all 100.00 80.00 88.89 4 5 4");
    }

    @Test
    void showsWhatIsWrong() throws IOException {
        run("table.tsv", TABLE, "--wrong");

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Sanct Niemand\tLOC\tQ656\tnull");
    }

    @Test
    void readsTitlesOfAnEncyclopediaOutOfJsonLines() throws IOException {
        String text = "In Warschau sprach Angela Merkel mit Xaver Unbekannt.";
        String line =
                "{\"text\":\"%s\",\"mentions\":[[3,11,\"https://de.example/Warschau\"],[19,32,\"https://de.example/Angela_Merkel\"],[37,52,\"notInWiki\"]]}"
                        .formatted(text);

        assertThat(run("news.jsonl", line)).isZero();
        assertThat(lines()).contains("all 100.00 100.00 100.00 2 2 2");
    }

    @Test
    void saysInOneLineWhatIsWrongWithAFile() throws IOException {
        assertThat(run("short.tsv", "# hipe2022:date = 1871\nWort\tB-loc\n")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 2").hasLineCount(1);
        err.reset();
        assertThat(run("empty.tsv", "TOKEN\tNE-COARSE-LIT\n")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no mention in it");
    }

    private int run(String name, String content, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        CommandLine command = new CommandLine(new EvalLinkingCommand(new PrintStream(out), new PrintStream(err)));
        String[] args = new String[more.length + 1];
        args[0] = file.toString();
        System.arraycopy(more, 0, args, 1, more.length);
        return command.execute(args);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }
}

package io.depesche.nlp.domain.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.nlp.domain.text.EditedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleaningOverlayTest {

    private static final String ARTICLE =
            "Der Rat tagt am Abend in der Halle am Hafen, sagte der Sprecher der Stadt am Montag.";

    private final Path folder;

    CleaningOverlayTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void takesOutLinesOfTheSiteThatTheOperatorNames() throws IOException {
        write("sites.tsv", "line\thafenblick.example\tStimmen vom Kai\nstart\thafenblick.example\tNeu am Kiosk");
        String text = ARTICLE + "\n\nStimmen vom Kai\nNeu am Kiosk 14";

        assertThat(cleaned(text, "www.hafenblick.example")).isEqualTo(ARTICLE);
        assertThat(cleaned(text, "andere.example")).isEqualTo(text);
        assertThat(cleaned("Der Wirt sagt: Stimmen vom Kai sind das.", "hafenblick.example"))
                .isEqualTo("Der Wirt sagt: Stimmen vom Kai sind das.");
    }

    @Test
    void addsRowsToATable() throws IOException {
        write("boilerplate-line.tsv", "# unser Fuß\nline\tzur kaiübersicht");

        assertThat(cleaned(ARTICLE + "\n\nZur Kaiübersicht", null)).isEqualTo(ARTICLE);
    }

    @Test
    void switchesRulesOff() throws IOException {
        write("rules.tsv", "off\tclean.missing-blank");

        assertThat(cleaned("Der Rat tagte gestern.Die Stadt zahlt.", null))
                .isEqualTo("Der Rat tagte gestern.Die Stadt zahlt.");
        assertThat(rules()).noneMatch(rule -> rule.id().equals("clean.missing-blank"));
    }

    @Test
    void namesFileAndLineOfABadRow() throws IOException {
        write("boilerplate-line.tsv", "line\tzur kaiübersicht\nlien\tdruckfehler");

        assertThatThrownBy(this::rules)
                .hasMessageContaining("boilerplate-line.tsv:2: unknown first column, expected one of")
                .hasMessageContaining("lien");
    }

    @Test
    void refusesAWrongChoiceInALaterColumn() throws IOException {
        write("credit-line.tsv", "label\tkamera\tFILM");

        assertThatThrownBy(this::rules).hasMessageContaining("credit-line.tsv:1: column 3 expects one of");
    }

    @Test
    void refusesRulesTablesAndFoldersThatAreNotThere() throws IOException {
        write("rules.tsv", "off\tclean.everything");
        assertThatThrownBy(this::rules).hasMessageContaining("no rule clean.everything; there are clean.agreement");

        write("rules.tsv", "");
        write("bolierplate.tsv", "line\tx");
        assertThatThrownBy(this::rules).hasMessageContaining("bolierplate.tsv: no table of this name");
        assertThatThrownBy(() -> CleaningOverlay.read(folder.resolve("none"))).hasMessageContaining("no such folder");
    }

    @Test
    void knowsEveryTableOfTheRules() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/nlp/clean"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(CleaningOverlay.TABLES);
        }
    }

    private void write(String file, String rows) throws IOException {
        Files.writeString(folder.resolve(file), rows);
    }

    private List<CleaningRule> rules() {
        return CleaningRules.inOrder(new CleaningEvidence(CleaningOverlay.read(folder)));
    }

    private String cleaned(String text, @org.jspecify.annotations.Nullable String host) {
        Article article = new Article("id", null, null, new Outlet(host, null), null, null, null, null, null, null);
        return new Cleaner(rules())
                .clean(article, EditedText.of(text))
                .text()
                .clean()
                .strip();
    }
}

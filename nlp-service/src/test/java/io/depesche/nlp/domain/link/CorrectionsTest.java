package io.depesche.nlp.domain.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.nlp.domain.sentence.Sentence;
import io.depesche.nlp.domain.sentence.TextSplitter;
import io.depesche.nlp.domain.tag.NameFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {

    private static final NameFinder NAMES = new NameFinder();

    private final Path folder;

    CorrectionsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void linksAnotherSpellingToTheOneItMeans() throws IOException {
        List<Entity> entities = link("alias\tSelenskiy-Wolf\twd:Q3874799\n", "Gestern kam Selenskiy-Wolf an.");

        assertThat(entities).extracting(Entity::same).containsExactly("wd:Q3874799");
    }

    @Test
    void knowsWhomTheKnowledgeBaseLacks() throws IOException {
        List<Entity> entities =
                link("new\tORG\tHafenwerk Luhre\twd:Q42\tHWL\n", "Das Hafenwerk Luhre schweigt. Die HWL zahlt.");

        assertThat(entities).hasSize(1);
        assertThat(entities.getFirst().name()).isEqualTo("Hafenwerk Luhre");
        assertThat(entities.getFirst().same()).isEqualTo("wd:Q42");
        assertThat(entities.getFirst().mentions()).hasSize(2);
    }

    @Test
    void givesAnIdAndTakesOneBack() throws IOException {
        List<Entity> entities = link(
                "same\tPER\tJuri Uschakow\twd:Q43\ndifferent\tPolen\twd:Q36\n", "Juri Uschakow reiste durch Polen.");

        assertThat(entities).extracting(Entity::same).containsExactly("wd:Q43", null);
    }

    @Test
    void namesFileAndLineOfAWrongRow() throws IOException {
        Files.writeString(folder.resolve("ours.tsv"), "# ours\nalias\tHansi\tnobody at all\n");

        assertThatThrownBy(() -> Corrections.read(folder, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ours.tsv:2:")
                .hasMessageContaining("nobody at all");
    }

    private List<Entity> link(String rows, String text) throws IOException {
        Files.writeString(folder.resolve("ours.tsv"), rows);
        List<Sentence> sentences = new TextSplitter().split(text);
        return new EntityLinker(Corrections.read(folder, null), null)
                .link(text, sentences, NAMES.find(text, sentences), null);
    }
}

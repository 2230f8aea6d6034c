package io.depesche.nlp.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OntologyTest {

    private final Path overlay;

    OntologyTest(@TempDir Path overlay) {
        this.overlay = overlay;
    }

    @Test
    void hasFramesOfAllTypes() {
        Ontology ontology = new Ontology(null);
        Set<String> types = new HashSet<>();
        ontology.frameIds().forEach(frame -> types.add(ontology.typeOf(frame)));
        assertThat(types).isEqualTo(Ontology.TYPES);
        assertThat(ontology.frameIds()).hasSizeGreaterThan(100);
    }

    @Test
    void takesTheOperatorsRowsIn() throws IOException {
        Files.writeString(overlay.resolve("frames.tsv"), "bees.swarm\tASSAULT\t-\t-\n");
        Files.writeString(overlay.resolve("triggers.tsv"), "bees.swarm\tV\tausschwärmen\t\tS=A\n");
        Ontology ontology = new Ontology(overlay);
        assertThat(ontology.typeOf("bees.swarm")).isEqualTo("ASSAULT");
        assertThat(ontology.ofVerb("ausschwärmen")).singleElement().satisfies(trigger -> assertThat(trigger.id())
                .isEqualTo("bees.swarm/ausschwärmen"));
    }

    @Test
    void saysWhereARowIsWrong() throws IOException {
        Files.writeString(overlay.resolve("frames.tsv"), "# own\nbees.swarm\tBUZZ\t-\t-\n");
        assertThatThrownBy(() -> new Ontology(overlay))
                .hasMessageContaining("frames.tsv:2")
                .hasMessageContaining("BUZZ");
    }

    @Test
    void saysWhichFrameIsMissing() throws IOException {
        Files.writeString(overlay.resolve("triggers.tsv"), "bees.swarm\tV\tausschwärmen\t\tS=A\n");
        assertThatThrownBy(() -> new Ontology(overlay))
                .hasMessageContaining("triggers.tsv:1")
                .hasMessageContaining("bees.swarm");
    }

    @Test
    void saysWhichRoleIsNone() throws IOException {
        Files.writeString(overlay.resolve("triggers.tsv"), "strike\tV\tbummeln\t\tS=z\n");
        assertThatThrownBy(() -> new Ontology(overlay))
                .hasMessageContaining("triggers.tsv:1")
                .hasMessageContaining("'z'");
    }

    @Test
    void isInTheReferenceWithEveryFrame() throws IOException {
        Ontology ontology = new Ontology(null);
        Path root = Path.of(System.getProperty("depesche.root", ".."));
        String reference = Files.readString(root.resolve("docs/reference/claims.md"));
        assertThat(ontology.frames()).allSatisfy(frame -> assertThat(reference)
                .contains("| `%s` | %s | %s |"
                        .formatted(frame.id(), frame.type(), frame.mode() == null ? "" : frame.mode())));
    }
}

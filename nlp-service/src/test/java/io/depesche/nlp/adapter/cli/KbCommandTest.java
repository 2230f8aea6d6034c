package io.depesche.nlp.adapter.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.ArticleFetched;
import io.depesche.nlp.domain.clean.CleaningOverlay;
import io.depesche.nlp.domain.kb.CoreKnowledge;
import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnowledgeWriter;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.kb.KnownEntity.Office;
import io.depesche.nlp.domain.pipeline.EnrichmentPipeline;
import io.depesche.nlp.domain.pipeline.OperatorFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KbCommandTest {

    /** Invented items in the form of a dump. */
    private static final String DUMP = """
            [
            {"id":"Q900001","modified":"2025-02-01T10:00:00Z","labels":{"de":{"value":"Anna Bergmoser"}},"aliases":{"de":[{"value":"A. Bergmoser"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],"P27":[{"mainsnak":{"datavalue":{"value":{"id":"Q36"}}}}],"P39":[{"mainsnak":{"datavalue":{"value":{"id":"Q900009"}}},"qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2020-02-01T00:00:00Z"}}}]}}]},"sitelinks":{"dewiki":{}}},
            {"id":"Q900002","labels":{"de":{"value":"Altenbrück an der Luhre"}},"claims":{"P625":[{"mainsnak":{"datavalue":{"value":{"latitude":53.2,"longitude":10.1}}}}]}},
            {"id":"Q900003","labels":{"en":{"value":"nothing in German"}},"claims":{}},
            {"id":"Q900004","labels":{"de":{"value":"Hafenwerke Luhre"}},"claims":{"P159":[{}],"P625":[{}]}},
            {"id":"Q900009","labels":{"de":{"value":"Verkehrsminister von Polen"}},"claims":{"P1001":[{"mainsnak":{"datavalue":{"value":{"id":"Q36"}}}}]}},
            {"id":"Q900006","labels":{"de":{"value":"Lurische Höhen"}},"claims":{"P625":[{"mainsnak":{"datavalue":{"value":{"latitude":53.1,"longitude":10.2}}}}],"P1549":[{"mainsnak":{"datavalue":{"value":{"text":"lurisch","language":"de"}}}},{"mainsnak":{"datavalue":{"value":{"text":"Lurian","language":"en"}}}}]}},
            {"id":"Q900007","labels":{"de":{"value":"Luhrebote"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q11032"}}}}],"P127":[{"mainsnak":{"datavalue":{"value":{"id":"Q900004"}}}}]}},
            {"id":"Q567","labels":{"de":{"value":"Angela Merkel"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}},
            {"id":"Q9000
            ]
            """;

    private final Path folder;

    KbCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsPersonsPlacesAndBodiesOutOfAPackedDump() throws IOException {
        Path dump = folder.resolve("dump.json.bz2");
        try (OutputStream out = new BZip2CompressorOutputStream(Files.newOutputStream(dump))) {
            out.write(DUMP.getBytes(StandardCharsets.UTF_8));
        }

        KnowledgeBase knowledge = imported(dump);

        KnownEntity anna = only(knowledge, "A. Bergmoser");
        assertThat(anna.type()).isEqualTo("PER");
        assertThat(anna.same()).isEqualTo("wd:Q900001");
        assertThat(anna.country()).isEqualTo("PL");
        assertThat(anna.offices()).containsExactly(new Office("transport", "PL", 20_200_201, Office.OPEN));
        assertThat(knowledge.holders("transport", "PL")).containsExactly(anna);
        assertThat(knowledge.officesKnownUntil()).isEqualTo(20_250_201);
        assertThat(only(knowledge, "lurische").name()).isEqualTo("Lurische Höhen");
        assertThat(only(knowledge, "Luhrebote").publisher()).isEqualTo("wd:Q900004");
        assertThat(only(knowledge, "Altenbrück an der Luhre").latitude()).isEqualTo(53.2);
        assertThat(only(knowledge, "Hafenwerke Luhre").type()).isEqualTo("ORG");
    }

    @Test
    void givesTheSameBytesWhateverThePacking() throws IOException {
        Path plain = Files.writeString(folder.resolve("dump.json"), DUMP);
        Path packed = folder.resolve("dump.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(DUMP.getBytes(StandardCharsets.UTF_8));
        }

        imported(plain);
        byte[] first = Files.readAllBytes(folder.resolve("out.kb"));
        imported(packed);

        assertThat(Files.readAllBytes(folder.resolve("out.kb"))).isEqualTo(first);
    }

    @Test
    void goesOnBehindTheLastCheckpoint() throws IOException {
        Path dump = Files.writeString(folder.resolve("dump.json"), DUMP);
        Path work = folder.resolve("out.kb.work");
        try (KnowledgeWriter writer = new KnowledgeWriter(work)) {
            WikidataReader reader = new WikidataReader(new CoreKnowledge(KnowledgeBase.shipped()), true, 0);
            reader.read(DUMP.lines().skip(1).findFirst().orElseThrow(), writer);
            writer.checkpoint(2, reader.state());
            // what comes after the checkpoint is lost with the process
            reader.read(DUMP.lines().skip(2).findFirst().orElseThrow(), writer);
        }

        assertThat(run(dump)).isZero();
        byte[] interrupted = Files.readAllBytes(folder.resolve("out.kb"));
        imported(dump);

        assertThat(interrupted).isEqualTo(Files.readAllBytes(folder.resolve("out.kb")));
        assertThat(work).doesNotExist();
    }

    @Test
    void writesEachEntityOfTheCoreOnce() throws IOException {
        KnowledgeBase knowledge = imported(Files.writeString(folder.resolve("dump.json"), DUMP));

        // five of the dump alone, an office and the day of its state
        assertThat(knowledge.size()).isEqualTo(KnowledgeBase.shipped().size() + 7);
        assertThat(requireNonNull(knowledge.find("Angela Merkel")).names()).hasSize(1);
        assertThat(only(knowledge, "Angela Merkel").offices()).isNotEmpty();
        assertThat(requireNonNull(knowledge.find("polnische")).names()).hasSize(1);
    }

    @Test
    void leavesOutTheCoreAndWhatNobodyWritesAbout() throws IOException {
        Path dump = Files.writeString(folder.resolve("dump.json"), DUMP);

        assertThat(run(dump, "--without-core", "--least", "1")).isZero();

        // a person, an office and the day of its state
        assertThat(KnowledgeBase.open(folder.resolve("out.kb")).size()).isEqualTo(3);
    }

    /** From the dump to an article: a town and a minister whom the product does not know itself. */
    @Test
    void makesWhatTheServiceLinksNamesWith() throws IOException {
        imported(Files.writeString(folder.resolve("dump.json"), DUMP));
        EnrichmentPipeline pipeline = new EnrichmentPipeline(
                Set.of(), new OperatorFiles(null, CleaningOverlay.NONE, null, folder.resolve("out.kb")));
        Article article = new Article("a", null, null, Outlet.UNKNOWN, null, null, null, null, null, null);

        ArticleEnriched enriched = pipeline.enrich(
                new ArticleFetched(
                        1,
                        article,
                        "WARSCHAU, 12. November 2024 – Die polnische Verkehrsministerin reiste am Dienstag nach Altenbrück an der Luhre."));

        assertThat(enriched.entities())
                .extracting(ArticleEnriched.Entity::same)
                .containsExactlyInAnyOrder("wd:Q270", "wd:Q900001", "wd:Q36", "wd:Q900002");
    }

    @Test
    void aDamagedFileStopsTheStart() throws IOException {
        imported(Files.writeString(folder.resolve("dump.json"), DUMP));
        Path file = folder.resolve("out.kb");
        byte[] whole = Files.readAllBytes(file);
        OperatorFiles operator = new OperatorFiles(null, CleaningOverlay.NONE, null, file);

        Files.write(file, Arrays.copyOf(whole, whole.length - 100));
        assertThatThrownBy(() -> new EnrichmentPipeline(Set.of(), operator))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("damaged knowledge base")
                .hasMessageContaining("out.kb");
        Files.writeString(file, "no knowledge");
        assertThatThrownBy(() -> new EnrichmentPipeline(Set.of(), operator))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a knowledge base");
        Files.delete(file);
        assertThatThrownBy(() -> new EnrichmentPipeline(Set.of(), operator))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("out.kb");
    }

    @Test
    void saysInOneLineWhatIsWrongWithAFile() throws IOException {
        Path dump = Files.writeString(folder.resolve("dump.json"), "[\n]\n");

        assertThat(run(dump)).isEqualTo(1);
    }

    private KnowledgeBase imported(Path dump) throws IOException {
        assertThat(run(dump)).isZero();
        return KnowledgeBase.open(folder.resolve("out.kb"));
    }

    private int run(Path dump, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "import",
                "--wikidata",
                dump.toString(),
                "--out",
                folder.resolve("out.kb").toString()));
        args.addAll(List.of(more));
        return new CommandLine(new KbCommand()).execute(args.toArray(String[]::new));
    }

    private static KnownEntity only(KnowledgeBase knowledge, String name) {
        return knowledge.entity(
                requireNonNull(knowledge.find(name)).names().getFirst().entity());
    }
}

package io.depesche.nlp.adapter.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnowledgeWriter;
import io.depesche.nlp.domain.kb.KnownEntity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KbCommandTest {

    /** Invented items in the form of a dump. */
    private static final String DUMP = """
            [
            {"id":"Q900001","labels":{"de":{"value":"Anna Bergmoser"}},"aliases":{"de":[{"value":"A. Bergmoser"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],"P39":[{"mainsnak":{"datavalue":{"value":{"id":"Q900009"}}},"qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2020-02-01T00:00:00Z"}}}]}}]},"sitelinks":{"dewiki":{}}},
            {"id":"Q900002","labels":{"de":{"value":"Altenbrück an der Luhre"}},"claims":{"P625":[{"mainsnak":{"datavalue":{"value":{"latitude":53.2,"longitude":10.1}}}}]}},
            {"id":"Q900003","labels":{"en":{"value":"nothing in German"}},"claims":{}},
            {"id":"Q900004","labels":{"de":{"value":"Hafenwerke Luhre"}},"claims":{"P159":[{}],"P625":[{}]}},
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

        assertThat(knowledge.size()).isEqualTo(3);
        KnownEntity anna = only(knowledge, "A. Bergmoser");
        assertThat(anna.type()).isEqualTo("PER");
        assertThat(anna.same()).isEqualTo("wd:Q900001");
        assertThat(anna.offices().getFirst().from()).isEqualTo(20_200_201);
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
            new WikidataReader().read(DUMP.lines().skip(1).findFirst().orElseThrow(), writer);
            writer.checkpoint(2);
            // what comes after the checkpoint is lost with the process
            new WikidataReader().read(DUMP.lines().skip(2).findFirst().orElseThrow(), writer);
        }

        assertThat(imported(dump).size()).isEqualTo(3);
        assertThat(work).doesNotExist();
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

    private int run(Path dump) {
        return new CommandLine(new KbCommand())
                .execute(
                        "import",
                        "--wikidata",
                        dump.toString(),
                        "--out",
                        folder.resolve("out.kb").toString());
    }

    private static KnownEntity only(KnowledgeBase knowledge, String name) {
        return knowledge.entity(
                requireNonNull(knowledge.find(name)).names().getFirst().entity());
    }
}

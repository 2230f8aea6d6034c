package io.depesche.training.kb;

import io.depesche.nlp.domain.kb.KnowledgeWriter;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes the knowledge base: tables in, {@code world.kb} out. The same tables give the same bytes.
 *
 * <p>Exit 0 done, 1 a file could not be read or written, 2 wrong usage.
 */
@Command(
        name = "build-knowledge",
        mixinStandardHelpOptions = true,
        description = "Makes the knowledge base that nlp-service reads.",
        footer = {"", "Exit: 0 done, 1 bad input, 2 wrong usage."})
public final class BuildKnowledgeCommand implements Callable<Integer> {

    private final PrintStream out;

    @Parameters(
            paramLabel = "FOLDER",
            description = "With territories.jsonl, places.jsonl, subdivisions-de.jsonl, geonames-exonyms-de.jsonl, "
                    + "agencies.tsv and outlets.tsv.")
    private @Nullable Path sources;

    @Option(
            names = "--tables",
            defaultValue = "kb-de/src/main/tables",
            paramLabel = "DIR",
            description = "Our own tables (default ${DEFAULT-VALUE}).")
    private @Nullable Path tables;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The knowledge base to write.")
    private @Nullable Path file;

    BuildKnowledgeCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new BuildKnowledgeCommand(System.out)).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Knowledge knowledge = new Knowledge();
        Path own = Objects.requireNonNull(tables);
        OwnTables ours = new OwnTables(knowledge);
        ours.read(own);
        new PlaceTables(knowledge).read(Objects.requireNonNull(sources), own);
        ours.readPublishers(own);
        Path target = Objects.requireNonNull(file);
        Path work = Files.createTempDirectory("knowledge");
        try (KnowledgeWriter writer = new KnowledgeWriter(work)) {
            knowledge.write(writer);
            writer.finish(target);
        }
        Files.delete(work);
        out.printf(
                "%d entities, %d with a Wikidata id, %d bytes%n",
                knowledge.size(), knowledge.linked(), Files.size(target));
        return 0;
    }
}

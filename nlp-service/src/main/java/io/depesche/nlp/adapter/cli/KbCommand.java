package io.depesche.nlp.adapter.cli;

import io.depesche.nlp.domain.kb.CoreKnowledge;
import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnowledgeWriter;
import io.depesche.nlp.domain.pipeline.EnrichmentPipeline;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes knowledge bases. */
@Command(
        name = "kb",
        mixinStandardHelpOptions = true,
        version = "kb " + EnrichmentPipeline.VERSION,
        description = "Makes a knowledge base for linking names.",
        subcommands = {KbCommand.Import.class},
        footer = {"", "Exit: 0 done, 1 bad input, 2 wrong usage."})
public final class KbCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(new CommandLine(new KbCommand()).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what is to be done? (import)");
    }

    /**
     * Reads a dump of Wikidata, one entity a line, plain or packed with gzip or bzip2, of any size with the same memory. What was read is
     * safe every {@value #CHECKPOINT} lines: started again with the same work folder, it goes on behind the last of them.
     */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Makes a knowledge base out of a Wikidata JSON dump (plain, .gz, .bz2).",
            footer = {"", "Exit: 0 done, 1 bad input, 2 wrong usage."})
    static final class Import implements Callable<Integer> {

        private static final long CHECKPOINT = 200_000;
        private static final int LONGEST_LINE = 64 << 20;

        private final PrintStream out;
        private final PrintStream err;

        @Option(names = "--wikidata", required = true, paramLabel = "FILE", description = "The dump.")
        private @Nullable Path dump;

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "The knowledge base to write.")
        private @Nullable Path target;

        @Option(
                names = "--work",
                paramLabel = "DIR",
                description = "Folder for the work (default: FILE of --out with .work).")
        private @Nullable Path work;

        @Option(
                names = "--without-core",
                description = "Leave out what this product knows itself; the result holds the dump alone.")
        private boolean bare;

        @Option(
                names = "--least",
                paramLabel = "N",
                defaultValue = "0",
                description = "Leave out what fewer than N wikis have a page about (default ${DEFAULT-VALUE}).")
        private int least;

        Import() {
            this(System.out, System.err);
        }

        Import(PrintStream out, PrintStream err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() {
            Path from = Objects.requireNonNull(dump);
            Path to = Objects.requireNonNull(target);
            Path folder = work == null ? Path.of(to + ".work") : work;
            try (KnowledgeWriter writer = new KnowledgeWriter(folder);
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(unpacked(from), StandardCharsets.UTF_8), 1 << 20)) {
                read(lines, writer);
                int entities = writer.size();
                writer.finish(to);
                Files.deleteIfExists(folder);
                out.printf("%d entities, %d bytes%n", entities, Files.size(to));
                return 0;
            } catch (IOException | IllegalArgumentException e) {
                err.println("kb import: " + from + ": " + e.getMessage());
                return 1;
            }
        }

        private void read(BufferedReader lines, KnowledgeWriter writer) throws IOException {
            CoreKnowledge core = new CoreKnowledge(KnowledgeBase.shipped());
            WikidataReader reader = new WikidataReader(core, !bare, least);
            reader.takeUp(writer.note());
            long done = writer.source();
            long number = 0;
            long unreadable = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number <= done || line.length() < 3 || line.length() > LONGEST_LINE) {
                    continue;
                }
                unreadable += reader.read(line, writer) ? 0 : 1;
                if (number % CHECKPOINT == 0) {
                    writer.checkpoint(number, reader.state());
                    err.printf("%,d lines, %,d entities%n", number, writer.size());
                }
            }
            if (number == 0 || writer.size() == 0) {
                throw new IOException("no entity with a German name in it");
            }
            if (!bare) {
                core.writeRest(writer);
            }
            if (reader.newest() > 0) {
                writer.knownUntil(reader.newest());
            }
            if (unreadable > 0) {
                err.printf("%,d of %,d lines could not be read%n", unreadable, number);
            }
        }

        private static InputStream unpacked(Path file) throws IOException {
            InputStream in = Files.newInputStream(file);
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".bz2")) {
                return new BZip2CompressorInputStream(new java.io.BufferedInputStream(in, 1 << 20), true);
            }
            return name.endsWith(".gz") ? new GZIPInputStream(in, 1 << 20) : in;
        }
    }
}

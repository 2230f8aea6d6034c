package io.depesche.nlp.adapter.cli;

import io.depesche.nlp.domain.clean.CleaningOverlay;
import io.depesche.nlp.domain.pipeline.EnrichmentPipeline;
import io.depesche.nlp.domain.pipeline.OperatorFiles;
import io.depesche.nlp.domain.pipeline.Stages;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Annotates articles offline: texts or JSON lines in, one {@code ArticleEnriched} a line out, in the order of the input, on all cores.
 *
 * <p>Exit 0 done, 1 a file could not be read (one line on standard error), 2 wrong usage. A bad JSON line gives
 * {@code {"id", "error"}} in its place and work goes on.
 */
@Command(
        name = "annotate",
        mixinStandardHelpOptions = true,
        version = "annotate " + EnrichmentPipeline.VERSION,
        sortOptions = false,
        description = "Cleans articles and reads them by machine; writes one enriched article a line.",
        footer = {"", "Exit: 0 done, 1 bad input, 2 wrong usage."})
public final class AnnotateCommand implements Callable<Integer> {

    private final InputStream in;
    private final OutputStream out;
    private final PrintStream err;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--jsonl",
            description =
                    "Read JSON lines {\"id\",\"text\",\"title\"?,\"url\"?,\"published\"?} from FILE or standard input.")
    private boolean jsonLines;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "When the articles were published (ISO 8601), if they do not say.")
    private @Nullable String published;

    @Option(
            names = "--skip",
            paramLabel = "STAGE",
            completionCandidates = StageNames.class,
            description = "Leave a stage out; may be repeated. Stages: ${COMPLETION-CANDIDATES}.")
    private List<String> skipped = new ArrayList<>();

    @Option(
            names = "--cleaning",
            paramLabel = "DIR",
            description = "Folder with rules to switch off and rows to add to the cleaning.")
    private @Nullable Path cleaning;

    @Option(
            names = "--offsets",
            paramLabel = "UNIT",
            description = "Unit of all offsets: utf16 (default) or codepoint.")
    private String offsets = "utf16";

    @Option(names = "--out", paramLabel = "DIR", description = "Write one JSON file for each article into DIR.")
    private @Nullable Path outFolder;

    @Option(
            names = "--timeml",
            paramLabel = "DIR",
            description = "Also write each article into DIR as TimeML, with the TIMEX3 tags of its clean text.")
    private @Nullable Path timeMlFolder;

    @Option(names = "--base", paramLabel = "DIR", description = "Folder that relative names of input files start from.")
    private Path base = Path.of("");

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Text files, or JSON files with one article object; gzip is recognised.")
    private List<Path> files = new ArrayList<>();

    AnnotateCommand(InputStream in, OutputStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        // the service's logging is on the class path without its log manager; this command does not log
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = run(args, new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out), err);
        System.exit(exit);
    }

    /** Runs the command in this process. */
    static int run(String[] args, InputStream in, OutputStream out, PrintStream err) {
        CommandLine command = new CommandLine(new AnnotateCommand(in, out, err));
        command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(err, true));
        command.setExecutionExceptionHandler((e, cmd, parsed) -> {
            err.println("annotate: " + oneLine(e));
            return 1;
        });
        command.setParameterExceptionHandler((e, wrong) -> {
            err.println("annotate: " + e.getMessage() + " (see --help)");
            return 2;
        });
        return command.execute(args);
    }

    @Override
    public Integer call() throws Exception {
        ArticleReader reader = new ArticleReader(publishedOption());
        Annotator annotator = new Annotator(pipeline(), reader, codePoints(), timeMlFolder != null);
        if (jsonLines ? files.size() > 1 : files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), jsonLines ? "--jsonl reads one FILE or standard input" : "no FILE given");
        }
        if (outFolder != null) {
            Files.createDirectories(outFolder);
        }
        if (timeMlFolder != null) {
            Files.createDirectories(timeMlFolder);
        }
        try (BufferedOutputStream lines = new BufferedOutputStream(out, 1 << 16);
                Progress progress = new Progress(err)) {
            OutputWriter writer = new OutputWriter(lines, outFolder, timeMlFolder);
            if (jsonLines) {
                annotateLines(annotator, writer, progress);
                return 0;
            }
            return annotateFiles(annotator, writer, progress);
        }
    }

    private void annotateLines(Annotator annotator, OutputWriter writer, Progress progress) throws IOException {
        try (InputStream input = files.isEmpty() ? in : Files.newInputStream(base.resolve(files.getFirst()));
                LineReader lines = new LineReader(Unzipped.of(new BufferedInputStream(input, 1 << 16)))) {
            Iterator<Callable<Annotated>> work = lines.map(line -> () -> annotator.ofLine(line));
            int[] bad = {0};
            OrderedWork.run(work, annotated -> {
                bad[0] += annotated.error() == null ? 0 : 1;
                writer.write(annotated);
                progress.step();
            });
            if (bad[0] > 0) {
                err.println("annotate: %d of %d lines could not be read".formatted(bad[0], progress.steps()));
            }
        }
    }

    private int annotateFiles(Annotator annotator, OutputWriter writer, Progress progress) throws IOException {
        Iterator<Callable<Annotated>> work = files.stream()
                .map(file -> (Callable<Annotated>) () -> annotator.ofFile(base.resolve(file)))
                .iterator();
        int[] exit = {0};
        OrderedWork.run(work, annotated -> {
            if (annotated.error() == null) {
                writer.write(annotated);
            } else {
                err.println("annotate: " + annotated.id() + ": " + annotated.error());
                exit[0] = 1;
            }
            progress.step();
        });
        return exit[0];
    }

    private EnrichmentPipeline pipeline() {
        Set<String> names = new LinkedHashSet<>(skipped);
        if (!Stages.names().containsAll(names)) {
            names.removeAll(Stages.names());
            throw new ParameterException(
                    spec.commandLine(),
                    "--skip: no stage %s; there are: %s"
                            .formatted(names.iterator().next(), String.join(", ", Stages.names())));
        }
        CleaningOverlay overlay = cleaning == null ? CleaningOverlay.NONE : CleaningOverlay.read(cleaning);
        OperatorFiles operator = new OperatorFiles(
                path("DEPESCHE_ONTOLOGY"), overlay, path("DEPESCHE_CORRECTIONS"), path("DEPESCHE_KNOWLEDGE_BASE"));
        return new EnrichmentPipeline(names, operator);
    }

    /** A folder or file of the operator's, as for the service. */
    private static @Nullable Path path(String variable) {
        String path = System.getenv(variable);
        return path == null || path.isBlank() ? null : Path.of(path);
    }

    private boolean codePoints() {
        return switch (offsets) {
            case "utf16" -> false;
            case "codepoint" -> true;
            default ->
                throw new ParameterException(
                        spec.commandLine(), "--offsets: expected utf16 or codepoint, got " + offsets);
        };
    }

    private @Nullable String publishedOption() {
        if (published != null && !PublishedDate.isValid(published)) {
            throw new ParameterException(
                    spec.commandLine(), "--published: expected an ISO 8601 date, got " + published);
        }
        return published;
    }

    private static String oneLine(Exception e) {
        String message = e.getMessage() == null
                ? ""
                : ": " + e.getMessage().lines().findFirst().orElse("");
        return e.getClass().getSimpleName() + message;
    }

    /** For the help. */
    static final class StageNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        StageNames() {
            super(Stages.names());
        }
    }
}

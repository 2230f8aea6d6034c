package io.depesche.training;

import io.depesche.nlp.domain.language.WordKinds;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
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
 * Trains the word model: plain text in, {@code german.ngrams} out.
 *
 * <p>Exit 0 done, 1 a file could not be read or written, 2 wrong usage.
 */
@Command(
        name = "train-words",
        mixinStandardHelpOptions = true,
        description = "Counts word sequences of a German text and writes the table that nlp-service reads.",
        footer = {"", "Exit: 0 done, 1 bad input, 2 wrong usage."})
public final class TrainWordsCommand implements Callable<Integer> {

    /** 7.6 MB: the table must stay below 8 MB. */
    private static final String SLOTS = "1900000";

    private final PrintStream out;

    @Parameters(paramLabel = "TEXT", description = "UTF-8 text, one paragraph a line; read twice, so a file.")
    private @Nullable Path text;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The table to write.")
    private @Nullable Path table;

    @Option(names = "--slots", defaultValue = SLOTS, description = "Entries of four bytes (default ${DEFAULT-VALUE}).")
    private int slots;

    @Option(names = "--kinds", description = "Count kinds of words instead of words (for german-kinds.ngrams).")
    private boolean kinds;

    TrainWordsCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new TrainWordsCommand(System.out)).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path from = Objects.requireNonNull(text);
        Path to = Objects.requireNonNull(table);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to))) {
            WordModelTrainer.Trained trained = trainer().train(from, slots, file);
            out.printf(
                    "tokens=%d words=%d pairs=%d triples=%d least-pair=%d least-triple=%d%n",
                    trained.tokens(),
                    trained.words(),
                    trained.pairs(),
                    trained.triples(),
                    trained.leastPair(),
                    trained.leastTriple());
        }
        return 0;
    }

    private WordModelTrainer trainer() {
        return kinds ? new WordModelTrainer(new WordKinds(GermanLexicon.shared())::of) : new WordModelTrainer();
    }
}

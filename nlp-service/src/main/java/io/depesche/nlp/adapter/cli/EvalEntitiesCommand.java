package io.depesche.nlp.adapter.cli;

import io.depesche.nlp.domain.tag.crf.CrfTagger;
import io.depesche.nlp.domain.tag.crf.Head;
import io.depesche.nlp.domain.tag.crf.NameModel;
import io.depesche.nlp.domain.tag.crf.TagSet;
import io.depesche.nlp.domain.tag.score.ConllReader;
import io.depesche.nlp.domain.tag.score.ConllSentence;
import io.depesche.nlp.domain.tag.score.NameSpan;
import io.depesche.nlp.domain.tag.score.SpanScores;
import io.depesche.nlp.domain.tag.score.SpanScores.Count;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Measures the name tagger on a file of tokens and labels. Only types that the file itself has are counted.
 *
 * <p>Exit 0 done, 1 the file could not be read, 2 wrong usage.
 */
@Command(
        name = "entities",
        mixinStandardHelpOptions = true,
        description = "Span F1 of the name tagger on a file with a token and its label a line (CoNLL columns).",
        footer = {"", "Exit: 0 done, 1 bad input, 2 wrong usage."})
public final class EvalEntitiesCommand implements Callable<Integer> {

    private static final Set<String> MAIN = Set.of("PER", "LOC", "ORG", "OTH");
    private static final Set<String> PLO = Set.of("PER", "LOC", "ORG");
    private static final String ROW = "%-12s %9.2f %7.2f %7.2f %9.2f %9d %7d%n";

    private final PrintStream out;
    private final PrintStream err;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "UTF-8: token and label, or number, token, label, inner label.")
    private @Nullable Path file;

    @Option(
            names = "--rules",
            paramLabel = "CORPUS",
            description =
                    "Mark names as in germeval, smartdata or news (as the service does). Default: smartdata for a file"
                            + " with no other types than PER, LOC and ORG, else germeval.")
    private @Nullable String rules;

    public EvalEntitiesCommand() {
        this(System.out, System.err);
    }

    EvalEntitiesCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Path from = Objects.requireNonNull(file);
        List<ConllSentence> sentences;
        try (BufferedReader in = Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
            sentences = ConllReader.read(in);
        } catch (IOException | IllegalArgumentException e) {
            err.println("eval entities: " + from + ": " + e.getMessage());
            return 1;
        }
        Set<String> types = new HashSet<>();
        sentences.forEach(sentence -> sentence.spans().forEach(span -> types.add(span.type())));
        if (types.isEmpty()) {
            err.println("eval entities: " + from + ": no name in it");
            return 1;
        }
        measure(sentences, types, head(types));
        return 0;
    }

    private Head head(Set<String> types) {
        if (rules == null) {
            return PLO.containsAll(types) ? Head.SMARTDATA : Head.GERMEVAL;
        }
        return switch (rules) {
            case "germeval" -> Head.GERMEVAL;
            case "smartdata" -> Head.SMARTDATA;
            case "news" -> Head.NEWS;
            default -> throw new ParameterException(spec.commandLine(), "no such rules: " + rules);
        };
    }

    private void measure(List<ConllSentence> sentences, Set<String> types, Head head) {
        CrfTagger tagger = new CrfTagger(NameModel.load(), head);
        boolean misc = types.contains("MISC") && !types.contains("OTH");
        SpanScores scores = new SpanScores();
        int tokens = 0;
        for (ConllSentence sentence : sentences) {
            tokens += sentence.words().size();
            List<NameSpan> found = TagSet.names(tagger.tags(sentence.words().toArray(String[]::new))).stream()
                    .map(span ->
                            misc && span.type().equals("OTH") ? new NameSpan(span.start(), span.end(), "MISC") : span)
                    .filter(span -> types.contains(span.type()))
                    .toList();
            scores.add(sentence.spans(), found);
        }
        out.printf(Locale.ROOT, "%d sentences, %d tokens, rules of %s%n", sentences.size(), tokens, head.name());
        out.printf("%-12s %9s %7s %7s %9s %9s %7s%n", "", "precision", "recall", "F1", "loose F1", "expected", "found");
        print(types.size() + " types", scores.together());
        if (types.contains("OTH")) {
            print("4 main", scores.together(MAIN));
        }
        print("PER LOC ORG", scores.together(PLO));
        scores.byType().forEach(this::print);
    }

    private void print(String name, Count count) {
        out.printf(
                Locale.ROOT,
                ROW,
                name,
                count.precision(),
                count.recall(),
                count.f1(),
                count.looseF1(),
                count.expected(),
                count.found());
    }
}

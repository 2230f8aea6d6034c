package io.depesche.nlp.adapter.cli;

import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.link.MentionLinker;
import io.depesche.nlp.domain.link.MentionLinker.Given;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures the linker alone: the mentions are given, only whose they are is asked. An answer of nobody is no answer; a mention that the
 * file links to nobody counts against any answer.
 *
 * <p>Exit 0 done, 1 the file could not be read, 2 wrong usage.
 */
@Command(
        name = "linking",
        mixinStandardHelpOptions = true,
        description = "Precision, recall and F1 of the linker on given mentions: a HIPE table (column NEL-LIT), or JSON"
                + " lines {\"text\",\"mentions\":[[start,end,address of a German encyclopedia article]]}.",
        footer = {"", "Exit: 0 done, 1 bad input, 2 wrong usage."})
public final class EvalLinkingCommand implements Callable<Integer> {

    private static final String ROW = "%-6s %9.2f %7.2f %7.2f %7d %9d %9d%n";

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "FILE", description = "UTF-8; a HIPE table or JSON lines.")
    private @Nullable Path file;

    @Option(names = "--kb", paramLabel = "FILE", description = "A knowledge base instead of the shipped one.")
    private @Nullable Path base;

    @Option(names = "--wrong", description = "Write each wrong or missing link.")
    private boolean showWrong;

    public EvalLinkingCommand() {
        this(System.out, System.err);
    }

    EvalLinkingCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** What was asked, answered and right, of one type. */
    private static final class Count {
        int expected;
        int found;
        int right;
    }

    @Override
    public Integer call() {
        Path from = Objects.requireNonNull(file);
        List<LinkedDocument> documents;
        KnowledgeBase knowledge;
        try {
            documents = LinkedDocuments.read(from);
            knowledge = base == null ? KnowledgeBase.shipped() : KnowledgeBase.open(base);
        } catch (IOException | IllegalArgumentException e) {
            err.println("eval linking: " + from + ": " + e.getMessage());
            return 1;
        }
        if (documents.stream().allMatch(document -> document.mentions().isEmpty())) {
            err.println("eval linking: " + from + ": no mention in it");
            return 1;
        }
        MentionLinker linker = new MentionLinker(knowledge);
        Map<String, Count> counts = new TreeMap<>();
        for (LinkedDocument document : documents) {
            List<Given> given = document.mentions().stream()
                    .map(mention -> new Given(mention.words(), mention.type()))
                    .toList();
            List<@Nullable KnownEntity> linked = linker.link(given, document.year());
            for (int i = 0; i < given.size(); i++) {
                count(counts, knowledge, document.mentions().get(i), linked.get(i));
            }
        }
        out.printf("%-6s %9s %7s %7s %7s %9s %9s%n", "", "precision", "recall", "F1", "right", "expected", "answered");
        counts.forEach((type, count) -> print(type, count));
        return 0;
    }

    private void count(
            Map<String, Count> counts,
            KnowledgeBase knowledge,
            LinkedDocument.Mention mention,
            @Nullable KnownEntity answer) {
        boolean answered = answer != null && (mention.title() || answer.same() != null);
        boolean right = answered && isRight(knowledge, mention, answer);
        String type = mention.type() == null ? "all" : mention.type();
        for (String key : type.equals("all") ? List.of(type) : List.of(type, "all")) {
            Count count = counts.computeIfAbsent(key, name -> new Count());
            count.expected += mention.link() == null ? 0 : 1;
            count.found += answered ? 1 : 0;
            count.right += right ? 1 : 0;
        }
        if (showWrong && !right && (answered || mention.link() != null)) {
            out.printf(
                    "%s\t%s\t%s\t%s%n",
                    mention.words(), type, mention.link(), answer == null ? null : answer.same() + " " + answer.name());
        }
    }

    /** The same id, or a title by which the knowledge base knows the one that was answered. */
    private static boolean isRight(
            KnowledgeBase knowledge, LinkedDocument.Mention mention, @Nullable KnownEntity answer) {
        String link = mention.link();
        if (link == null || answer == null) {
            return false;
        }
        if (!mention.title()) {
            return ("wd:" + link).equals(answer.same());
        }
        KnowledgeBase.Hit hit = knowledge.find(link);
        return hit != null && hit.names().stream().anyMatch(name -> name.entity() == answer.index());
    }

    private void print(String type, Count count) {
        double precision = count.found == 0 ? 0 : 100.0 * count.right / count.found;
        double recall = count.expected == 0 ? 0 : 100.0 * count.right / count.expected;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        out.printf(Locale.ROOT, ROW, type, precision, recall, f1, count.right, count.expected, count.found);
    }
}

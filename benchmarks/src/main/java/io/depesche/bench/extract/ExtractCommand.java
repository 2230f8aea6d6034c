package io.depesche.bench.extract;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.extraction.JsoupPageExtractor;
import io.depesche.ingest.domain.extraction.PageExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import net.dankito.readability4j.Readability4J;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Times the extractor and, on the same pages in the same run, Readability4J. The two take turns page by page, so that a noisy machine is
 * noisy for both; the first rounds only warm up. Both times include the parsing of the HTML.
 */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Milliseconds a page of the extractor, beside Readability4J on the same pages.")
public final class ExtractCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "HTML pages, or folders of them; gzip is recognised.")
    private List<Path> paths = List.of();

    @Option(names = "--pages", paramLabel = "N", description = "At most this many. Default: ${DEFAULT-VALUE}.")
    private int limit = 500;

    @Option(names = "--warmup", paramLabel = "N", description = "Rounds of warm-up. Default: ${DEFAULT-VALUE}.")
    private int warmup = 2;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds that count. Default: ${DEFAULT-VALUE}.")
    private int rounds = 3;

    @Override
    public Integer call() throws IOException {
        List<String> pages = Pages.read(paths, limit);
        if (pages.isEmpty()) {
            spec.commandLine().getErr().println("bench: no page in " + paths);
            return 1;
        }
        CanonicalUrl address = Objects.requireNonNull(CanonicalUrl.parse("https://news.example/politik/a-1.html"));
        PageExtractor extractor = new JsoupPageExtractor();
        Times ours = new Times("depesche");
        Times peer = new Times("readability4j");
        for (int round = 0; round < warmup + rounds; round++) {
            boolean counts = round >= warmup;
            for (String page : pages) {
                ours.measure(counts, () -> extractor.extract(page, address));
                peer.measure(counts, () -> new Readability4J(address.value(), page).parse());
            }
        }
        print("what               p50 ms   p99 ms   max ms   failed");
        print(ours.line());
        print(peer.line());
        print("ratio to readability4j: p50 %.2f, p99 %.2f; %d pages, %d rounds, wall clock"
                .formatted(ours.ratio(peer, 50), ours.ratio(peer, 99), pages.size(), rounds));
        return ours.failed() == 0 ? 0 : 1;
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}

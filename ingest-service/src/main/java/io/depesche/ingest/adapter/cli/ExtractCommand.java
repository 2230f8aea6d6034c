package io.depesche.ingest.adapter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.depesche.contracts.WireJson;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.charset.TextDecoder;
import io.depesche.ingest.domain.extraction.ExtractedPage;
import io.depesche.ingest.domain.extraction.JsoupPageExtractor;
import io.depesche.ingest.domain.extraction.Obstacle;
import io.depesche.ingest.domain.extraction.PageExtractor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads article pages offline, as the service reads them, and prints each article as a line of JSON. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        version = "extract 1",
        sortOptions = false,
        description = "Gets the article out of HTML pages and prints it as JSON, one a line; nothing is fetched.",
        footer = {"", "Exit: 0 done, 1 bad input, 2 wrong usage."})
public final class ExtractCommand implements Callable<Integer> {

    /** Larger pages are rejected by the service as well; files may be a little more generous. */
    private static final int LIMIT = 8 << 20;

    private final CommandFrame frame;
    private final PageExtractor extractor = new JsoupPageExtractor();

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--jsonl",
            description = "Read JSON lines {\"id\",\"file\" or \"html\",\"url\"?} from FILE or standard input.")
    private boolean jsonLines;

    @Option(names = "--url", paramLabel = "URL", description = "Where the page was found, for relative links.")
    private @Nullable String url;

    @Option(names = "--base", paramLabel = "DIR", description = "Folder that relative names of input files start from.")
    private Path base = Path.of("");

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Pages, or JSON lines; gzip is recognised.")
    private List<String> files = new ArrayList<>();

    ExtractCommand(CommandFrame frame) {
        this.frame = frame;
    }

    public static void main(String[] args) {
        CommandFrame.main(args, ExtractCommand::new);
    }

    @Override
    public Integer call() throws BadInput, IOException {
        if (jsonLines ? files.size() > 1 : files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), jsonLines ? "--jsonl reads one FILE or standard input" : "no FILE given");
        }
        if (jsonLines) {
            new JsonLines("extract", frame).run(files.isEmpty() ? null : base.resolve(files.getFirst()), this::line);
            return 0;
        }
        int exit = 0;
        for (String file : files) {
            try {
                frame.out().write(WireJson.write(article(file, read(file), url)));
                frame.out().write('\n');
            } catch (BadInput e) {
                frame.err().println("extract: " + e.getMessage());
                exit = 1;
            }
        }
        frame.out().flush();
        return exit;
    }

    private ObjectNode line(JsonNode line) throws BadInput {
        String html = JsonLines.text(line, "html");
        String file = JsonLines.text(line, "file");
        if (html == null && file == null) {
            throw new BadInput("file or html is missing");
        }
        String address = JsonLines.text(line, "url");
        String name = file == null ? "html" : file;
        // A page's address only serves to resolve links: one that is none of ours is left aside, not the page.
        return article(name, html == null ? read(name) : html, CanonicalUrl.parse(address) == null ? url : address);
    }

    private String read(String file) throws BadInput {
        return TextDecoder.decode(InputFile.read(base, file, LIMIT), null, TextDecoder.Kind.HTML)
                .text();
    }

    private ObjectNode article(String name, String html, @Nullable String address) throws BadInput {
        CanonicalUrl found = CanonicalUrl.parse(address);
        if (address != null && found == null) {
            throw new BadInput("url: expected an http or https address");
        }
        return switch (extractor.extract(html, found)) {
            case ExtractedPage page -> PageJson.of(page);
            case Obstacle obstacle ->
                throw new BadInput(name + ": " + obstacle.kind().code() + ": " + obstacle.evidence());
        };
    }
}

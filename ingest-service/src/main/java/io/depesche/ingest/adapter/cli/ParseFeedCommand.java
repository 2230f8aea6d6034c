package io.depesche.ingest.adapter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.depesche.contracts.WireJson;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedParser;
import io.depesche.ingest.domain.syndication.Reading;
import io.depesche.ingest.domain.syndication.TolerantFeedParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads feed documents offline, as the service reads them, and prints each as JSON. */
@Command(
        name = "parse-feed",
        mixinStandardHelpOptions = true,
        version = "parse-feed 1",
        sortOptions = false,
        description = "Reads a feed (RSS, Atom, JSON Feed) and prints it as JSON; nothing is fetched.",
        footer = {"", "Exit: 0 done, 1 bad input, 2 wrong usage."})
public final class ParseFeedCommand implements Callable<Integer> {

    private static final int LIMIT = FeedParser.MAX_BYTES;

    private final CommandFrame frame;
    private final FeedParser parser = new TolerantFeedParser();

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--jsonl",
            description = "Read JSON lines {\"id\",\"file\",\"url\"?,\"contentType\"?} from FILE or standard input.")
    private boolean jsonLines;

    @Option(names = "--url", paramLabel = "URL", description = "Where the feed was found, for relative links.")
    private @Nullable String url;

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "Content-Type header that it came with, such as \"application/rss+xml; charset=utf-8\".")
    private @Nullable String contentType;

    @Option(names = "--base", paramLabel = "DIR", description = "Folder that relative names of input files start from.")
    private Path base = Path.of("");

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A feed, or JSON lines; gzip is recognised.")
    private @Nullable String file;

    ParseFeedCommand(CommandFrame frame) {
        this.frame = frame;
    }

    public static void main(String[] args) {
        CommandFrame.main(args, ParseFeedCommand::new);
    }

    @Override
    public Integer call() throws BadInput, IOException {
        if (jsonLines) {
            new JsonLines("parse-feed", frame).run(file == null ? null : base.resolve(file), this::line);
            return 0;
        }
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "no FILE given");
        }
        ObjectNode feed = feed(file, contentType, url);
        try (OutputStream out = frame.out()) {
            out.write(WireJson.mapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(feed)
                    .getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
        return 0;
    }

    private ObjectNode line(JsonNode line) throws BadInput {
        String name = JsonLines.text(line, "file");
        if (name == null) {
            throw new BadInput("file is missing");
        }
        String type = JsonLines.text(line, "contentType");
        String address = JsonLines.text(line, "url");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("feed", feed(name, type == null ? contentType : type, address == null ? url : address));
        return answer;
    }

    private ObjectNode feed(String name, @Nullable String type, @Nullable String address) throws BadInput {
        CanonicalUrl found = CanonicalUrl.parse(address);
        if (address != null && found == null) {
            throw new BadInput("url: expected an http or https address");
        }
        return switch (parser.parse(InputFile.read(base, name, LIMIT), type, found)) {
            case Reading.Unreadable unreadable -> throw new BadInput(name + ": " + unreadable.reason());
            case Feed feed -> FeedJson.of(feed, Instant.now());
        };
    }
}

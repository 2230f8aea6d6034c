package io.depesche.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.depesche.contracts.WireJson;
import io.depesche.stack.command.IngestClient.Answer;
import io.depesche.stack.supervise.LogFile;
import io.depesche.stack.supervise.Secrets;
import io.depesche.stack.supervise.StackPlan;
import io.depesche.stack.supervise.StackProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ingest}: posts articles to ingest-service, one after the other and in their order, because a later text of the same article
 * is its next revision. Files give one line for people each; {@code --jsonl} gives one JSON line for each line read.
 */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        versionProvider = DepescheCommand.Version.class,
        description =
                "Posts articles: .txt, .html, .json and .jsonl files, feeds (.rss, .atom, .xml), archives (.warc, .warc.gz), or JSON lines with"
                        + " --jsonl.")
final class IngestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--jsonl", description = "Read JSON lines from FILE or standard input, write JSON lines.")
    private boolean jsonLines;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Base address of ingest-service (default: the one that runs here).")
    private @Nullable String url;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File with the token (default: the one in the data folder).")
    private @Nullable Path tokenFile;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Articles. The name without ending becomes the external id.")
    private List<Path> files = List.of();

    private boolean failed;

    @Override
    public Integer call() throws StackProblem, IOException, InterruptedException {
        if (jsonLines ? files.size() > 1 : files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), jsonLines ? "--jsonl takes one FILE or none" : "expected FILE… or --jsonl");
        }
        IngestClient client = client();
        if (jsonLines) {
            try (BufferedReader lines = files.isEmpty() ? InputText.standardInput() : open(files.getFirst())) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    System.out.println(WireJson.mapper().writeValueAsString(result(client, line)));
                }
            }
            return 0;
        }
        for (Path file : files) {
            post(client, file);
        }
        return failed ? 1 : 0;
    }

    private IngestClient client() throws StackProblem {
        String base = url != null ? url : data.running().url(StackPlan.INGEST);
        Path file = tokenFile != null ? tokenFile : new Secrets(data.folder()).ingestToken();
        try {
            return new IngestClient(base, Files.readString(file).strip());
        } catch (IOException e) {
            throw new StackProblem("the token file " + file + " cannot be read: name another with --token-file FILE");
        }
    }

    private void post(IngestClient client, Path file) throws StackProblem, InterruptedException {
        String name = InputText.nameWithoutEnding(file);
        try {
            switch (InputText.ending(file)) {
                case "txt", "text", "md" -> say(client.postText("text/plain", name, Files.readAllBytes(file)), name);
                case "html", "htm", "xhtml" -> say(client.postText("text/html", name, Files.readAllBytes(file)), name);
                case "rss" -> sayAll(client.postFeed("application/rss+xml", Files.readAllBytes(file)), name);
                case "atom" -> sayAll(client.postFeed("application/atom+xml", Files.readAllBytes(file)), name);
                case "xml", "rdf" -> sayAll(client.postFeed("application/xml", Files.readAllBytes(file)), name);
                case "warc", "gz" -> backfill(client, file);
                case "json" -> {
                    JsonNode read = WireJson.mapper().readTree(Files.readAllBytes(file));
                    if (read.path("version").asText().startsWith("https://jsonfeed.org/")) {
                        sayAll(client.postFeed("application/feed+json", Files.readAllBytes(file)), name);
                        return;
                    }
                    for (JsonNode article : read.isArray() ? read : List.of(read)) {
                        postJson(client, article, name);
                    }
                }
                case "jsonl", "ndjson" -> {
                    try (BufferedReader lines = InputText.open(file)) {
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            postJson(client, WireJson.mapper().readTree(line), name);
                        }
                    }
                }
                default ->
                    fail(
                            file
                                    + ": unknown kind of file, expected .txt, .html, .json, .jsonl, .rss, .atom, .xml, .warc or .warc.gz");
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            fail(file + ": no JSON: " + LogFile.printable(e.getOriginalMessage()));
        } catch (IOException e) {
            fail(file + ": cannot be read: " + e.getMessage());
        }
    }

    private void sayAll(List<Answer> answers, String name) {
        answers.forEach(answer -> say(answer, name));
    }

    /** An archive: one line of progress every few seconds, one at its end. */
    private void backfill(IngestClient client, Path file) throws StackProblem, IOException, InterruptedException {
        if (!file.toString().toLowerCase(Locale.ROOT).matches(".*\\.warc(\\.gz)?")) {
            fail(file + ": unknown kind of file, expected .warc or .warc.gz");
            return;
        }
        WarcBackfill.Tally tally = new WarcBackfill(client, System.err).run(file);
        System.out.println(LogFile.printable(file + ": " + tally.inWords()));
        failed |= tally.bad() > 0;
    }

    private void postJson(IngestClient client, JsonNode article, String fileName)
            throws StackProblem, InterruptedException {
        if (!(article instanceof ObjectNode object)) {
            fail(fileName + ": expected a JSON object with at least \"text\"");
            return;
        }
        if (!object.hasNonNull("id")) {
            object.put("id", fileName);
        }
        say(client.postJson(object), object.get("id").asText());
    }

    private void say(Answer answer, String name) {
        String shown = LogFile.printable(name);
        if (answer.error() != null) {
            fail(shown + ": " + answer.error());
        } else {
            System.out.println(answer.status() + " " + answer.article() + " r" + answer.revision() + " " + shown);
        }
    }

    private void fail(String line) {
        failed = true;
        System.err.println("depesche: " + line);
    }

    /** One line of the answer: a bad line gives an error and the work goes on. */
    private static ObjectNode result(IngestClient client, String line) throws StackProblem, InterruptedException {
        ObjectNode result = WireJson.mapper().createObjectNode();
        try {
            JsonNode read = WireJson.mapper().readTree(line);
            if (!(read instanceof ObjectNode object)) {
                return result.put("error", "expected a JSON object");
            }
            if (object.hasNonNull("id")) {
                result.set("id", object.get("id"));
            }
            Answer answer = client.postJson(object);
            return answer.error() != null
                    ? result.put("error", answer.error())
                    : result.put("article", answer.article())
                            .put("revision", answer.revision())
                            .put("status", answer.status());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return result.put("error", "no JSON: " + LogFile.printable(e.getOriginalMessage()));
        }
    }

    private static BufferedReader open(Path file) throws StackProblem {
        try {
            return InputText.open(file);
        } catch (IOException e) {
            throw new StackProblem(file + " cannot be read: " + e.getMessage());
        }
    }
}

package io.depesche.stack.command;

import io.depesche.contracts.UnreadableRecord;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.stack.supervise.LogFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the gateway's stream as any client does and says one line for each article; takes up again where it was cut off. */
final class ArticlePrinter {

    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final int SHOWN_TITLE = 80;

    private final String stream;
    private final Consumer<String> out;
    private String event = "";
    private StringBuilder payload = new StringBuilder();
    private @Nullable String pendingId;
    private @Nullable String lastId;

    ArticlePrinter(String stream, Consumer<String> out) {
        this.stream = stream;
        this.out = out;
    }

    void start() {
        Thread.ofPlatform().daemon().name("articles").start(this::read);
    }

    private void read() {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
        try {
            while (true) {
                connect(client);
                Thread.sleep(RETRY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(HttpClient client) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stream)).header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            HttpResponse<Stream<String>> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                lines.forEach(this::accept);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // The gateway is being started again; the supervisor says so.
        }
        event = "";
        payload = new StringBuilder();
    }

    /** One line of the stream, as the event stream format has it. */
    void accept(String line) {
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith("event:")) {
            event = line.substring(6).strip();
        } else if (line.startsWith("id:")) {
            pendingId = line.substring(3).strip();
        } else if (line.startsWith("data:")) {
            payload.append(line, line.startsWith("data: ") ? 6 : 5, line.length());
        }
    }

    private void dispatch() {
        if (event.equals("article") && !payload.isEmpty()) {
            try {
                out.accept(describe(
                        WireJson.read(payload.toString().getBytes(StandardCharsets.UTF_8), ArticleEnriched.class)));
            } catch (UnreadableRecord e) {
                out.accept("  (an article that this version cannot read)");
            }
        }
        lastId = pendingId == null ? lastId : pendingId;
        event = "";
        payload = new StringBuilder();
    }

    /** For example {@code r1 "Vertrag unterzeichnet" entities=5 edits=3}. */
    static String describe(ArticleEnriched article) {
        @Nullable String title = article.article().title();
        @Nullable List<?> entities = article.entities();
        String shown = LogFile.printable(title == null ? article.article().id() : title);
        return "  r%d \"%s\" entities=%s edits=%d"
                .formatted(
                        article.revision(),
                        shown.length() > SHOWN_TITLE ? shown.substring(0, SHOWN_TITLE) + "…" : shown,
                        entities == null ? "-" : String.valueOf(entities.size()),
                        article.text().edits().size());
    }
}

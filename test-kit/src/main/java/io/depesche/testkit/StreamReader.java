package io.depesche.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber of {@code GET /api/stream} as a program outside would be: it reads server-sent events line by line, and whenever the
 * connection ends it comes back with its last id. It runs on a thread of its own until closed.
 */
public final class StreamReader implements AutoCloseable {

    private final URI stream;
    private final Consumer<Arrival> listener;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<String> otherEvents = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable String lastId;
    private volatile @Nullable InputStream connection;
    private volatile int connections;

    /**
     * One article event.
     *
     * @param recordId {@code <article id>.r<revision>}
     * @param nanos {@link System#nanoTime} of its arrival
     * @param record the value
     */
    public record Arrival(String recordId, long nanos, long epochMillis, JsonNode record) {}

    private StreamReader(URI stream, Consumer<Arrival> listener) {
        this.stream = stream;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("stream-reader").unstarted(this::readUntilClosed);
    }

    /**
     * Subscribes.
     *
     * @param gateway base address of the gateway
     * @param from {@code earliest} or {@code latest}; for the first connection
     * @param listener called on the reader's thread for each article
     */
    public static StreamReader open(URI gateway, String from, Consumer<Arrival> listener) {
        StreamReader reader = new StreamReader(gateway.resolve("/api/stream?from=" + from), listener);
        reader.thread.start();
        return reader;
    }

    /** Breaks the connection; the reader comes back with its last id. */
    public void disconnect() {
        InputStream open = connection;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // Closing is all that was wanted.
            }
        }
    }

    /** Returns when the first connection stands: what is sent from now on is seen. */
    public void awaitConnection() throws InterruptedException {
        while (connections == 0) {
            Thread.sleep(10);
        }
    }

    /** How often it has connected. */
    public int connections() {
        return connections;
    }

    /** Names of events other than {@code article}, in order. */
    public List<String> otherEvents() {
        return List.copyOf(otherEvents);
    }

    private void readUntilClosed() {
        while (!closed) {
            try {
                read();
            } catch (IOException e) {
                // The gateway is away or the connection was broken: that is what this reader is for.
            } catch (InterruptedException e) {
                return;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(stream).header("Accept", "text/event-stream");
        String resumeAt = lastId;
        if (resumeAt != null) {
            request.header("Last-Event-ID", resumeAt);
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        connections++;
        connection = response.body();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = null;
            String event = "message";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
                if (line.isEmpty()) {
                    dispatch(event, data.toString());
                    lastId = id == null ? lastId : id;
                    event = "message";
                    data.setLength(0);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    event = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).stripLeading());
                }
            }
        }
    }

    private void dispatch(String event, String data) throws IOException {
        if (!event.equals("article")) {
            if (!event.equals("message")) {
                otherEvents.add(event);
            }
            return;
        }
        long nanos = System.nanoTime();
        long millis = System.currentTimeMillis();
        JsonNode record = WireJson.mapper().readTree(data);
        String recordId = record.path("article").path("id").asText() + ".r"
                + record.path("revision").asInt();
        listener.accept(new Arrival(recordId, nanos, millis, record));
    }

    @Override
    public void close() {
        closed = true;
        disconnect();
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.depesche.gateway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A subscriber on a bare socket, so that a test can also be one that does not read.
 */
public final class StreamClient implements AutoCloseable {

    /** One event or, with the name {@code :}, a comment. */
    public record Event(String name, @Nullable String id, String data) {

        public String recordId() {
            try {
                JsonNode json = WireJson.mapper().readTree(data);
                return json.path("article").path("id").asText() + ".r"
                        + json.path("revision").asInt();
            } catch (IOException e) {
                throw new IllegalStateException("no JSON: " + data, e);
            }
        }
    }

    private final Socket socket;
    private final BufferedReader reader;
    private final StringBuilder head = new StringBuilder();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile @Nullable String lastId;
    private volatile boolean ended;
    private @Nullable Thread thread;

    private StreamClient(Socket socket) throws IOException {
        this.socket = socket;
        this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Connects, reads the head of the answer and nothing more. */
    public static StreamClient connect(URI base, String pathAndQuery, @Nullable String lastEventId) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(8_192);
            socket.connect(new java.net.InetSocketAddress(base.getHost(), base.getPort()), 5_000);
            socket.setSoTimeout(20_000);
            StreamClient client = new StreamClient(socket);
            client.request(pathAndQuery, lastEventId);
            return client;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void request(String pathAndQuery, @Nullable String lastEventId) throws IOException {
        String request = "GET " + pathAndQuery + " HTTP/1.1\r\nHost: gateway\r\nAccept: text/event-stream\r\n"
                + (lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n") + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            head.append(line).append('\n');
        }
    }

    /** Status line and headers. */
    public String head() {
        return head.toString();
    }

    public int status() {
        return Integer.parseInt(head.substring(9, 12));
    }

    /** Reads on a thread of its own until the connection ends. */
    public StreamClient reading() {
        Thread reading = Thread.ofPlatform().daemon().name("stream-client").unstarted(this::readToEnd);
        thread = reading;
        reading.start();
        return this;
    }

    public List<Event> events() {
        return events;
    }

    public List<Event> articles() {
        return events.stream().filter(event -> event.name().equals("article")).toList();
    }

    public @Nullable String lastId() {
        return lastId;
    }

    public boolean hasEnded() {
        return ended;
    }

    private void readToEnd() {
        try {
            String name = "message";
            String id = null;
            StringBuilder data = new StringBuilder();
            for (String line = nextLine(); line != null; line = nextLine()) {
                if (line.isEmpty()) {
                    lastId = id == null ? lastId : id;
                    if (!data.isEmpty()) {
                        events.add(new Event(name, id, data.toString()));
                    }
                    name = "message";
                    id = null;
                    data.setLength(0);
                } else if (line.startsWith(":")) {
                    events.add(new Event(":", null, line));
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else if (line.startsWith("retry: ")) {
                    events.add(new Event("retry", null, line.substring(7)));
                }
            }
        } catch (IOException e) {
            // ended: noted below
        } finally {
            ended = true;
        }
    }

    private int chunkLeft = -1;

    /** The next line of the body, out of its chunks. */
    private @Nullable String nextLine() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (chunkLeft <= 0) {
                if (chunkLeft == 0) {
                    reader.readLine();
                }
                String size = reader.readLine();
                if (size == null || size.equals("0")) {
                    return null;
                }
                chunkLeft = Integer.parseInt(size, 16);
            }
            int c = reader.read();
            if (c < 0) {
                return null;
            }
            chunkLeft -= c < 0x80 ? 1 : c < 0x800 ? 2 : Character.isSurrogate((char) c) ? 2 : 3;
            if (c == '\n') {
                return line.toString();
            }
            line.append((char) c);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            if (thread != null) {
                thread.join(2_000);
            }
        } catch (IOException e) {
            // closing is all that was wanted
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

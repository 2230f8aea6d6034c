package io.depesche.ingest.adapter.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on a bare socket that says what a test tells it to and hangs up: no well-kept server library would do what hostile servers do.
 */
final class BareServer implements AutoCloseable {

    /** What the server says once it has read a request. */
    interface Answer {
        void on(OutputStream out) throws IOException, InterruptedException;
    }

    /** The same for servers that look at the request's first line. */
    interface Script {
        void on(String path, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Script script = (path, out) -> {};

    BareServer(String address, int port) {
        try {
            listener = new ServerSocket(port, 50, InetAddress.getByName(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    BareServer() {
        this("127.0.0.1", 0);
    }

    void says(Answer answer) {
        script = (path, out) -> answer.on(out);
    }

    void says(Script answers) {
        script = answers;
    }

    /** One answer with headers in one line each. */
    static Answer head(String... lines) {
        return out -> out.write(bytes(String.join("\r\n", lines) + "\r\nContent-Length: 0\r\n\r\n"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    int port() {
        return listener.getLocalPort();
    }

    String origin() {
        return "http://127.0.0.1:" + port();
    }

    int connections() {
        return connections.get();
    }

    List<String> requests() {
        return requests;
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            requests.add(head);
            script.on(head.split(" ", 3)[1], client.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // The client has hung up, as it should with most of these servers.
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("ended");
            }
            head.write(b);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}

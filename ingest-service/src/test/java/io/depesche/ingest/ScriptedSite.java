package io.depesche.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A news site on a port of its own, and beside it a canary: a listener that no one may ever connect to. Tests script it by PUT on
 * {@code /-/set/<path>} and ask it by GET on {@code /-/hits/<path>} and {@code /-/canary}: by HTTP, because the test and this resource
 * live in different class loaders.
 */
public final class ScriptedSite implements QuarkusTestResourceLifecycleManager {

    private static final String EMPTY_FEED =
            "<rss version=\"2.0\"><channel><title>Musterblatt</title><link>/</link><description>leer</description></channel></rss>";

    private record Page(
            String body, String contentType, @Nullable String etag) {}

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> full = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> notModified = new ConcurrentHashMap<>();
    private final AtomicInteger canaryConnections = new AtomicInteger();
    private @Nullable HttpServer server;
    private @Nullable ServerSocket canary;

    @Override
    public Map<String, String> start() {
        try {
            InetAddress loopback = InetAddress.getByName("127.0.0.1");
            HttpServer site = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
            site.createContext("/", this::serve);
            site.start();
            server = site;
            ServerSocket listener = new ServerSocket(0, 10, loopback);
            canary = listener;
            Thread.ofPlatform().daemon().start(() -> countConnections(listener));
            pages.put("feed.xml", new Page(EMPTY_FEED, "application/rss+xml", "\"leer\""));
            String origin = "http://127.0.0.1:" + site.getAddress().getPort();
            return Map.of(
                    "depesche.ingest.poll.own-hosts",
                    "127.0.0.1:" + site.getAddress().getPort(),
                    "test.site",
                    origin,
                    "test.canary",
                    "http://127.0.0.1:" + listener.getLocalPort(),
                    "depesche.ingest.feeds",
                    origin + "/feed.xml",
                    "depesche.ingest.fetch.allowed-origins",
                    origin,
                    "depesche.ingest.poll.interval",
                    "PT0.5S",
                    "depesche.ingest.poll.page-every-polls",
                    "1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void countConnections(ServerSocket listener) {
        while (!listener.isClosed()) {
            try (Socket ignored = listener.accept()) {
                canaryConnections.incrementAndGet();
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        if (path.startsWith("-/set/")) {
            var headers = exchange.getRequestHeaders();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            pages.put(
                    path.substring("-/set/".length()),
                    new Page(body, headers.getFirst("X-Content-Type"), headers.getFirst("X-ETag")));
            answer(exchange, 200, "");
        } else if (path.startsWith("-/hits/")) {
            String of = path.substring("-/hits/".length());
            answer(exchange, 200, count(full, of) + " " + count(notModified, of));
        } else if (path.equals("-/canary")) {
            answer(exchange, 200, canaryConnections.toString());
        } else {
            page(exchange, path);
        }
    }

    private void page(HttpExchange exchange, String path) throws IOException {
        Page page = pages.get(path);
        if (page == null) {
            answer(exchange, 404, "");
            return;
        }
        if (page.etag() != null) {
            exchange.getResponseHeaders().add("ETag", page.etag());
            if (page.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                notModified.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
                return;
            }
        }
        full.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
        exchange.getResponseHeaders().add("Content-Type", page.contentType());
        answer(exchange, 200, page.body());
    }

    private static int count(Map<String, AtomicInteger> counts, String path) {
        AtomicInteger count = counts.get(path);
        return count == null ? 0 : count.get();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        try {
            if (canary != null) {
                canary.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

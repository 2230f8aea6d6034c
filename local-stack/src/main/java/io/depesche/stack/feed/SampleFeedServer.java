package io.depesche.stack.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.depesche.stack.BuildInfo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The sample outlet as an HTTP server on the loopback address: {@code /feed.xml}, {@code /articles/<slug>.html} and {@code /}. GET and
 * HEAD only; answers 304 to {@code If-None-Match} and {@code If-Modified-Since}. Runs until it is stopped.
 */
@Command(name = "sample-feed", description = "Serves the sample feed.", mixinStandardHelpOptions = true)
public final class SampleFeedServer implements Callable<Integer> {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Option(names = "--port", required = true, description = "Port on 127.0.0.1.")
    private int port;

    @Option(names = "--seeds", required = true, description = "Folder with feed.properties and articles/.")
    private Path seeds = Path.of("seeds");

    @Option(
            names = "--edit-after",
            defaultValue = "PT60S",
            description = "When the articles with a second version change (ISO 8601).")
    private Duration editAfter = Duration.ofSeconds(60);

    @Option(names = "--edited", required = true, description = "File that keeps the moment of the edit.")
    private Path edited = Path.of("edited");

    public static void main(String[] args) {
        int exit = new CommandLine(new SampleFeedServer()).execute(args);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    @Override
    public Integer call() throws IOException {
        HttpServer server = start(port, seeds, editAfter, edited);
        System.out.println("sample feed of Depesche " + BuildInfo.version() + " on " + server.getAddress());
        return 0;
    }

    /** Starts and returns; port 0 takes a free one. */
    static HttpServer start(int port, Path seeds, Duration editAfter, Path edited) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        Site site = new Site(Outlet.read(seeds), new SilentEdit(edited, editAfter, Clock.systemUTC()), base);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", exchange -> answer(exchange, site));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, Site site) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            boolean head = method.equals("HEAD");
            if (!head && !method.equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            Optional<Site.Document> found = site.at(exchange.getRequestURI().getPath());
            if (found.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            Site.Document document = found.get();
            var headers = exchange.getResponseHeaders();
            headers.set("ETag", document.tag());
            headers.set("Last-Modified", HTTP_DATE.format(document.modified()));
            headers.set("Cache-Control", "max-age=0");
            if (unchanged(exchange, document)) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            headers.set("Content-Type", document.type());
            exchange.sendResponseHeaders(200, head ? -1 : document.body().length);
            if (!head) {
                exchange.getResponseBody().write(document.body());
            }
        }
    }

    /** RFC 9110, 13.2.2: the entity tag decides; the date counts only where there is none. */
    private static boolean unchanged(HttpExchange exchange, Site.Document document) {
        String tags = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (tags != null) {
            return tags.equals("*") || tags.contains(document.tag());
        }
        Instant since = httpDate(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
        return since != null
                && !document.modified().truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    }

    private static @Nullable Instant httpDate(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return Instant.from(HTTP_DATE.parse(value));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

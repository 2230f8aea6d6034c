package io.depesche.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thin client against an HTTP server that answers as ingest-service does. */
class IngestCommandTest {

    private final Path folder;
    private final List<String> requests = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final HttpServer server;
    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;

    IngestCommandTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        Files.writeString(folder.resolve("token"), "secret\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/articles", this::answer);
        server.start();
    }

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(realOut);
        System.setErr(realErr);
        server.stop(0);
    }

    @Test
    void postsEachKindOfFileAsWhatItIs() throws Exception {
        int exit = ingest(
                file("größe.txt", "Ein Text."),
                file("page.HTML", "<p>x"),
                file("a.json", "{\"id\":\"mine\",\"text\":\"x\"}"),
                file("b.json", "[{\"text\":\"x\"}]"));

        assertThat(exit).isZero();
        assertThat(requests)
                .containsExactly(
                        "text/plain; charset=utf-8 externalId=größe Ein Text.",
                        "text/html; charset=utf-8 externalId=page <p>x",
                        "application/json null {\"id\":\"mine\",\"text\":\"x\"}",
                        "application/json null {\"text\":\"x\",\"id\":\"b\"}");
        assertThat(said(out)).startsWith("accepted a-1 r1 größe\n").endsWith("accepted a-1 r1 b\n");
    }

    @Test
    void oneBadFileIsReportedAndTheOthersAreSent() throws Exception {
        int exit = ingest(
                file("bad.txt", "REFUSE"),
                folder.resolve("none.txt").toString(),
                file("x.pdf", "x"),
                file("c.json", "{"),
                file("good.txt", "x"));

        assertThat(exit).isEqualTo(1);
        assertThat(said(err).lines()).hasSize(4).first().isEqualTo("depesche: bad: Too large: at most 1 MiB (413)");
        assertThat(said(out)).isEqualTo("accepted a-1 r1 good\n");
    }

    @Test
    void jsonLinesGiveOneLineForEachLineReadAndGoOnAfterABadOne() throws Exception {
        int exit = ingest(
                "--jsonl",
                file("in.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\nbroken\n{\"id\":\"2\",\"text\":\"REFUSE\"}\n"));

        assertThat(exit).isZero();
        assertThat(said(out).lines().toList())
                .hasSize(3)
                .satisfies(
                        lines -> assertThat(lines.get(0))
                                .isEqualTo("{\"id\":\"1\",\"article\":\"a-1\",\"revision\":1,\"status\":\"accepted\"}"),
                        lines -> assertThat(lines.get(1)).startsWith("{\"error\":\"no JSON"),
                        lines -> assertThat(lines.get(2)).startsWith("{\"id\":\"2\",\"error\":\"Too large"));
    }

    @Test
    void aFeedIsPostedAsItIsAndAnsweredEntryByEntry() throws Exception {
        assertThat(ingest(file("blatt.rss", "<rss>FEED"))).isEqualTo(1);

        assertThat(requests).containsExactly("application/rss+xml null <rss>FEED");
        assertThat(said(out)).isEqualTo("unchanged a-1 r2 blatt\n");
        assertThat(said(err)).isEqualTo("depesche: blatt: https://a.example/2: the article has no text\n");
    }

    @Test
    void thePagesOfAnArchiveArePostedWithTheirMomentsAndADamagedRecordIsNamed() throws Exception {
        Path archive = folder.resolve("crawl.warc.gz");
        try (OutputStream all = Files.newOutputStream(archive)) {
            all.write(packed(record("https://a.example/1?x=y", "200 OK", "text/html; charset=utf-8", "<p>Eins")));
            byte[] damaged = packed(record("https://a.example/2", "200 OK", "text/html", "<p>Zwei".repeat(50)));
            Arrays.fill(damaged, 30, damaged.length - 20, (byte) 0x55);
            all.write(damaged);
            all.write(packed(record("https://a.example/3", "404 Not Found", "text/html", "<p>Drei")));
            all.write(packed(record("https://a.example/4", "200 OK", "image/png", "Vier")));
            all.write(packed(record("https://a.example/5", "200 OK", "text/html", "<p>Fünf")));
        }
        assertThat(ingest(archive.toString())).isEqualTo(1);

        assertThat(requests)
                .containsExactly(
                        "text/html; charset=utf-8 url=https://a.example/1?x=y&fetched=2024-02-03T04:05:06Z <p>Eins",
                        "text/html url=https://a.example/5&fetched=2024-02-03T04:05:06Z <p>Fünf");
        assertThat(said(err))
                .contains("crawl.warc.gz at byte ", "bad record left out")
                .hasLineCount(1);
        assertThat(said(out)).contains("2 pages: 2 accepted; 1 bad records");
    }

    private static byte[] record(String url, String status, String type, String body) {
        String http = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n" + body;
        return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                        + "\r\nWARC-Date: 2024-02-03T04:05:06Z\r\nWARC-Record-ID: <urn:uuid:" + UUID.randomUUID()
                        + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                        + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] record) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(record);
        }
        return packed.toByteArray();
    }

    @Test
    void aWrongTokenIsOneLineThatSaysWhatToDo() throws Exception {
        Files.writeString(folder.resolve("token"), "wrong");

        assertThat(ingest(file("a.txt", "x"))).isEqualTo(1);
        assertThat(said(err)).contains("refuses the token", "--token-file").hasLineCount(1);
    }

    @Test
    void noFileIsWrongUsage() {
        assertThat(ingest()).isEqualTo(2);
    }

    private int ingest(String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                "ingest",
                "--url=http://127.0.0.1:" + server.getAddress().getPort() + "/",
                "--token-file=" + folder.resolve("token")));
        line.addAll(List.of(arguments));
        return DepescheCommand.execute(line.toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!"Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            respond(exchange, 401, "{}");
        } else if (body.contains("REFUSE")) {
            respond(exchange, 413, "{\"title\":\"Too large\",\"detail\":\"at most 1 MiB\"}");
        } else {
            requests.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + exchange.getRequestURI().getQuery() + " " + body);
            if (body.contains("FEED")) {
                respond(
                        exchange,
                        200,
                        "{\"items\":[{\"id\":\"a-1\",\"revision\":2,\"status\":\"unchanged\"},"
                                + "{\"url\":\"https://a.example/2\",\"status\":\"rejected\",\"error\":\"the article has no text\"}]}");
                return;
            }
            respond(exchange, 202, "{\"id\":\"a-1\",\"revision\":1,\"recordId\":\"a-1.r1\",\"status\":\"accepted\"}");
        }
    }

    private static void respond(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

package io.depesche.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.WireJson;
import io.depesche.stack.supervise.DataFolder;
import io.depesche.stack.supervise.RunState;
import io.depesche.testkit.InventedArticles.Invented;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The whole local stack in real processes, started and stopped by the same commands that a user types, on free ports. What it knows
 * about the stack it reads from {@code run/supervisor.json} in the data folder, as any other program could. Thread-safe.
 */
public final class RunningStack implements AutoCloseable {

    private static final Duration COMMAND_LIMIT = Duration.ofMinutes(3);

    private final Path root;
    private final Path data;
    private final boolean feed;
    private final List<String> options;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private RunningStack(Path root, Path data, boolean feed, List<String> options) {
        this.root = root;
        this.data = data;
        this.feed = feed;
        this.options = options;
    }

    /**
     * Starts it and returns when everything is healthy.
     *
     * @param root the checkout, with its jars built
     * @param data folder for all data of this stack
     * @param feed whether the sample feed is polled; without it only those articles flow that the caller sends
     * @param options further options of {@code up}
     */
    public static RunningStack start(Path root, Path data, boolean feed, String... options)
            throws IOException, InterruptedException {
        RunningStack stack = new RunningStack(root, data, feed, List.of(options));
        stack.up();
        return stack;
    }

    /** Starts it again after {@code down}. */
    public void up() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("up", "--detach", "--port-base", "0"));
        arguments.addAll(options);
        command(0, arguments.toArray(String[]::new));
    }

    /**
     * Runs {@code ./depesche <arguments>} on this stack's data and returns what it printed, both streams together.
     *
     * @throws IllegalStateException if the exit code is another than expected
     */
    public String command(int expectedExit, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Ddepesche.root=" + root,
                "-cp",
                root.resolve("local-stack/target/classes") + ":" + root.resolve("local-stack/target/lib") + "/*",
                "io.depesche.stack.Main"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data", data.toString()));
        Path output = Files.createTempFile(Files.createDirectories(data), "command", ".out");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        if (!feed) {
            builder.environment().put("DEPESCHE_FEEDS", "");
        }
        Process process = builder.start();
        boolean ended = process.waitFor(COMMAND_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        if (!ended || process.exitValue() != expectedExit) {
            throw new IllegalStateException("%s: expected exit %d, got %s\n%s"
                    .formatted(
                            String.join(" ", arguments), expectedExit, ended ? process.exitValue() : "none", printed));
        }
        return printed;
    }

    private RunState state() {
        return RunState.read(new DataFolder(data))
                .orElseThrow(() -> new IllegalStateException("no run file in " + data));
    }

    /** Folder of all its data. */
    public Path data() {
        return data;
    }

    public URI gateway() {
        return service("gateway");
    }

    /** Base address of a service by its child name. */
    public URI service(String name) {
        return URI.create("http://127.0.0.1:" + port(name));
    }

    public String kafkaBootstrapServers() {
        return "127.0.0.1:" + port("kafka");
    }

    /** Port of a child by its name. */
    public int port(String name) {
        Integer port = state().ports().get(name);
        if (port == null) {
            throw new IllegalArgumentException("no child is called " + name);
        }
        return port;
    }

    /** Process id of the supervisor and of each child, by name. */
    public Map<String, Long> pids() {
        RunState state = state();
        Map<String, Long> pids = new LinkedHashMap<>();
        pids.put("supervisor", state.pid());
        for (RunState.ChildEntry child : state.children()) {
            Long pid = child.pid();
            if (pid != null) {
                pids.put(child.name(), pid);
            }
        }
        return pids;
    }

    /** Value of a key in a service's secrets file. */
    public String secret(String service, String key) {
        try {
            for (String line : Files.readAllLines(data.resolve("secrets").resolve(service + ".properties"))) {
                if (line.startsWith(key + "=")) {
                    return line.substring(key.length() + 1);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("no secrets of " + service, e);
        }
        throw new IllegalStateException("no secret " + key + " of " + service);
    }

    /** GET of a public path of the gateway; the body must be JSON with status 200. */
    public JsonNode get(String path) {
        HttpResponse<byte[]> response =
                send(HttpRequest.newBuilder(gateway().resolve(path)).build());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + ": status " + response.statusCode());
        }
        try {
            return WireJson.mapper().readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(path + ": no JSON", e);
        }
    }

    /** Posts an article to ingest-service until it is accepted: ingest or the database may be away for a moment. */
    public void ingest(Invented article) {
        byte[] body =
                WireJson.write(Map.of("id", article.externalId(), "title", article.title(), "text", article.text()));
        HttpRequest request = HttpRequest.newBuilder(service("ingest").resolve("/api/articles"))
                .header("Authorization", "Bearer " + secret("ingest", "depesche.tokens.ingest"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        int status = send(request).statusCode();
        if (status != 202) {
            throw new IllegalStateException("ingest answered " + status);
        }
    }

    /** Sends a request; the status is the caller's to judge. */
    public HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops everything. */
    @Override
    public void close() throws IOException, InterruptedException {
        command(0, "down");
        http.close();
    }
}

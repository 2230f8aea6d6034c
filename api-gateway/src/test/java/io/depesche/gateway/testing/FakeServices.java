package io.depesche.gateway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.depesche.contracts.WireJson;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * store-service and ingest-service as a test wants them: one HTTP server that answers what {@link ServiceScript} told it. The script
 * travels by HTTP because the test and this resource live in different class loaders.
 */
public final class FakeServices implements QuarkusTestResourceLifecycleManager {

    private final Map<String, JsonNode> script = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("fake-services-", 0).factory()));
            started.createContext("/", this::handle);
            started.start();
            server = started;
            String address = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of(
                    "depesche.gateway.store-url", address + "/store",
                    "depesche.gateway.ingest-url", address + "/ingest/",
                    "test.fake-services", address);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void handle(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        byte[] body = call.getRequestBody().readAllBytes();
        switch (path) {
            case "/script" -> {
                JsonNode line = WireJson.mapper().readTree(body);
                script.put(line.path("path").asText(), line);
                respond(call, 200, "text/plain", "");
            }
            case "/forget" -> {
                script.clear();
                requests.clear();
                respond(call, 200, "text/plain", "");
            }
            case "/requests" -> {
                ArrayNode seen = WireJson.mapper().createArrayNode();
                requests.forEach(seen::add);
                respond(call, 200, "application/json", seen.toString());
            }
            default -> play(call, path, body);
        }
    }

    private void play(HttpExchange call, String path, byte[] body) throws IOException {
        String method = call.getRequestMethod();
        boolean question = method.equals("GET");
        String said = body.length == 0 ? "" : " " + new String(body, StandardCharsets.UTF_8);
        requests.add((question ? "" : method + " ") + call.getRequestURI() + " "
                + call.getRequestHeaders().getFirst("Authorization") + said);
        String name = question ? path : method + " " + path;
        JsonNode line = script.getOrDefault(name + "?" + call.getRequestURI().getRawQuery(), script.get(name));
        if (line == null) {
            respond(call, 404, "application/problem+json", "{}");
            return;
        }
        try {
            Thread.sleep(line.path("delayMillis").asLong(0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (line.has("retryAfter")) {
            call.getResponseHeaders().set("Retry-After", line.path("retryAfter").asText());
        }
        int status = line.path("status").asInt(200);
        respond(
                call,
                status,
                line.path("type").asText("application/json"),
                line.path("body").asText());
    }

    private static void respond(HttpExchange call, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", type);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}

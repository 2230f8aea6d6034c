package io.depesche.gateway.testing;

import io.depesche.contracts.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells {@link FakeServices} what to answer, and asks it what it was asked. */
public final class ServiceScript {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address = ConfigProvider.getConfig().getValue("test.fake-services", String.class);

    public void forget() {
        call("/forget", new byte[0]);
    }

    /**
     * Answers a path, such as {@code /store/internal/articles}, with JSON; other methods than GET stand before the path. With a query
     * behind it, it answers that query alone.
     */
    public void answer(String path, String json) {
        script(Map.of("path", path, "body", json));
    }

    public void answer(String path, int status, String type, String body) {
        script(Map.of("path", path, "status", status, "type", type, "body", body));
    }

    public void answerLate(String path, long delayMillis) {
        script(Map.of("path", path, "delayMillis", delayMillis, "body", "{}"));
    }

    public void refuse(String path, int status, String detail, int retryAfter) {
        String problem = "{\"status\":" + status + ",\"detail\":\"" + detail + "\"}";
        script(Map.of(
                "path",
                path,
                "status",
                status,
                "type",
                "application/problem+json",
                "body",
                problem,
                "retryAfter",
                retryAfter));
    }

    /** Address and Authorization header of every request so far; the method before it unless it is GET, the body behind it if any. */
    public List<String> requests() {
        try {
            return Arrays.asList(WireJson.mapper().readValue(call("/requests", new byte[0]), String[].class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void script(Map<String, Object> line) {
        call("/script", WireJson.write(line));
    }

    private byte[] call(String path, byte[] body) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address + path))
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

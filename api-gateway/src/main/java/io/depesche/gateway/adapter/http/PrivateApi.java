package io.depesche.gateway.adapter.http;

import io.depesche.gateway.config.GatewayConfig;
import io.depesche.gateway.domain.article.Answer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Calls to another service, with the service token. Never blocks and never fails: what goes wrong becomes an {@link Answer} and one line
 * in the log. No redirect is followed, because no private API sends one.
 */
@Singleton
class PrivateApi {

    private static final Logger LOG = Logger.getLogger(PrivateApi.class);

    private final HttpClient client;
    private final Duration readTimeout;
    private final Duration connectTimeout;
    private final String authorization;

    /**
     * A call that is more than a question.
     *
     * @param service its name, for the log
     * @param type media type of the body, where there is one
     * @param limit how long the answer may take
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Call(
            String service,
            URI base,
            String method,
            String path,
            byte @Nullable [] body,
            String type,
            Duration limit) {}

    /** An answer of any status; {@code type} is empty where none was told. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Response(
            int status, String type, byte[] body, @Nullable String retryAfter) {

        static Response of(HttpResponse<byte[]> response) {
            return new Response(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response.headers().firstValue("Retry-After").orElse(null));
        }
    }

    PrivateApi(GatewayConfig config) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .build();
        this.readTimeout = config.readTimeout();
        this.connectTimeout = config.connectTimeout();
        this.authorization = "Bearer " + config.serviceToken();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    CompletionStage<Answer> get(String service, URI base, String path, Map<String, String> query) {
        return exchange(
                        service,
                        HttpRequest.newBuilder(address(base, path, query))
                                .header("Accept", "application/json")
                                .GET(),
                        readTimeout)
                .thenApply(response -> response == null ? new Answer.Unreachable() : answer(service, response));
    }

    /** Any other call; {@code null} if nobody answered in time. */
    CompletionStage<@Nullable Response> send(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(call.base(), call.path(), Map.of()));
        if (call.body() == null) {
            request.method(call.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            request.method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()))
                    .header("Content-Type", call.type());
        }
        return exchange(call.service(), request, call.limit());
    }

    private CompletionStage<@Nullable Response> exchange(String service, HttpRequest.Builder request, Duration limit) {
        // The client's own limit ends with the first byte of the body.
        Duration whole = connectTimeout.plus(limit);
        return client.sendAsync(
                        request.timeout(limit)
                                .header("Authorization", authorization)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .orTimeout(whole.toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> {
                    if (failure != null) {
                        LOG.warnf("upstream=%s outcome=unreachable cause=%s", service, causeOf(failure));
                        return null;
                    }
                    return Response.of(response);
                });
    }

    private static Answer answer(String service, Response response) {
        boolean json = response.type().startsWith("application/json");
        return switch (response.status()) {
            case 200 -> json ? new Answer.Found(response.body()) : broken(service, "content type is not JSON");
            case 400 -> new Answer.Refused();
            case 404 -> new Answer.Absent();
            case 503 -> new Answer.Unreachable();
            default -> broken(service, "status " + response.status());
        };
    }

    private static Answer broken(String service, String why) {
        LOG.warnf("upstream=%s outcome=broken why=\"%s\"", service, why);
        return new Answer.Broken();
    }

    private static URI address(URI base, String path, Map<String, String> query) {
        StringBuilder address = new StringBuilder(base.toString());
        if (address.charAt(address.length() - 1) == '/') {
            address.setLength(address.length() - 1);
        }
        address.append(path);
        char separator = '?';
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            address.append(separator)
                    .append(parameter.getKey())
                    .append('=')
                    .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return URI.create(address.toString());
    }

    private static String causeOf(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }
}

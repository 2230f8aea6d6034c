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

/**
 * GET to another service, with the service token. Never blocks and never fails: what goes wrong becomes an {@link Answer} and one line
 * in the log. No redirect is followed, because no private API sends one.
 */
@Singleton
class PrivateApi {

    private static final Logger LOG = Logger.getLogger(PrivateApi.class);

    private final HttpClient client;
    private final Duration readTimeout;
    private final Duration wholeTimeout;
    private final String authorization;

    PrivateApi(GatewayConfig config) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .build();
        this.readTimeout = config.readTimeout();
        // The client's own limit ends with the first byte of the body.
        this.wholeTimeout = config.connectTimeout().plus(config.readTimeout());
        this.authorization = "Bearer " + config.serviceToken();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    CompletionStage<Answer> get(String service, URI base, String path, Map<String, String> query) {
        HttpRequest request = HttpRequest.newBuilder(address(base, path, query))
                .timeout(readTimeout)
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .orTimeout(wholeTimeout.toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> {
                    if (failure != null) {
                        LOG.warnf("upstream=%s outcome=unreachable cause=%s", service, causeOf(failure));
                        return new Answer.Unreachable();
                    }
                    return answer(service, response);
                });
    }

    private static Answer answer(String service, HttpResponse<byte[]> response) {
        boolean json = response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        return switch (response.statusCode()) {
            case 200 -> json ? new Answer.Found(response.body()) : broken(service, "content type is not JSON");
            case 400 -> new Answer.Refused();
            case 404 -> new Answer.Absent();
            case 503 -> new Answer.Unreachable();
            default -> broken(service, "status " + response.statusCode());
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

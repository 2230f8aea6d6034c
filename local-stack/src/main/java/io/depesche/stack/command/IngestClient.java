package io.depesche.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.WireJson;
import io.depesche.stack.supervise.LogFile;
import io.depesche.stack.supervise.StackProblem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Posts to ingest-service's API. What the service says against an article is a value; that it cannot be reached is a problem. */
final class IngestClient {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI articles;
    private final String token;

    IngestClient(String baseUrl, String token) throws StackProblem {
        try {
            this.articles = URI.create(baseUrl.replaceAll("/+$", "") + "/api/articles");
        } catch (IllegalArgumentException e) {
            throw new StackProblem("--url is no address: " + baseUrl);
        }
        this.token = token;
    }

    /**
     * What became of one article.
     *
     * @param error why it was refused; everything else is absent then
     */
    record Answer(
            String status,
            String article,
            int revision,
            @Nullable String error) {

        static Answer refused(String why) {
            return new Answer("refused", "", 0, why);
        }
    }

    Answer postText(String type, String externalId, byte[] body) throws StackProblem, InterruptedException {
        String query = "?externalId=" + URLEncoder.encode(externalId, StandardCharsets.UTF_8);
        return post(URI.create(articles + query), type + "; charset=utf-8", body);
    }

    Answer postJson(JsonNode article) throws StackProblem, InterruptedException {
        return post(articles, "application/json", article.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Answer post(URI uri, String type, byte[] body) throws StackProblem, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return read(response.statusCode(), response.body());
        } catch (ConnectException e) {
            throw new StackProblem(
                    "ingest-service does not answer on " + articles + ": is it running (./depesche status)?");
        } catch (IOException e) {
            return Answer.refused("ingest-service broke off: " + e.getMessage());
        }
    }

    private Answer read(int status, byte[] body) throws StackProblem {
        JsonNode answer;
        try {
            answer = WireJson.mapper().readTree(body);
        } catch (IOException e) {
            answer = WireJson.mapper().createObjectNode();
        }
        if (status == 200 || status == 202) {
            return new Answer(
                    answer.path("status").asText("accepted"),
                    answer.path("id").asText(),
                    answer.path("revision").asInt(),
                    null);
        }
        if (status == 401 || status == 403) {
            throw new StackProblem("ingest-service refuses the token: name the right one with --token-file FILE");
        }
        String title = answer.path("title").asText("");
        String detail = answer.path("detail").asText("");
        String why = title + (title.isEmpty() || detail.isEmpty() ? "" : ": ") + detail;
        return Answer.refused(LogFile.printable(why.isEmpty() ? "answered " + status : why + " (" + status + ")"));
    }
}

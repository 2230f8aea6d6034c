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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Posts to ingest-service's API. What the service says against an article is a value; that it cannot be reached is a problem. */
final class IngestClient {

    /** Tries after a 503, waiting 1, 2, 4, 8 and 16 seconds. */
    private static final int PATIENCE = 5;

    private static final Answer BROKEN_OFF = Answer.refused("ingest-service broke off");

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

    /** A page as an archive has it: its own content type, its address, and when it was captured. */
    Answer postPage(String url, Instant fetched, String type, byte[] body) throws StackProblem, InterruptedException {
        String query = "?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + "&fetched=" + fetched;
        return post(URI.create(articles + query), type, body);
    }

    /** A feed as it is; one answer for each of its entries, or a single one that says why it is none. */
    List<Answer> postFeed(String type, byte[] body) throws StackProblem, InterruptedException {
        HttpResponse<byte[]> response = send(articles, type, body);
        if (response == null || response.statusCode() != 200) {
            return List.of(response == null ? BROKEN_OFF : read(response.statusCode(), response.body()));
        }
        List<Answer> answers = new ArrayList<>();
        for (JsonNode item : json(response.body()).path("items")) {
            String name = item.path("url").asText(item.path("externalId").asText("?"));
            answers.add(
                    item.path("status").asText().equals("rejected")
                            ? Answer.refused(LogFile.printable(
                                    name + ": " + item.path("error").asText()))
                            : new Answer(
                                    item.path("status").asText(),
                                    item.path("id").asText(),
                                    item.path("revision").asInt(),
                                    null));
        }
        return answers;
    }

    private Answer post(URI uri, String type, byte[] body) throws StackProblem, InterruptedException {
        HttpResponse<byte[]> response = send(uri, type, body);
        return response == null ? BROKEN_OFF : read(response.statusCode(), response.body());
    }

    /** {@code null} if the connection broke. While the service has no database it is asked again, for half a minute. */
    private @Nullable HttpResponse<byte[]> send(URI uri, String type, byte[] body)
            throws StackProblem, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            for (int i = 0; i < PATIENCE && response.statusCode() == 503; i++) {
                TimeUnit.SECONDS.sleep(1L << i);
                response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            }
            if (response.statusCode() == 503) {
                throw new StackProblem(
                        "ingest-service has no database: nothing more was sent. Run the same command again later; what has"
                                + " arrived is answered \"unchanged\"");
            }
            return response;
        } catch (ConnectException e) {
            throw new StackProblem(
                    "ingest-service does not answer on " + articles + ": is it running (./depesche status)?");
        } catch (IOException e) {
            return null;
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return WireJson.mapper().readTree(body);
        } catch (IOException e) {
            return WireJson.mapper().createObjectNode();
        }
    }

    private Answer read(int status, byte[] body) throws StackProblem {
        JsonNode answer = json(body);
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

package io.depesche.nlp.adapter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.depesche.contracts.RecordId;
import io.depesche.contracts.UnreadableRecord;
import io.depesche.contracts.UnreadableRecord.Reason;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.Article.Outlet;
import io.depesche.contracts.article.Article.Published;
import io.depesche.contracts.article.ArticleFetched;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes the pipeline's input of a JSON object or a text file. Thread-safe. */
final class ArticleReader {

    /**
     * One article of the input, in the contract's words.
     *
     * @param id string or number
     * @param outlet domain or name
     */
    record Line(
            @Nullable JsonNode id,
            @Nullable String text,
            @Nullable String title,
            @Nullable String url,
            @Nullable String published,
            @Nullable String outlet) {}

    private final @Nullable String publishedByDefault;

    ArticleReader(@Nullable String publishedByDefault) {
        this.publishedByDefault = publishedByDefault;
    }

    /**
     * Reads a JSON object.
     *
     * @param idByDefault id of an object that has none
     * @throws UnreadableRecord if it is no article
     */
    ArticleFetched ofJson(byte[] json, @Nullable String idByDefault) {
        Line line = WireJson.read(json, Line.class);
        if (line.text() == null) {
            throw new UnreadableRecord(Reason.WRONG_SCHEMA, "text is missing");
        }
        String published = line.published() == null ? publishedByDefault : line.published();
        if (published != null && !PublishedDate.isValid(published)) {
            throw new UnreadableRecord(Reason.WRONG_SCHEMA, "published is no ISO 8601 date");
        }
        String id = text(line.id());
        return article(id == null ? idByDefault : id, line, line.text(), published);
    }

    /** Reads a text file, or a {@code .json} file with one object; either may be gzipped. The text is taken as it stands. */
    ArticleFetched ofFile(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Unzipped.of(new BufferedInputStream(Files.newInputStream(file)))) {
            bytes = in.readAllBytes();
        }
        String fileName = String.valueOf(file.getFileName());
        String name = fileName.endsWith(".gz") ? fileName.substring(0, fileName.length() - 3) : fileName;
        int dot = name.lastIndexOf('.');
        String id = dot > 0 ? name.substring(0, dot) : name;
        if (name.endsWith(".json")) {
            return ofJson(bytes, id);
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return article(id, new Line(null, text, null, null, null, null), text, publishedByDefault);
    }

    /** The id of a line that may be anything, for its error. */
    static @Nullable String idOf(byte[] json) {
        try {
            JsonNode tree = WireJson.mapper().readTree(json);
            return tree == null ? null : text(tree.get("id"));
        } catch (IOException e) {
            return null;
        }
    }

    private static ArticleFetched article(@Nullable String id, Line line, String text, @Nullable String published) {
        String outletName = line.outlet();
        boolean isDomain = outletName != null && outletName.indexOf('.') > 0 && outletName.indexOf(' ') < 0;
        Outlet outlet = outletName == null
                ? Outlet.UNKNOWN
                : isDomain ? new Outlet(outletName, null) : new Outlet(null, outletName);
        Published date = published == null ? null : PublishedDate.given(published);
        String articleId = RecordId.ofArticle(line.url(), outletName, text);
        return new ArticleFetched(
                1, new Article(articleId, id, line.url(), outlet, null, null, line.title(), date, null, null), text);
    }

    private static @Nullable String text(@Nullable JsonNode id) {
        return id == null || !id.isTextual() && !id.isNumber() ? null : id.asText();
    }
}

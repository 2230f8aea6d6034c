package io.depesche.ingest.domain.extraction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD (schema.org): the first object of an article's type, wherever it stands, in a list, in a
 * {@code @graph} or inside another object. Broken JSON says nothing.
 */
final class StructuredData {

    /** Types whose {@code articleBody} is the article and whose date is its date. */
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "TechArticle",
            "ScholarlyArticle",
            "Report",
            "AdvertiserContentArticle",
            "SatiricalArticle");

    private static final int MOST_OBJECTS = 5_000;
    private static final int MOST_CHARACTERS = 2_000_000;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                    .build())
            .build();

    private final @Nullable JsonNode article;

    private StructuredData(@Nullable JsonNode article) {
        this.article = article;
    }

    static StructuredData of(Document page) {
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").contains("ld+json")) {
                JsonNode found = article(script.data());
                if (found != null) {
                    return new StructuredData(found);
                }
            }
        }
        return new StructuredData(null);
    }

    private static @Nullable JsonNode article(String json) {
        int start = firstOf(json, '{', '[');
        if (start < 0 || json.length() > MOST_CHARACTERS) {
            return null;
        }
        try {
            return search(JSON.readTree(json.substring(start)));
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Where the JSON begins: some systems wrap it as {@code <!-- … -->} or CDATA. */
    private static int firstOf(String json, char one, char other) {
        int first = json.indexOf(one);
        int second = json.indexOf(other);
        int start = first < 0 ? second : second < 0 ? first : Math.min(first, second);
        int cdata = json.indexOf("<![CDATA[");
        return cdata >= 0 && start >= 0 && start < cdata + 9 ? json.indexOf(one, cdata + 9) : start;
    }

    private static @Nullable JsonNode search(@Nullable JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_OBJECTS; seen++) {
            JsonNode at = open.poll();
            if (isArticle(at.path("@type"))) {
                return at;
            }
            at.forEach(child -> {
                if (child.isContainerNode()) {
                    open.add(child);
                }
            });
        }
        return null;
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isTextual()) {
            String name = type.textValue();
            return ARTICLES.contains(name.substring(name.lastIndexOf('/') + 1));
        }
        for (JsonNode one : type) {
            if (one.isTextual() && isArticle(one)) {
                return true;
            }
        }
        return false;
    }

    /** The whole text, without markup; {@code null} if the page gives none. */
    @Nullable
    String body() {
        String text = text("articleBody");
        if (text == null) {
            return null;
        }
        String plain = text.indexOf('&') >= 0 && text.indexOf('<') < 0 ? Parser.unescapeEntities(text, false) : text;
        if (plain.indexOf('<') < 0) {
            return plain.strip();
        }
        Document fragment = Parser.htmlParser().parseInput(Markup.bounded(plain), "");
        StringBuilder out = new StringBuilder();
        for (Block block : BlockReader.read(fragment.body(), new Hints())) {
            out.append(out.isEmpty() ? "" : "\n").append(block.text());
        }
        return out.toString();
    }

    /** A text field, with its entities read; {@code null} if absent. */
    @Nullable
    String text(String field) {
        if (article == null) {
            return null;
        }
        JsonNode value = article.path(field);
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        if (!one.isTextual() || one.textValue().isBlank()) {
            return null;
        }
        String text = one.textValue().strip();
        return field.equals("articleBody") ? text : Parser.unescapeEntities(text, false);
    }

    /** The names of persons or organisations in a field. */
    List<String> names(String field) {
        return strings(field, "name");
    }

    /** The addresses of images. */
    List<String> images() {
        return strings("image", "url");
    }

    private List<String> strings(String field, String inner) {
        List<String> found = new ArrayList<>();
        if (article != null) {
            JsonNode value = article.path(field);
            if (value.isArray()) {
                value.forEach(one -> add(one, inner, found));
            } else {
                add(value, inner, found);
            }
        }
        return found;
    }

    private static void add(JsonNode value, String inner, List<String> found) {
        JsonNode text = value.isObject() ? value.path(inner) : value;
        JsonNode one = text.isArray() && !text.isEmpty() ? text.get(0) : text;
        if (one.isTextual() && !one.textValue().isBlank() && found.size() < 20) {
            found.add(Parser.unescapeEntities(one.textValue().strip(), false));
        }
    }
}

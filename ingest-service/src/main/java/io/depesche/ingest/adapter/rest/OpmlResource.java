package io.depesche.ingest.adapter.rest;

import io.depesche.contracts.Limits;
import io.depesche.edge.Access;
import io.depesche.edge.ProblemException;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.feed.FeedRegistry;
import io.depesche.ingest.domain.feed.NewFeed;
import io.depesche.ingest.domain.feed.SourceKind;
import io.depesche.ingest.domain.feed.WatchedFeed;
import io.depesche.ingest.domain.syndication.OpmlDocument;
import io.depesche.ingest.domain.syndication.OpmlDocument.Outline;
import io.depesche.ingest.domain.syndication.OpmlReader;
import io.depesche.ingest.domain.syndication.OpmlReading;
import io.depesche.ingest.domain.syndication.OpmlWriter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /internal/feeds/opml}: lists of feeds from and for other readers. Groups inside groups become one name, {@code Presse /
 * Sachsen}. Pages of links and sitemaps are not exported: every other reader would take them for broken feeds.
 */
@Path("/internal/feeds/opml")
@Access(Access.Caller.SERVICE)
public class OpmlResource {

    private static final String OPML = "text/x-opml";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_GROUP = 100;

    private final FeedRegistry registry;

    OpmlResource(FeedRegistry registry) {
        this.registry = registry;
    }

    /** What became of the feeds of a document. */
    public record Report(int added, int known, List<Refused> refused) {}

    /** A feed that was not taken. */
    public record Refused(String url, @Nullable String title, String reason) {}

    @GET
    @Produces(OPML)
    public String export() {
        List<Outline> outlines = registry.all().stream()
                .filter(feed -> feed.kind() == SourceKind.FEED)
                .map(OpmlResource::outline)
                .toList();
        return OpmlWriter.write(new OpmlDocument("Depesche", outlines));
    }

    @POST
    @Consumes({OPML, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    public Report importFeeds(byte[] document, @Context HttpHeaders headers) {
        if (document.length > Limits.BODY_BYTES) {
            throw new ProblemException(
                    413,
                    "Content Too Large",
                    "body has " + document.length + " bytes, the limit is " + Limits.BODY_BYTES);
        }
        return switch (OpmlReader.read(document, headers.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            case OpmlReading.Unreadable unreadable -> throw ArticlePost.badRequest(unreadable.reason());
            case OpmlDocument opml -> add(opml.feeds());
        };
    }

    private Report add(List<Outline> outlines) {
        int added = 0;
        int known = 0;
        List<Refused> refused = new ArrayList<>();
        for (Outline outline : outlines) {
            CanonicalUrl url = CanonicalUrl.parse(outline.xmlUrl());
            if (url == null) {
                String reason = "no http or https address of up to 2048 characters";
                refused.add(new Refused(outline.xmlUrl(), outline.title(), reason));
                continue;
            }
            NewFeed feed = new NewFeed(
                    url,
                    SourceKind.FEED,
                    null,
                    cut(outline.title(), LONGEST_TITLE),
                    cut(String.join(" / ", outline.group()), LONGEST_GROUP),
                    null);
            switch (registry.add(feed)) {
                case FeedRegistry.Added.Fresh fresh -> added++;
                case FeedRegistry.Added.Known same -> known++;
            }
        }
        return new Report(added, known, refused);
    }

    private static Outline outline(WatchedFeed feed) {
        String group = feed.group();
        return new Outline(feed.title(), feed.url().value(), null, group == null ? List.of() : List.of(group));
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String words = text.strip();
        // Not between the halves of a character.
        int end = words.length() <= longest
                ? words.length()
                : words.offsetByCodePoints(0, words.codePointCount(0, longest) - 1);
        return words.substring(0, end);
    }
}

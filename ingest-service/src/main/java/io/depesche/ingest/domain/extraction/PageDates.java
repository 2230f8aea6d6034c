package io.depesche.ingest.domain.extraction;

import io.depesche.contracts.article.Article.Published;
import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.article.PublicationDate;
import io.depesche.ingest.domain.article.PublicationDate.Source;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * When a page says that its article was published and last changed. The best witness that can be read decides: structured data, meta
 * elements, a time element, a line such as {@code Stand: 12. März 2024, 14:05 Uhr} near the headline, and last the address. An offset is
 * kept where one is declared; where none is, only the day is known.
 */
final class PageDates {

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dcterms.date",
            "dc.date.created",
            "dc.date",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "article.published",
            "article.created",
            "cxenseparse:recs:publishtime",
            "bt:pubdate");

    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "article.updated",
            "revised");

    /** Words before a written date that make it the date of the article. */
    private static final List<String> INTRODUCTIONS = List.of(
            "stand",
            "veröffentlicht",
            "erstellt",
            "publiziert",
            "datum",
            "vom",
            "posted",
            "published",
            "date",
            "eingestellt");

    private static final List<String> CHANGES =
            List.of("aktualisiert", "geändert", "updated", "modified", "bearbeitet", "update");

    /** A line that is a date and little else is not longer: {@code Stand: 12. März 2024, 14:05 Uhr | Lesedauer: 3 Minuten}. */
    private static final int LONGEST_DATE_LINE = 90;

    /** The article's own date is among the first; each is followed upwards, and a page made to be slow has tens of thousands, deep down. */
    private static final int MOST_ELEMENTS = 200;

    /** No page has its date behind more lines. */
    private static final int MOST_BLOCKS = 2_000;

    private final MetaElements meta;
    private final StructuredData data;
    private final Document page;

    PageDates(Document page, MetaElements meta, StructuredData data) {
        this.page = page;
        this.meta = meta;
        this.data = data;
    }

    @Nullable
    Published published(List<Block> blocks, @Nullable CanonicalUrl url) {
        Published said = first(data.text("datePublished"), meta.first(PUBLISHED), itemprop("datePublished"));
        if (said == null) {
            said = first(timeElement());
        }
        if (said == null) {
            said = written(blocks, false);
        }
        return said != null ? said : fromAddress(url);
    }

    @Nullable
    Published modified(List<Block> blocks) {
        Published said = first(data.text("dateModified"), meta.first(MODIFIED), itemprop("dateModified"));
        return said != null ? said : written(blocks, true);
    }

    private static @Nullable Published first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            Published found = of(WrittenDate.in(candidate), Source.PAGE);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Published of(@Nullable WrittenDate date, Source source) {
        if (date == null) {
            return null;
        }
        return date.moment() != null
                ? PublicationDate.at(date.moment(), true, source)
                : PublicationDate.at(date.day().atStartOfDay().atOffset(ZoneOffset.UTC), false, source);
    }

    private @Nullable String itemprop(String name) {
        for (Element element : first(new Evaluator.AttributeWithValue("itemprop", name))) {
            String said = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
            String text = said.isBlank() ? element.ownText() : said;
            if (WrittenDate.in(text) != null) {
                return text;
            }
        }
        return null;
    }

    /** The first time element, unless it stands in a list of other articles or under a comment. */
    private @Nullable String timeElement() {
        Hints hints = new Hints();
        for (Element time : first(new Evaluator.Tag("time"))) {
            String said = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
            if (WrittenDate.in(said) != null && !isElsewhere(time, hints)) {
                return said;
            }
        }
        return null;
    }

    private List<Element> first(Evaluator wanted) {
        return page.stream()
                .filter(element -> wanted.matches(page, element))
                .limit(MOST_ELEMENTS)
                .toList();
    }

    private static boolean isElsewhere(Element time, Hints hints) {
        for (Element at = time; at != null; at = at.parent()) {
            Hints.Sign sign = hints.regionOf(at);
            if (sign != null && (sign.kind() == Region.Kind.COMMENTS || sign.kind() == Region.Kind.RELATED)
                    || at.normalName().equals("aside")
                    || at.normalName().equals("footer")) {
                return true;
            }
        }
        return false;
    }

    /** A short line with a date: before the text, or introduced as the article's date. */
    private static @Nullable Published written(List<Block> blocks, boolean changed) {
        int scanned = 0;
        boolean title = false;
        for (Block block : blocks.subList(0, Math.min(blocks.size(), MOST_BLOCKS))) {
            title |= block.kind() == Block.Kind.TITLE;
            String line = block.text();
            if (line.length() > LONGEST_DATE_LINE || isElsewhere(block)) {
                continue;
            }
            String lower = line.toLowerCase(Locale.ROOT);
            boolean isChange = CHANGES.stream().anyMatch(lower::contains);
            boolean introduced = INTRODUCTIONS.stream().anyMatch(lower::startsWith);
            boolean near = title && ++scanned <= 15;
            WrittenDate date = isChange == changed && (isChange || introduced || near) ? WrittenDate.in(line) : null;
            if (date != null) {
                return of(date, Source.PAGE_TEXT);
            }
        }
        return null;
    }

    private static boolean isElsewhere(Block block) {
        for (Region region = block.outer(); region != null; region = region.around()) {
            if (region.kind() == Region.Kind.COMMENTS || region.kind() == Region.Kind.RELATED) {
                return true;
            }
        }
        return false;
    }

    /** {@code /2024/03/12/titel} and {@code /titel-2024-03-12}; a day in an address is often that of the first draft. */
    private static @Nullable Published fromAddress(@Nullable CanonicalUrl url) {
        return url == null ? null : of(WrittenDate.in(url.uri().getPath()), Source.ADDRESS);
    }
}

package io.depesche.ingest.domain.extraction;

import io.depesche.ingest.domain.article.CanonicalUrl;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its article beside text and dates: title, author, outlet, language, address, images. */
final class PageMetadata {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TITLE = 400;
    private static final int MOST_IMAGES = 5;

    /** What stands between a headline and the name of the site in a title element. */
    private static final List<String> TITLE_BORDERS = List.of(" | ", " – ", " — ", " - ", " :: ", " · ");

    /** Words before a name that are none of it. */
    private static final List<String> BEFORE_NAMES = List.of(
            "von ",
            "by ",
            "par ",
            "por ",
            "autor: ",
            "autorin: ",
            "text: ",
            "ein beitrag von ",
            "ein artikel von ",
            "written by ",
            "posted by ");

    /** Where a name stands that no meta element says, the clearest place first. */
    private static final List<String> NAME_PLACES =
            List.of("[rel=author]", "[itemprop=author]", ".author .fn", ".byline a", ".vcard .fn");

    /** Pages have a few thousand; one that was made to be slow is not looked through five times. */
    private static final int MOST_ELEMENTS = 20_000;

    private final Document page;
    private final MetaElements meta;
    private final StructuredData data;

    PageMetadata(Document page, MetaElements meta, StructuredData data) {
        this.page = page;
        this.meta = meta;
        this.data = data;
    }

    /** A sole headline is the article's; the title element often carries the name of the site as well. */
    @Nullable
    String title(List<Block> blocks) {
        List<Block> headlines = blocks.stream()
                .filter(block -> block.kind() == Block.Kind.TITLE)
                .toList();
        String shared = words(meta.first("og:title", "twitter:title"));
        String told = words(data.text("headline"));
        String known = told != null ? told : shared;
        for (Block headline : headlines) {
            if (known == null ? headlines.size() == 1 : isAlike(headline.text(), known)) {
                return oneLine(headline.text());
            }
        }
        if (headlines.size() == 1 && headlines.getFirst().text().length() > 20) {
            return oneLine(headlines.getFirst().text());
        }
        return known != null ? withoutSite(known) : words(withoutSite(page.title()));
    }

    /** Most of the words of the one stand in the other. */
    private static boolean isAlike(String one, String other) {
        Set<String> words = Set.of(Shingles.words(other));
        String[] own = Shingles.words(one);
        int common = 0;
        for (String word : own) {
            common += words.contains(word) ? 1 : 0;
        }
        return own.length > 0 && common * 2 > own.length;
    }

    private @Nullable String withoutSite(String title) {
        String site = siteName();
        for (String border : TITLE_BORDERS) {
            int at = title.lastIndexOf(border);
            if (at > 10 && (site == null || isAlike(title.substring(at), site) || title.length() - at < 25)) {
                return words(title.substring(0, at));
            }
        }
        return words(title);
    }

    /** Names only; an address of a profile or a whole sentence is no name. */
    @Nullable
    String author() {
        Set<String> names = new LinkedHashSet<>();
        data.names("author").forEach(name -> addName(names, name));
        for (String key : List.of(
                "author",
                "article:author",
                "dc.creator",
                "dcterms.creator",
                "parsely-author",
                "byl",
                "sailthru.author")) {
            if (names.isEmpty()) {
                meta.all(key).forEach(name -> addName(names, name));
            }
        }
        boolean small = page.stream().skip(MOST_ELEMENTS).findAny().isEmpty();
        if (names.isEmpty() && small) {
            for (String place : NAME_PLACES) {
                Element found = names.isEmpty() ? page.selectFirst(place) : null;
                if (found != null) {
                    Element inner = found.selectFirst("[itemprop=name]");
                    addName(names, (inner == null ? found : inner).text());
                }
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private void addName(Set<String> names, String given) {
        String name = given.strip();
        String lower = name.toLowerCase(Locale.ROOT);
        for (String before : BEFORE_NAMES) {
            if (lower.startsWith(before)) {
                name = name.substring(before.length()).strip();
                lower = name.toLowerCase(Locale.ROOT);
            }
        }
        boolean isName = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.indexOf('/') < 0
                && !name.contains("@")
                && !lower.startsWith("www.")
                && !lower.equals("admin")
                && !lower.equals("redaktion")
                && names.size() < 10;
        if (isName) {
            names.add(oneLine(name));
        }
    }

    @Nullable
    String siteName() {
        String shared = words(meta.first("og:site_name"));
        if (shared != null) {
            return shared;
        }
        List<String> publishers = data.names("publisher");
        String publisher = publishers.isEmpty() ? null : words(publishers.getFirst());
        return publisher != null && !publisher.contains("://") ? publisher : words(meta.first("application-name"));
    }

    /** As declared, else guessed from the most common words of a text that is long enough. */
    @Nullable
    String language(String text) {
        Element html = page.selectFirst("html");
        String[] declared = {
            html == null ? null : html.attr("lang"),
            html == null ? null : html.attr("xml:lang"),
            data.text("inLanguage"),
            meta.first("og:locale", "content-language", "language", "dc.language")
        };
        for (String tag : declared) {
            String language = tag == null
                    ? ""
                    : Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
            if (!language.isEmpty()) {
                return language;
            }
        }
        return LanguageGuess.of(text);
    }

    @Nullable
    CanonicalUrl canonical(@Nullable CanonicalUrl url) {
        Element link = page.selectFirst("link[rel=canonical]");
        String address = link == null ? "" : link.attr("href");
        if (address.isBlank()) {
            String shared = meta.first("og:url");
            address = shared == null ? "" : shared;
        }
        if (address.isBlank()) {
            return null;
        }
        return url == null ? CanonicalUrl.parse(address) : url.resolve(address);
    }

    List<String> images(@Nullable CanonicalUrl url) {
        List<String> given = new ArrayList<>(meta.all("og:image"));
        given.addAll(meta.all("og:image:url"));
        given.addAll(data.images());
        given.addAll(meta.all("twitter:image"));
        Set<String> found = new LinkedHashSet<>();
        for (String image : given) {
            CanonicalUrl address = url == null ? CanonicalUrl.parse(image) : url.resolve(image);
            if (address != null && found.size() < MOST_IMAGES) {
                found.add(address.value());
            }
        }
        return List.copyOf(found);
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : oneLine(text.strip());
    }

    private static String oneLine(String text) {
        String line =
                text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ').strip();
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE) : line;
    }
}

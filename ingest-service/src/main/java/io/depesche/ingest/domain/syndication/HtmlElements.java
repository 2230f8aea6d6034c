package io.depesche.ingest.domain.syndication;

import java.util.Map;
import java.util.Set;

/** What we know of the elements of HTML. Everything that is not named here is left out of safe HTML, its text stays. */
final class HtmlElements {

    /** Kept as they are. None of them runs anything, loads anything but a picture, or changes how what follows is parsed. */
    static final Set<String> KEPT = Set.of(
            "a",
            "abbr",
            "acronym",
            "address",
            "article",
            "aside",
            "b",
            "bdi",
            "bdo",
            "big",
            "blockquote",
            "br",
            "caption",
            "center",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "details",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "font",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "i",
            "img",
            "ins",
            "kbd",
            "li",
            "main",
            "mark",
            "nav",
            "ol",
            "p",
            "pre",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "section",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "wbr");

    /** Left out with everything in them. */
    static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "iframe",
            "svg",
            "math",
            "object",
            "applet",
            "template",
            "textarea",
            "select",
            "noembed",
            "noframes",
            "xmp",
            "frameset",
            "canvas",
            "title");

    /** Hold characters alone, up to their end tag, whatever these look like. */
    static final Set<String> RAW =
            Set.of("script", "style", "iframe", "textarea", "noembed", "noframes", "xmp", "title");

    static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    static final Set<String> BLOCK = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "br",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul");

    static final Set<String> CELL = Set.of("td", "th");

    /** Each a thing of its own on the page: two of them side by side are two words. */
    static final Set<String> APART = Set.of("a", "button", "label", "time");

    /** What ends by itself where one of the same group begins; end tags may be left out in HTML. */
    static final Map<String, Set<String>> ENDS_BEFORE = Map.of(
            "p", BLOCK,
            "li", Set.of("li"),
            "dt", Set.of("dt", "dd"),
            "dd", Set.of("dt", "dd"),
            "td", Set.of("td", "th", "tr"),
            "th", Set.of("td", "th", "tr"),
            "tr", Set.of("tr"));

    static final Set<String> PLAIN_ATTRIBUTES =
            Set.of("alt", "title", "width", "height", "colspan", "rowspan", "datetime", "start", "lang", "dir");

    private HtmlElements() {}

    /** Whether HTML has an element of this name at all; what looks like a tag but is none is text: {@code List<String>}. */
    static boolean isHtml(String name) {
        return KEPT.contains(name)
                || DROPPED.contains(name)
                || VOID.contains(name)
                || BLOCK.contains(name)
                || APART.contains(name)
                || Set.of(
                                "audio",
                                "video",
                                "noscript",
                                "picture",
                                "option",
                                "optgroup",
                                "fieldset",
                                "legend",
                                "blink",
                                "marquee",
                                "data",
                                "meter",
                                "progress",
                                "output",
                                "map",
                                "dir",
                                "nobr",
                                "frame",
                                "dialog",
                                "menu",
                                "search",
                                "hgroup",
                                "slot",
                                "image",
                                "listing",
                                "plaintext")
                        .contains(name);
    }
}

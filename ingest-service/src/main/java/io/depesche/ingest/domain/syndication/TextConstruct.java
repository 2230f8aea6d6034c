package io.depesche.ingest.domain.syndication;

import io.depesche.ingest.domain.charset.TextDecoder;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of an element, which may be plain, escaped HTML, XHTML in place or base64. RSS knows escaped HTML alone and says nothing about
 * it; Atom says in {@code type}, and Atom 0.3 also in {@code mode}, which of them it is.
 */
final class TextConstruct {

    private TextConstruct() {}

    /**
     * A description or a content.
     *
     * @param base address that relative links in it start from, where the element has none of its own
     */
    static SafeHtml read(XmlNode node, @Nullable String base) {
        String from = node.base() == null ? base : node.base();
        if (node.module() != Module.ATOM
                && !(node.module() == Module.MEDIA && "plain".equals(node.attribute("type")))) {
            return SafeHtml.of(escapedOnce(node.markup(true)), from);
        }
        String type = type(node);
        boolean hasElements = !node.elements().isEmpty();
        if (isBase64(node, type)) {
            String text = base64(node.words());
            return text == null ? SafeHtml.NONE : SafeHtml.of(text, from);
        }
        if (type.equals("xhtml")) {
            // type="xhtml" with escaped HTML in it is a mistake; with a div around it, it is a text about HTML
            return SafeHtml.of(node.markup(!hasElements), from);
        }
        if (type.equals("html")) {
            return SafeHtml.of(node.markup(true), from);
        }
        if (hasElements) {
            return SafeHtml.of(node.markup(false), from);
        }
        String words = node.words();
        if (words == null || type.equals("binary")) {
            return SafeHtml.NONE;
        }
        return type.isEmpty() && looksLikeHtml(words) ? SafeHtml.of(words, from) : SafeHtml.ofText(words);
    }

    /** Some programs escape their HTML twice: a text that is all escaped and begins with a tag is meant as HTML. */
    private static String escapedOnce(String markup) {
        if (markup.indexOf('<') >= 0 || !markup.stripLeading().startsWith("&lt;")) {
            return markup;
        }
        String once = CharacterReferences.decode(markup, false);
        boolean ends = once.contains("</") || once.contains("/>");
        return ends
                        && looksLikeHtml(
                                once.strip().substring(0, Math.min(once.strip().length(), 20)))
                ? once
                : markup;
    }

    /** A title or a name as one line of text. */
    static @Nullable String line(@Nullable XmlNode node) {
        if (node == null) {
            return null;
        }
        if (node.module() != Module.ATOM) {
            return SafeHtml.words(node.markup(true));
        }
        String type = type(node);
        if (isBase64(node, type)) {
            String text = base64(node.words());
            return text == null ? null : SafeHtml.words(text);
        }
        boolean hasElements = !node.elements().isEmpty();
        String words = node.words();
        boolean isHtml = type.equals("html") || hasElements || words != null && type.isEmpty() && looksLikeHtml(words);
        if (isHtml || type.equals("xhtml")) {
            return SafeHtml.words(node.markup(type.equals("html") || !hasElements));
        }
        return words == null ? null : line(words);
    }

    private static String line(String words) {
        TextFlow flow = new TextFlow();
        flow.words(words);
        return flow.toString();
    }

    /** {@code text}, {@code html}, {@code xhtml}, {@code binary}, or empty if the element does not say. */
    private static String type(XmlNode node) {
        String given = node.attribute("type");
        if (given == null) {
            return "";
        }
        String type = given.toLowerCase(Locale.ROOT);
        int semicolon = type.indexOf(';');
        type = semicolon < 0 ? type : type.substring(0, semicolon).strip();
        return switch (type) {
            case "html", "text/html" -> "html";
            case "xhtml", "application/xhtml+xml" -> "xhtml";
            case "application/octet-stream" -> "binary";
            default -> {
                boolean media = type.startsWith("image/") && !type.endsWith("+xml")
                        || type.startsWith("audio/")
                        || type.startsWith("video/");
                yield media ? "binary" : "text";
            }
        };
    }

    private static boolean isBase64(XmlNode node, String type) {
        return "base64".equals(node.attribute("mode"))
                || type.equals("binary") && "application/octet-stream".equalsIgnoreCase(node.attribute("type"));
    }

    private static @Nullable String base64(@Nullable String words) {
        if (words == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(words);
            return LegalText.of(
                    TextDecoder.decode(bytes, null, TextDecoder.Kind.PLAIN).text());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether a text that does not say what it is has a tag of HTML in it. */
    private static boolean looksLikeHtml(String text) {
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            int start = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
            int end = start;
            while (end < text.length() && end - start < 12 && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            boolean closes = end < text.length() && " />".indexOf(text.charAt(end)) >= 0;
            if (closes && HtmlElements.isHtml(text.substring(start, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}

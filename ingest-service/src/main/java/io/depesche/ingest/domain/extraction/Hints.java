package io.depesche.ingest.domain.extraction;

import io.depesche.ingest.domain.extraction.Region.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What element names, class names, ids and roles say about a part of a page. The words are data: {@code extraction/regions.tsv}. What a
 * name says is a hint and no proof; who uses it looks at the text as well.
 */
final class Hints {

    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> BEGINNINGS = new HashMap<>();

    /** Longest name in words, as {@code about-the-author}. */
    private static final int LONGEST = 3;

    /** Longer attributes are generated and say nothing. */
    private static final int MOST_CHARACTERS = 600;

    static {
        for (String[] row : Tables.rows("regions.tsv")) {
            for (String name : row[1].split(" ")) {
                if (name.endsWith("*")) {
                    BEGINNINGS.put(name.substring(0, name.length() - 1), row[0]);
                } else {
                    NAMES.put(name, row[0]);
                }
            }
        }
    }

    private static final Map<String, Kind> BY_ELEMENT = Map.of(
            "nav", Kind.FURNITURE,
            "footer", Kind.FURNITURE,
            "aside", Kind.FRAME,
            "dialog", Kind.FRAME,
            "form", Kind.FRAME,
            "menu", Kind.FURNITURE,
            "button", Kind.FURNITURE,
            "label", Kind.FURNITURE,
            "figcaption", Kind.ABOUT);

    private static final Map<String, Kind> BY_ROLE = Map.of(
            "navigation", Kind.FURNITURE,
            "complementary", Kind.FRAME,
            "contentinfo", Kind.FURNITURE,
            "banner", Kind.FURNITURE,
            "dialog", Kind.FRAME,
            "alertdialog", Kind.FURNITURE,
            "search", Kind.FURNITURE,
            "menu", Kind.FURNITURE,
            "menubar", Kind.FURNITURE,
            "toolbar", Kind.FURNITURE);

    /** Elements that hold the page; what their classes say is about all of it. */
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article");

    private final Map<String, Map<String, String>> seen = new HashMap<>();

    /**
     * What an element's names make of it.
     *
     * @param name the name that says so
     */
    record Sign(Kind kind, String name) {}

    /** What the element's own names make of it, or {@code null}. */
    @Nullable
    Sign regionOf(Element element) {
        String name = element.normalName();
        if (WHOLE.contains(name)) {
            return null;
        }
        if (isHidden(element)) {
            return new Sign(Kind.HIDDEN, "hidden");
        }
        Kind byElement = BY_ELEMENT.get(name);
        if (byElement != null) {
            return new Sign(byElement, name);
        }
        Kind byRole = BY_ROLE.get(element.attr("role"));
        if (byRole != null) {
            return new Sign(byRole, "role");
        }
        Map<String, String> said = said(element);
        if (said.containsKey("text") && !said.containsKey("comments")) {
            return null;
        }
        for (Kind kind : Kind.values()) {
            String sign = said.get(kind.name().toLowerCase(Locale.ROOT));
            if (sign != null) {
                return new Sign(kind, sign);
            }
        }
        return null;
    }

    boolean isBody(Element element) {
        return element.attr("itemprop").contains("articleBody") || said(element).containsKey("text");
    }

    boolean isLead(Element element) {
        return said(element).containsKey("lead");
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > MOST_CHARACTERS) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    private Map<String, String> said(Element element) {
        String names = element.attr("class") + " " + element.attr("id");
        if (names.length() < 2 || names.length() > MOST_CHARACTERS) {
            return Map.of();
        }
        return seen.computeIfAbsent(names, Hints::read);
    }

    private static Map<String, String> read(String names) {
        Map<String, String> said = new HashMap<>();
        for (String name : names.split("\\s+")) {
            List<String> words = words(name);
            if (isLayout(words)) {
                continue;
            }
            for (int from = 0; from < words.size(); from++) {
                StringBuilder joined = new StringBuilder();
                for (int to = from; to < Math.min(words.size(), from + LONGEST); to++) {
                    joined.append(to == from ? "" : "-").append(words.get(to));
                    String found = look(joined.toString());
                    if (found != null) {
                        said.putIfAbsent(found, joined.toString());
                    }
                }
            }
        }
        return said;
    }

    /** A name that says where other things are, as {@code has-sidebar} on what stands beside one. */
    private static boolean isLayout(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
                if ("layout".equals(look(String.join("-", words.subList(from, to))))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable String look(String name) {
        String whole = NAMES.get(name);
        if (whole != null) {
            return whole;
        }
        for (int end = name.length(); end > 2; end--) {
            String found = BEGINNINGS.get(name.substring(0, end));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@code relatedPosts_list-2} is related, posts, list, 2. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length() && words.size() < 12; i++) {
            char c = name.charAt(i);
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if ((!Character.isLetterOrDigit(c) || hump) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}

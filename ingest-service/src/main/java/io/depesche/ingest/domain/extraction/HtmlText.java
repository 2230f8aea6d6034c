package io.depesche.ingest.domain.extraction;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Writes the words of an element as plain text: a line for each block, runs of blanks as one. Where two inline elements meet without a
 * blank although a browser shows them apart, one is put in; leaving it out is what glues words together.
 *
 * <p>{@code <p>Der Rat tagt.<b>Danach</b> spricht er.</p><p>Ende</p>} becomes {@code Der Rat tagt. Danach spricht er.⏎Ende}.
 */
final class HtmlText implements NodeFilter {

    /** Elements whose words belong to the page and not to the article. The headline is the title, not the text. */
    static final Set<String> NOT_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "nav",
            "footer",
            "aside",
            "figcaption",
            "form",
            "button",
            "iframe",
            "svg",
            "math",
            "object",
            "select",
            "textarea",
            "dialog",
            "menu",
            "audio",
            "video",
            "canvas",
            "h1");

    /** What jsoup calls a block although it stands in running text. */
    private static final Set<String> INLINE_AFTER_ALL = Set.of("ins", "del");

    private static final Set<String> CELLS = Set.of("td", "th");
    private static final String SENTENCE_END = ".!?:;…“”»";

    /** A line with names and a time is not longer. */
    private static final int LONGEST_BYLINE = 120;

    private final StringBuilder out = new StringBuilder();
    private boolean lineDue;
    private boolean blankDue;
    private boolean atBorder;
    private boolean timeSeen;

    private HtmlText() {}

    static String of(Element root) {
        HtmlText text = new HtmlText();
        root.filter(text);
        return text.out.toString();
    }

    /** Whether an element and all in it is left out. */
    static boolean isLeftOut(Element element) {
        return NOT_TEXT.contains(element.normalName()) || element.hasAttr("hidden");
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text.getWholeText());
        } else if (node instanceof Element element) {
            timeSeen |= element.normalName().equals("time");
            if (depth > 0 && isLeftOut(element)) {
                border(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            border(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            border(element);
            if (element.normalName().equals("p") && isByline()) {
                out.setLength(0);
            }
        }
        return FilterResult.CONTINUE;
    }

    /**
     * Whether all that has been written is {@code Von Ida Moor, 3. Mai 2026, 09:10 Uhr}: a first short line with a time element and
     * without the end of a sentence. Author and date are metadata.
     */
    private boolean isByline() {
        return timeSeen
                && !out.isEmpty()
                && out.length() <= LONGEST_BYLINE
                && out.indexOf("\n") < 0
                && SENTENCE_END.indexOf(out.charAt(out.length() - 1)) < 0;
    }

    private void border(Element element) {
        String name = element.normalName();
        if (CELLS.contains(name)) {
            blankDue = true;
        } else if (name.equals("br") || element.isBlock() && !INLINE_AFTER_ALL.contains(name)) {
            lineDue = true;
        } else {
            atBorder = true;
        }
    }

    private void write(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                blankDue = true;
                continue;
            }
            if (!out.isEmpty()) {
                if (lineDue) {
                    out.append('\n');
                } else if (blankDue || atBorder && needsBlank(out.charAt(out.length() - 1), c)) {
                    out.append(' ');
                }
            }
            lineDue = false;
            blankDue = false;
            atBorder = false;
            out.append(c);
        }
    }

    /** After the end of a sentence, and between {@code Berlin} and {@code Paris}, but not inside {@code CO₂} or a word half in bold. */
    private static boolean needsBlank(char left, char right) {
        boolean afterSentence = SENTENCE_END.indexOf(left) >= 0 && Character.isLetter(right);
        boolean newWord = Character.isLowerCase(left) && Character.isUpperCase(right);
        return afterSentence || newWord;
    }
}

package io.depesche.ingest.domain.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads a DOM into blocks, in one pass and without recursion. Where two inline elements meet without a blank although a browser shows
 * them apart, one is put in; leaving it out is what glues words together.
 *
 * <p>{@code <p>Der Rat tagt.<b>Danach</b> spricht er.</p><p>Ende</p>} becomes {@code Der Rat tagt. Danach spricht er.} and {@code Ende}.
 */
final class BlockReader implements NodeFilter {

    /** Elements without words of the article, whatever they hold. */
    private static final Set<String> NOT_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "iframe",
            "svg",
            "math",
            "object",
            "select",
            "textarea",
            "input",
            "audio",
            "video",
            "canvas",
            "map",
            "datalist",
            "progress",
            "meter",
            "rp");

    /** What jsoup calls a block although it stands in running text. */
    private static final Set<String> INLINE_AFTER_ALL = Set.of("ins", "del");

    private static final Set<String> CELLS = Set.of("td", "th");
    private static final String SENTENCE_END = ".!?:;…“”»";

    private final Hints hints;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Region> regions = new ArrayDeque<>();
    private final StringBuilder out = new StringBuilder();

    private @Nullable Element owner;
    private int inLink;
    private int linked;
    private int breaks;
    private boolean blankDue;
    private boolean atBorder;

    private BlockReader(Hints hints) {
        this.hints = hints;
    }

    static List<Block> read(Element root, Hints hints) {
        BlockReader reader = new BlockReader(hints);
        reader.owner = root;
        root.filter(reader);
        reader.end();
        return reader.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (NOT_TEXT.contains(name)) {
            atBorder = true;
            return FilterResult.SKIP_ENTIRELY;
        }
        Hints.Sign sign = hints.regionOf(element);
        if (sign != null) {
            end();
            regions.push(new Region(element, sign.kind(), sign.name(), regions.peek()));
        }
        border(element, name);
        inLink += name.equals("a") ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            inLink -= name.equals("a") ? 1 : 0;
            if (!name.equals("br")) {
                border(element, name);
            }
            if (!regions.isEmpty() && regions.peek().element() == element) {
                end();
                regions.pop();
            }
            if (element == owner && element.parent() != null) {
                owner = blockAbove(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    private static @Nullable Element blockAbove(Element element) {
        Element at = element.parent();
        while (at != null && !isBlock(at) && at.parent() != null) {
            at = at.parent();
        }
        return at;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() && !INLINE_AFTER_ALL.contains(element.normalName());
    }

    private void border(Element element, String name) {
        if (CELLS.contains(name)) {
            blankDue = true;
        } else if (name.equals("br")) {
            breaks++;
        } else if (isBlock(element)) {
            end();
            owner = element;
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
            if (breaks > 1) {
                end();
            }
            if (!out.isEmpty()) {
                if (breaks > 0) {
                    out.append('\n');
                } else if (blankDue || atBorder && needsBlank(out.charAt(out.length() - 1), c)) {
                    out.append(' ');
                }
            }
            breaks = 0;
            blankDue = false;
            atBorder = false;
            out.append(c);
            linked += inLink > 0 ? 1 : 0;
        }
    }

    /** After the end of a sentence, and between {@code Berlin} and {@code Paris}, but not inside {@code CO₂} or a word half in bold. */
    private static boolean needsBlank(char left, char right) {
        boolean afterSentence = SENTENCE_END.indexOf(left) >= 0 && Character.isLetter(right);
        boolean newWord = Character.isLowerCase(left) && Character.isUpperCase(right);
        return afterSentence || newWord;
    }

    private void end() {
        if (!out.isEmpty() && owner != null) {
            String text = out.toString();
            blocks.add(new Block(owner, text, linked, kindOf(owner), regions.peek(), Shape.of(text)));
        }
        out.setLength(0);
        linked = 0;
        breaks = 0;
        blankDue = false;
        atBorder = false;
    }

    private static Block.Kind kindOf(Element owner) {
        Element at = owner;
        for (int up = 0; at != null && up < 4; up++, at = at.parent()) {
            switch (at.normalName()) {
                case "h1":
                    return Block.Kind.TITLE;
                case "h2", "h3", "h4", "h5", "h6":
                    return Block.Kind.HEADING;
                case "li", "dd", "dt":
                    return Block.Kind.ITEM;
                case "blockquote":
                    return Block.Kind.QUOTE;
                case "tr", "table", "tbody", "td", "th":
                    return Block.Kind.ROW;
                case "pre":
                    return Block.Kind.CODE;
                case "p":
                    if (up == 0 && !inQuote(at)) {
                        return Block.Kind.PARAGRAPH;
                    }
                    break;
                default:
                    if (up > 0) {
                        break;
                    }
            }
        }
        return owner.normalName().equals("p") ? Block.Kind.PARAGRAPH : Block.Kind.OTHER;
    }

    private static boolean inQuote(Element paragraph) {
        Element parent = paragraph.parent();
        return parent != null && parent.normalName().equals("blockquote");
    }
}

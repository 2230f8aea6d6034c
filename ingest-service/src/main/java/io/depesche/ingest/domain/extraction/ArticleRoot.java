package io.depesche.ingest.domain.extraction;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article: what the page itself marks as body, the weightiest {@code article}, {@code main}, or the
 * place where most of the paragraphs stand. An element weighs as much as the characters of running text in it, links not counted: a
 * list of teasers is long and weighs nothing. All weights are found in one pass.
 */
final class ArticleRoot implements NodeVisitor {

    /** A child with this share of its parent's paragraphs holds the article; with less, the parent does. */
    private static final double DOMINANT = 0.7;

    /** Less running text than this is a teaser or a notice, not an article. */
    private static final int SHORTEST = 80;

    private final Map<Element, Integer> weights = new IdentityHashMap<>();
    private int inLink;
    private int inParagraph;
    private int leftOut;

    private ArticleRoot() {}

    static Element of(Document page) {
        ArticleRoot search = new ArticleRoot();
        NodeTraversor.traverse(search, page);
        Element marked = search.heaviest(page.select("[itemprop=articleBody]"));
        if (marked == null) {
            marked = search.heaviest(page.select("article"));
        }
        if (marked == null) {
            marked = search.heaviest(page.select("main, [role=main]"));
        }
        return marked != null ? marked : search.densest(page.body());
    }

    private @Nullable Element heaviest(List<Element> elements) {
        Element best = null;
        int bestWeight = SHORTEST;
        for (Element element : elements) {
            int weight = weight(element);
            if (weight > bestWeight) {
                best = element;
                bestWeight = weight;
            }
        }
        return best;
    }

    private Element densest(Element from) {
        Element at = from;
        while (true) {
            Element next = null;
            for (Element child : at.children()) {
                if (!isParagraph(child) && weight(child) > 0 && weight(child) >= DOMINANT * weight(at)) {
                    next = child;
                    break;
                }
            }
            if (next == null) {
                return at;
            }
            at = next;
        }
    }

    private int weight(Element element) {
        return weights.getOrDefault(element, 0);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            inLink += element.normalName().equals("a") ? 1 : 0;
            inParagraph += isParagraph(element) ? 1 : 0;
            leftOut += HtmlText.isLeftOut(element) ? 1 : 0;
        } else if (node instanceof TextNode text && inLink == 0 && leftOut == 0 && inParagraph > 0) {
            add(text.parent(), text.getWholeText().length());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            inLink -= element.normalName().equals("a") ? 1 : 0;
            inParagraph -= isParagraph(element) ? 1 : 0;
            leftOut -= HtmlText.isLeftOut(element) ? 1 : 0;
            add(element.parent(), weight(element));
        }
    }

    private void add(@Nullable Node to, int weight) {
        if (to instanceof Element element && weight > 0) {
            weights.merge(element, weight, Integer::sum);
        }
    }

    private static boolean isParagraph(Element element) {
        return element.normalName().equals("p") || element.normalName().equals("blockquote");
    }
}

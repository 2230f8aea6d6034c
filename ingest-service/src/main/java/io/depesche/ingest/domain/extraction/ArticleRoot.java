package io.depesche.ingest.domain.extraction;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The element that holds the article, with those beside it that are made like it. It is found by weight: from the body down to the
 * child that holds nearly all running text, as long as there is one; within it, what the page itself marks as body or article.
 */
final class ArticleRoot {

    /** A child with this share of its parent's text holds the article; with less, the parent does. */
    private static final double DOMINANT = 0.8;

    /** How far up parts that stand beside the root are looked for. */
    private static final int LEVELS_OF_SIBLINGS = 3;

    /** A part beside the root with less running text is a notice. */
    private static final int LIGHTEST_SIBLING = 60;

    private final Set<Element> roots = Collections.newSetFromMap(new IdentityHashMap<>());

    private ArticleRoot(Element root) {
        roots.add(root);
    }

    static ArticleRoot of(Element body, Weights weights, Hints hints) {
        Element root = marked(densest(body, weights), weights, hints);
        ArticleRoot found = new ArticleRoot(root);
        found.join(root, body, weights);
        return found;
    }

    boolean holds(Block block) {
        for (Element at = block.owner(); at != null; at = at.parent()) {
            if (roots.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static Element densest(Element from, Weights weights) {
        Element at = from;
        while (true) {
            Element next = heaviestChild(at, weights);
            if (next == null || weights.in(next) < DOMINANT * weights.in(at)) {
                return at;
            }
            at = next;
        }
    }

    private static @Nullable Element heaviestChild(Element of, Weights weights) {
        Element heaviest = null;
        for (Element child : of.children()) {
            int weight = isParagraph(child) || !child.isBlock() ? 0 : weights.in(child);
            if (weight > 0 && (heaviest == null || weight > weights.in(heaviest))) {
                heaviest = child;
            }
        }
        return heaviest;
    }

    private static Element marked(Element root, Weights weights, Hints hints) {
        Element best = root;
        int bestWeight = 0;
        for (Element element : root.getAllElements()) {
            int weight = weights.in(element);
            boolean heavy = weight > 0 && weight >= DOMINANT * weights.in(root);
            // The innermost of equals: it is the most exact.
            if (heavy
                    && element != root
                    && weight >= bestWeight
                    && (element.normalName().equals("article") || hints.isBody(element))) {
                best = element;
                bestWeight = weight;
            }
        }
        return best;
    }

    /** Many systems give each section of an article an element of its own. */
    private void join(Element root, Element body, Weights weights) {
        Element at = root;
        for (int up = 0; up < LEVELS_OF_SIBLINGS && at != body && at.parent() != null; up++, at = at.parent()) {
            for (Element sibling : at.parent().children()) {
                boolean alike = sibling.normalName().equals(at.normalName())
                        && sibling.className().equals(at.className());
                if (sibling != at && (alike || isParagraph(sibling)) && weights.in(sibling) > LIGHTEST_SIBLING) {
                    roots.add(sibling);
                }
            }
        }
    }

    private static boolean isParagraph(Element element) {
        return element.normalName().equals("p") || element.normalName().equals("blockquote");
    }
}

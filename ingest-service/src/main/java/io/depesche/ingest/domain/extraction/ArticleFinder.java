package io.depesche.ingest.domain.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Finds the blocks of a page that are the article, in the order of the page: those in the article's root that are no side matter, the
 * lead before them, without the lines that pages put in between. If that comes to little although the page has paragraphs elsewhere, a
 * second and simpler way decides: all paragraphs of running text.
 */
final class ArticleFinder {

    /** A block with more of its text in links is a link. */
    private static final double MOST_LINKED = 0.7;

    /** Less text than this is not believed without a second opinion. */
    private static final int SHORT = 250;

    private final Element body;
    private final List<Block> blocks;
    private final Hints hints;
    private final SideMatter aside;

    ArticleFinder(Element body, List<Block> blocks, Hints hints) {
        this.body = body;
        this.blocks = blocks;
        this.hints = hints;
        this.aside = new SideMatter(body, blocks);
    }

    static List<Block> find(Element body, Hints hints) {
        return new ArticleFinder(body, BlockReader.read(body, hints), hints).find();
    }

    List<Block> find() {
        List<Block> found = byRoot();
        if (length(found) >= SHORT) {
            return found;
        }
        List<Block> paragraphs = byParagraphs();
        return length(paragraphs) > 2 * length(found) ? paragraphs : found;
    }

    private List<Block> byRoot() {
        Weights weights = Weights.of(body, blocks, block -> aside.holds(block) ? 0 : block.weight());
        ArticleRoot root = ArticleRoot.of(body, weights, hints);
        List<Block> inside = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!aside.holds(block) && isText(block) && root.holds(block)) {
                first = first < 0 ? i : first;
                inside.add(block);
            }
        }
        List<Block> found = new ArrayList<>(new Lead(blocks, aside, hints).before(first, root));
        found.addAll(Sieve.sift(inside));
        return Sieve.withoutRepeats(found);
    }

    private List<Block> byParagraphs() {
        List<Block> found = new ArrayList<>();
        for (Block block : blocks) {
            boolean shown = block.outer() == null || block.outer().kind() == Region.Kind.FRAME || !aside.holds(block);
            if (shown && block.weight() > 0 && block.kind() != Block.Kind.ITEM && block.linkDensity() < 0.3) {
                found.add(block);
            }
        }
        return Sieve.withoutRepeats(Sieve.sift(found));
    }

    private static boolean isText(Block block) {
        return block.kind() != Block.Kind.TITLE && block.shape().words() > 0 && block.linkDensity() < MOST_LINKED;
    }

    private static int length(List<Block> found) {
        return found.stream().mapToInt(block -> block.text().length()).sum();
    }
}

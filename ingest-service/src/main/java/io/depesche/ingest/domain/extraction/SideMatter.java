package io.depesche.ingest.domain.extraction;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Decides which parts of a page are none of the article: those that their names mark and whose share of the text does not speak against
 * it. {@code <div class="widget blog">} around everything is no widget, {@code <div class="comments">} may be longer than the article.
 */
final class SideMatter {

    /** A frame's name is often that of a system, not of what it holds; with more of the text than this it holds the article. */
    private static final double LARGEST_FRAME = 0.6;

    /** As an article of two lines above a long imprint. */
    private static final double LARGEST_PART = 0.75;

    /** With the headline in it and this share of the text a part holds the article. */
    private static final double LARGEST_WITH_HEADLINE = 0.2;

    /** Comments are believed to be that if this much text is left without them. */
    private static final int LEAST_BESIDE_COMMENTS = 200;

    private final Element body;
    private final Weights weights;
    private final Weights headlines;
    private final Map<Region, Boolean> believed = new IdentityHashMap<>();

    SideMatter(Element body, List<Block> blocks) {
        this.body = body;
        this.weights = Weights.of(body, blocks, Block::weight);
        this.headlines = Weights.of(body, blocks, block -> block.kind() == Block.Kind.TITLE ? 1 : 0);
    }

    boolean holds(Block block) {
        for (Region region = block.outer(); region != null; region = region.around()) {
            if (believed.computeIfAbsent(region, this::isBelieved)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBelieved(Region region) {
        int inside = weights.in(region.element());
        int total = weights.in(body);
        if (region.kind() == Region.Kind.COMMENTS) {
            return inside == 0 || total - inside > LEAST_BESIDE_COMMENTS;
        }
        if (headlines.in(region.element()) > 0 && inside > LARGEST_WITH_HEADLINE * total) {
            return false;
        }
        return inside <= total * (region.kind() == Region.Kind.FRAME ? LARGEST_FRAME : LARGEST_PART);
    }
}

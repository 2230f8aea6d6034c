package io.depesche.ingest.domain.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The words between headline and body, which often stand outside the element of the body. */
final class Lead {

    /** How many blocks before the body the headline is looked for; between them stand date, author, share buttons. */
    private static final int FARTHEST_TITLE = 60;

    private static final int FARTHEST_HEADING = 20;
    private static final int SHORTEST = 50;
    private static final int SHORTEST_NAMED = 25;

    private final List<Block> blocks;
    private final SideMatter aside;
    private final Hints hints;

    Lead(List<Block> blocks, SideMatter aside, Hints hints) {
        this.blocks = blocks;
        this.aside = aside;
        this.hints = hints;
    }

    /** The lead's blocks before the body's first one, given by its index. */
    List<Block> before(int first, ArticleRoot root) {
        List<Block> lead = new ArrayList<>();
        int title = headlineBefore(first);
        for (int i = title + 1; title >= 0 && i < first; i++) {
            Block block = blocks.get(i);
            if (!aside.holds(block) && !root.holds(block) && isLead(block)) {
                lead.add(block);
            }
        }
        return lead;
    }

    /** The headline is the last {@code h1} before the text or, as many pages have none, the heading next before it. */
    private int headlineBefore(int first) {
        int heading = -1;
        for (int i = first - 1; i >= 0 && i >= first - FARTHEST_TITLE; i--) {
            Block block = blocks.get(i);
            if (aside.holds(block)) {
                continue;
            }
            if (block.kind() == Block.Kind.TITLE) {
                return i;
            }
            if (block.kind() == Block.Kind.HEADING && heading < 0 && i >= first - FARTHEST_HEADING) {
                heading = i;
            }
        }
        return heading;
    }

    private boolean isLead(Block block) {
        boolean named = false;
        Element at = block.owner();
        for (int up = 0; up < 3 && at != null; up++, at = at.parent()) {
            named |= hints.isLead(at);
        }
        return block.linkDensity() < 0.3
                && block.plain() >= (named ? SHORTEST_NAMED : SHORTEST)
                && (named || block.shape().sentences() > 0 || block.kind() == Block.Kind.HEADING)
                && (named || block.kind() != Block.Kind.ITEM)
                && Phrases.of(block.text()) == null;
    }
}

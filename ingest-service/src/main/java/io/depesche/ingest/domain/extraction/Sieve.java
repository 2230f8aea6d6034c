package io.depesche.ingest.domain.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes out of an article's blocks what pages write between its paragraphs and after them. */
final class Sieve {

    /** After this share of the text a heading like {@code Kommentare} ends the article; before, it is only a line. */
    private static final double LATE_END = 0.7;

    /** The same for links to other articles, which stand between paragraphs as well. */
    private static final double LATE_LINKS = 0.8;

    private static final int LONGEST_HEAD = 80;

    /** Shorter lines may well stand in a text twice. */
    private static final int SHORTEST_REPEAT = 40;

    private Sieve() {}

    static List<Block> sift(List<Block> blocks) {
        int total = blocks.stream().mapToInt(Block::weight).sum();
        List<Block> kept = new ArrayList<>();
        int before = 0;
        boolean amongLinks = false;
        for (Block block : blocks) {
            Phrases.Kind phrase = block.kind() == Block.Kind.CODE ? null : Phrases.of(block.text());
            boolean head = isHead(block);
            if (head
                    && (phrase == Phrases.Kind.END && before >= total * LATE_END
                            || phrase == Phrases.Kind.RELATED && before >= total * LATE_LINKS)) {
                break;
            }
            if (phrase == Phrases.Kind.RELATED && (head || block.linkDensity() > 0.3)) {
                amongLinks = true;
                continue;
            }
            boolean isLink = block.linkDensity() > 0.5 || block.weight() == 0 && block.kind() == Block.Kind.ITEM;
            if (phrase == Phrases.Kind.LINE || phrase == Phrases.Kind.END && head || amongLinks && isLink) {
                continue;
            }
            amongLinks = false;
            before += block.weight();
            kept.add(block);
        }
        while (!kept.isEmpty() && kept.getLast().kind() == Block.Kind.HEADING) {
            kept.removeLast();
        }
        return kept;
    }

    static List<Block> withoutRepeats(List<Block> blocks) {
        Set<String> seen = new HashSet<>();
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (block.text().length() < SHORTEST_REPEAT || seen.add(block.text())) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static boolean isHead(Block block) {
        String text = block.text();
        return text.length() <= LONGEST_HEAD
                && (block.shape().sentences() == 0
                        || block.kind() == Block.Kind.HEADING
                        || text.endsWith(":")
                        || text.endsWith("…")
                        || text.endsWith("...")
                        || text.endsWith("!"));
    }
}

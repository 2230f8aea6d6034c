package io.depesche.ingest.domain.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses between the text that was found in the page and the one that its structured data give. The page's own paragraphs are
 * preferred: structured data lose subheads and lists, and are often cut short. They decide where the page shows little of their text, as
 * it is before its scripts have run.
 */
final class TextChoice {

    /** Shorter structured texts are summaries. */
    private static final int SHORTEST_BODY = 400;

    /** With this share of the structured text in it the found text is the article. */
    private static final double AGREEMENT = 0.5;

    private TextChoice() {}

    static String of(List<Block> found, @Nullable String body) {
        String text = text(found);
        if (body == null || body.length() < SHORTEST_BODY || body.length() < text.length()) {
            return text;
        }
        return Shingles.share(body, text) >= AGREEMENT ? text : body;
    }

    static String text(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            out.append(out.isEmpty() ? "" : "\n").append(block.text());
        }
        return out.toString();
    }
}

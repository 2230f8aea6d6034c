package io.depesche.ingest.domain.extraction;

import io.depesche.ingest.domain.extraction.Obstacle.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Recognises pages that are answered in an article's place. Words alone never decide: an article about cookies has them too. What
 * decides is that hardly any running text is there and that at least two signs of one kind agree, from more than one place or more than two
 * of them, or that one is there that no article has, such as the form of a bot check. The words are data: {@code extraction/obstacles.tsv}.
 */
final class ObstacleCheck {

    /** With more running text than this a page is an article, whatever else stands on it. */
    private static final int MOST_TEXT = 1_200;

    /** With more than this, markup alone decides nothing: many pages carry a hidden login or a CAPTCHA of the comment form. */
    private static final int LITTLE_TEXT = 400;

    /** What stands in an article's place is small; a page with more is not looked through. */
    private static final int MOST_BLOCKS = 2_000;

    private static final int ENOUGH = 2;

    private record Sign(Kind kind, String place, String words) {}

    private static final List<Sign> SIGNS = Tables.rows("obstacles.tsv").stream()
            .map(row -> new Sign(Kind.ofCode(row[0]), row[1], row[2]))
            .toList();

    private final Map<Kind, List<String>> found = new EnumMap<>(Kind.class);

    private ObstacleCheck() {}

    /**
     * What stands in the article's place, or {@code null} if it is the article.
     *
     * @param text what was found as the article
     */
    static @Nullable Obstacle of(Document page, List<Block> blocks, String text) {
        int running = blocks.stream().mapToInt(Block::weight).sum();
        if (text.length() > MOST_TEXT || running > 2 * MOST_TEXT || blocks.size() > MOST_BLOCKS) {
            return null;
        }
        ObstacleCheck check = new ObstacleCheck();
        check.look(page, blocks, text, running <= LITTLE_TEXT);
        for (Map.Entry<Kind, List<String>> kind : check.found.entrySet()) {
            boolean agreed = kind.getValue().stream().anyMatch(sign -> !sign.startsWith("text "))
                    || kind.getValue().size() > ENOUGH && text.length() < LITTLE_TEXT;
            if (agreed && kind.getValue().size() >= ENOUGH) {
                return new Obstacle(kind.getKey(), "little text, and " + String.join(", ", kind.getValue()));
            }
        }
        return null;
    }

    private void look(Document page, List<Block> blocks, String text, boolean little) {
        String title = page.title().toLowerCase(Locale.ROOT);
        String heads = headsOf(blocks);
        String words = wordsOf(blocks, text);
        for (Sign sign : SIGNS) {
            switch (sign.place()) {
                case "title" -> noteIf(title.contains(sign.words()) || heads.contains(sign.words()), sign, 1);
                case "text" -> noteIf(words.contains(sign.words()), sign, 1);
                case "markup" -> noteIf(little && page.selectFirst(sign.words()) != null, sign, 1);
                case "sure" -> noteIf(little && page.selectFirst(sign.words()) != null, sign, ENOUGH);
                default -> throw new IllegalStateException("no place is called " + sign.place());
            }
        }
    }

    private void noteIf(boolean seen, Sign sign, int weight) {
        if (seen) {
            List<String> signs = found.computeIfAbsent(sign.kind(), kind -> new ArrayList<>());
            // The same place twice is one sign: headline and title are mostly the same words.
            boolean again = signs.stream().anyMatch(one -> one.startsWith("title "))
                    && sign.place().equals("title");
            for (int i = 0; i < weight && !again; i++) {
                signs.add(sign.place() + " \"" + sign.words() + "\"");
            }
        }
    }

    private static String headsOf(List<Block> blocks) {
        StringBuilder heads = new StringBuilder();
        for (Block block : blocks) {
            boolean head = block.kind() == Block.Kind.TITLE || block.kind() == Block.Kind.HEADING;
            if (head && block.linkDensity() < 0.5 && heads.length() < 500) {
                heads.append(block.text().toLowerCase(Locale.ROOT)).append('\n');
            }
        }
        return heads.toString();
    }

    /** What the page says: the text found and, where that is next to nothing, all that is shown outside links. */
    private static String wordsOf(List<Block> blocks, String text) {
        StringBuilder words = new StringBuilder(text.toLowerCase(Locale.ROOT)).append('\n');
        for (Block block : blocks) {
            if (words.length() > 4 * MOST_TEXT) {
                break;
            }
            boolean hidden = block.outer() != null && block.outer().kind() == Region.Kind.HIDDEN;
            if (!hidden && text.length() < LITTLE_TEXT && block.linkDensity() < 0.5) {
                words.append(block.text().toLowerCase(Locale.ROOT)).append('\n');
            }
        }
        return words.toString();
    }
}

package io.depesche.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has changed between two texts, paragraph by paragraph. A paragraph is a line with something in it. Paragraphs of the same
 * {@link PlainForm} are equal; one that was edited stands beside what it was, with the words that differ.
 *
 * @param paragraphs in the order of the newer text; what was removed stands where it was
 */
public record TextDiff(List<Paragraph> paragraphs) {

    /** Paragraphs with less than this in common are two paragraphs and not one that was edited. */
    private static final double SAME_PARAGRAPH = 0.4;

    /** How far an edited paragraph is looked for among the added ones. */
    private static final int REACH = 20;

    /** From so many paragraphs on only the next one is looked at: such a text is a list, and comparing it must stay cheap. */
    private static final int MANY = 500;

    public TextDiff {
        paragraphs = List.copyOf(paragraphs);
    }

    /** How a paragraph or a run of words stands to the older text. */
    public enum Change {
        EQUAL("equal"),
        CHANGED("changed"),
        ADDED("added"),
        REMOVED("removed");

        private final String code;

        Change(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * One paragraph.
     *
     * @param before {@code null} if it was added
     * @param after {@code null} if it was removed
     * @param words runs of words, only if it was changed; without the removed ones they are {@code after}
     */
    public record Paragraph(
            Change change,
            @Nullable String before,
            @Nullable String after,
            List<Run> words) {
        public Paragraph {
            words = List.copyOf(words);
        }
    }

    /** A run of words, blanks and signs: equal, added or removed. */
    public record Run(Change change, String text) {}

    /** Compares; any two texts, in time that grows with their length. */
    public static TextDiff between(String before, String after) {
        List<String> old = paragraphs(before);
        List<String> now = paragraphs(after);
        List<Paragraph> result = new ArrayList<>();
        for (SequenceDiff.Stretch stretch : SequenceDiff.between(
                old.stream().map(PlainForm::of).toList(),
                now.stream().map(PlainForm::of).toList())) {
            List<String> was = old.subList(stretch.before(), stretch.beforeEnd());
            List<String> is = now.subList(stretch.after(), stretch.afterEnd());
            if (stretch.equal()) {
                for (int i = 0; i < is.size(); i++) {
                    result.add(new Paragraph(Change.EQUAL, was.get(i), is.get(i), List.of()));
                }
            } else {
                pair(was, is, result);
            }
        }
        return new TextDiff(result);
    }

    public int count(Change change) {
        return (int) paragraphs.stream().filter(p -> p.change() == change).count();
    }

    /** In words, such as {@code 2 paragraphs changed, 1 added}; {@code nothing changed} if there is nothing to tell. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        for (Change change : List.of(Change.CHANGED, Change.ADDED, Change.REMOVED)) {
            int count = count(change);
            if (count > 0) {
                String noun = !parts.isEmpty() ? "" : count == 1 ? "paragraph " : "paragraphs ";
                parts.add(count + " " + noun + change.code());
            }
        }
        return parts.isEmpty() ? "nothing changed" : String.join(", ", parts);
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Each removed paragraph beside the next added one that it can have become. */
    private static void pair(List<String> was, List<String> is, List<Paragraph> result) {
        int reach = was.size() > MANY ? 1 : REACH;
        int next = 0;
        for (String old : was) {
            int match = -1;
            for (int i = next; i < Math.min(is.size(), next + reach) && match < 0; i++) {
                match = Words.overlap(old, is.get(i)) >= SAME_PARAGRAPH ? i : -1;
            }
            if (match < 0) {
                result.add(new Paragraph(Change.REMOVED, old, null, List.of()));
                continue;
            }
            for (; next < match; next++) {
                result.add(new Paragraph(Change.ADDED, null, is.get(next), List.of()));
            }
            result.add(new Paragraph(Change.CHANGED, old, is.get(match), words(old, is.get(match))));
            next = match + 1;
        }
        for (; next < is.size(); next++) {
            result.add(new Paragraph(Change.ADDED, null, is.get(next), List.of()));
        }
    }

    private static List<Run> words(String before, String after) {
        List<String> was = Words.of(before);
        List<String> is = Words.of(after);
        List<Run> runs = new ArrayList<>();
        for (SequenceDiff.Stretch stretch : SequenceDiff.between(was, is)) {
            String old = String.join("", was.subList(stretch.before(), stretch.beforeEnd()));
            String now = String.join("", is.subList(stretch.after(), stretch.afterEnd()));
            if (stretch.equal()) {
                runs.add(new Run(Change.EQUAL, now));
                continue;
            }
            if (!old.isEmpty()) {
                runs.add(new Run(Change.REMOVED, old));
            }
            if (!now.isEmpty()) {
                runs.add(new Run(Change.ADDED, now));
            }
        }
        return runs;
    }
}

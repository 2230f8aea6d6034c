package io.depesche.store.domain.query;

import io.depesche.contracts.UnreadableRecord;
import io.depesche.contracts.WireJson;
import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.diff.TextDiff;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an article's clean text says in one revision and not in another, paragraph by paragraph and within a paragraph word by word.
 * Typography is no change. Either revision may be the newer one.
 *
 * @param summary in words, such as {@code 2 paragraphs changed, 1 added}
 * @param title only if it is not the same in both
 * @param paragraphs in the order of {@code to}; what is not in it any more stands where it was
 */
public record RevisionDiff(
        String article,
        Side from,
        Side to,
        String summary,
        @Nullable Title title,
        List<Paragraph> paragraphs) {

    /** One of the two revisions. */
    public record Side(int revision, @Nullable String fetched) {}

    /** A title that was changed, given or taken away. */
    public record Title(@Nullable String before, @Nullable String after) {}

    /**
     * A paragraph.
     *
     * @param change {@code equal}, {@code changed}, {@code added} or {@code removed}
     * @param before absent if it was added or is equal
     * @param after absent if it was removed
     * @param words runs of words, only of a changed one; without the removed ones they are {@code after}
     */
    public record Paragraph(
            String change,
            @Nullable String before,
            @Nullable String after,
            @Nullable List<Run> words) {}

    /** @param change {@code equal}, {@code added} or {@code removed} */
    public record Run(String change, String text) {}

    /**
     * Compares two stored records of one article.
     *
     * @throws UnreadableRecord if one of them is none; what is stored was readable when it came
     */
    public static RevisionDiff between(byte[] from, byte[] to) {
        ArticleEnriched before = WireJson.read(from, ArticleEnriched.class);
        ArticleEnriched after = WireJson.read(to, ArticleEnriched.class);
        TextDiff diff = TextDiff.between(before.text().clean(), after.text().clean());
        return new RevisionDiff(
                after.article().id(),
                side(before),
                side(after),
                diff.summary(),
                title(before.article().title(), after.article().title()),
                diff.paragraphs().stream().map(RevisionDiff::paragraph).toList());
    }

    private static Side side(ArticleEnriched revision) {
        return new Side(revision.revision(), revision.article().fetched());
    }

    private static @Nullable Title title(@Nullable String before, @Nullable String after) {
        return Objects.equals(before, after) ? null : new Title(before, after);
    }

    private static Paragraph paragraph(TextDiff.Paragraph paragraph) {
        boolean equal = paragraph.change() == TextDiff.Change.EQUAL;
        return new Paragraph(
                paragraph.change().code(),
                equal ? null : paragraph.before(),
                paragraph.after(),
                paragraph.change() == TextDiff.Change.CHANGED
                        ? paragraph.words().stream()
                                .map(run -> new Run(run.change().code(), run.text()))
                                .toList()
                        : null);
    }
}

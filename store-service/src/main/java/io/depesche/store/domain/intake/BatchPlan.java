package io.depesche.store.domain.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a batch comes to when its records are applied in order. One statement may touch a row only once, so an article that occurs
 * several times is folded here: a tombstone takes with it what came before, of equal revisions the later one stays, and of several
 * revisions the highest becomes the article's face.
 *
 * @param deleted articles to delete before anything is written
 * @param withdrawn articles to hide
 * @param revisions one for each article and revision, in order of their ids, so that two writers never lock rows crosswise
 */
public record BatchPlan(Set<String> deleted, Set<String> withdrawn, List<ArticleRevision> revisions) {

    public static BatchPlan of(List<Reading> readings) {
        Set<String> deleted = new HashSet<>();
        Set<String> withdrawn = new HashSet<>();
        Map<String, Map<Integer, ArticleRevision>> revisions = new LinkedHashMap<>();
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.Deletion deletion -> {
                    deleted.add(deletion.articleId());
                    withdrawn.remove(deletion.articleId());
                    revisions.remove(deletion.articleId());
                }
                case Reading.Withdrawal withdrawal -> withdrawn.add(withdrawal.articleId());
                case Reading.Revision(var record, var revision) ->
                    revisions
                            .computeIfAbsent(revision.id(), id -> new LinkedHashMap<>())
                            .put(revision.revision(), revision);
                case Reading.Rejection rejection -> {
                    // Only its offset counts.
                }
            }
        }
        List<ArticleRevision> inOrder = new ArrayList<>();
        revisions.values().forEach(ofArticle -> inOrder.addAll(ofArticle.values()));
        inOrder.sort(Comparator.comparing(ArticleRevision::id).thenComparing(ArticleRevision::revision));
        return new BatchPlan(deleted, withdrawn, inOrder);
    }

    /** The highest revision of each article among these. They must be in the plan's order. */
    public static List<ArticleRevision> latestOfEach(List<ArticleRevision> revisions) {
        Map<String, ArticleRevision> latest = new LinkedHashMap<>();
        revisions.forEach(revision -> latest.put(revision.id(), revision));
        return List.copyOf(latest.values());
    }
}

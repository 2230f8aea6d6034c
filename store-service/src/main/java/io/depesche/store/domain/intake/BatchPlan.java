package io.depesche.store.domain.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a batch comes to when its records are applied in order. One statement may touch a row only once, so an article that occurs
 * several times is folded here: a withdrawal takes what came before it and bars what comes after, of equal revisions the later one stays,
 * and of several revisions the highest becomes the article's face.
 *
 * @param withdrawals one for each article that is withdrawn; the first word counts. In order of the ids
 * @param revisions one for each article and revision, in order of their ids, so that two writers never lock rows crosswise
 * @param barred revisions of articles that the same batch withdraws
 */
public record BatchPlan(List<Withdrawal> withdrawals, List<ArticleRevision> revisions, int barred) {

    public static BatchPlan of(List<Reading> readings) {
        Map<String, Withdrawal> withdrawals = new TreeMap<>();
        Map<String, Map<Integer, ArticleRevision>> revisions = new LinkedHashMap<>();
        for (Reading reading : readings) {
            switch (reading) {
                case Reading.Withdrawn(var record, var withdrawal) ->
                    withdrawals.putIfAbsent(withdrawal.articleId(), withdrawal);
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
        int barred = 0;
        for (Map.Entry<String, Map<Integer, ArticleRevision>> ofArticle : revisions.entrySet()) {
            if (withdrawals.containsKey(ofArticle.getKey())) {
                barred += ofArticle.getValue().size();
            } else {
                inOrder.addAll(ofArticle.getValue().values());
            }
        }
        inOrder.sort(Comparator.comparing(ArticleRevision::id).thenComparing(ArticleRevision::revision));
        return new BatchPlan(List.copyOf(withdrawals.values()), inOrder, barred);
    }

    /** The highest revision of each article among these. They must be in the plan's order. */
    public static List<ArticleRevision> latestOfEach(List<ArticleRevision> revisions) {
        Map<String, ArticleRevision> latest = new LinkedHashMap<>();
        revisions.forEach(revision -> latest.put(revision.id(), revision));
        return List.copyOf(latest.values());
    }
}

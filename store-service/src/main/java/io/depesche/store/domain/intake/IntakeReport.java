package io.depesche.store.domain.intake;

import java.util.List;

/**
 * What a transaction has changed.
 *
 * @param stored revisions that are new or whose content is
 * @param unchanged revisions that were there already
 * @param withdrawn articles withdrawn that were not before
 * @param barred revisions that were not stored because their article is withdrawn
 * @param skipped records that had been processed before
 */
public record IntakeReport(List<ArticleRevision> stored, int unchanged, int withdrawn, int barred, int skipped) {}

package io.depesche.store.domain.intake;

import java.util.List;

/**
 * What a transaction has changed.
 *
 * @param stored revisions that are new or whose content is
 * @param unchanged revisions that were there already
 * @param withdrawn articles hidden
 * @param deleted articles deleted
 * @param skipped records that had been processed before
 */
public record IntakeReport(List<ArticleRevision> stored, int unchanged, int withdrawn, int deleted, int skipped) {}

package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Claim;
import io.depesche.contracts.article.Issue;
import java.util.List;

/**
 * What was read of an article.
 *
 * @param claims in the order of their triggers
 * @param issues what a reader of the claims should know
 */
public record ReadClaims(List<Claim> claims, List<Issue> issues) {}

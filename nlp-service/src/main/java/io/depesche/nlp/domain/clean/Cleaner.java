package io.depesche.nlp.domain.clean;

import io.depesche.contracts.article.Article;
import io.depesche.contracts.article.ArticleEnriched.Damage;
import io.depesche.contracts.article.Issue;
import io.depesche.contracts.article.RepeatedLine;
import io.depesche.nlp.domain.clean.rule.TruncateRule;
import io.depesche.nlp.domain.language.SourceLanguage;
import io.depesche.nlp.domain.text.Credit;
import io.depesche.nlp.domain.text.EditedText;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the cleaning rules one after the other over a text. A rule that fails loses its own repairs and leaves an issue, never the
 * article. Thread-safe.
 */
public final class Cleaner {

    private final List<CleaningRule> rules;
    private final CleaningEvidence evidence;

    public Cleaner(List<CleaningRule> rules) {
        this(rules, new CleaningEvidence());
    }

    /** @param evidence tells the source language, for the estimate of the damage */
    public Cleaner(List<CleaningRule> rules, CleaningEvidence evidence) {
        this.rules = List.copyOf(rules);
        this.evidence = evidence;
    }

    /** The cleaned text, what moved lines said about the article, how damaged it was, and what went wrong. */
    public record Cleaned(EditedText text, List<Credit> credits, Damage damage, List<Issue> issues) {}

    public Cleaned clean(Article article, EditedText raw) {
        return clean(article, raw, List.of());
    }

    /** @param repeated lines of the raw text that other articles of the site have */
    public Cleaned clean(Article article, EditedText raw, List<RepeatedLine> repeated) {
        EditedText text = raw;
        List<Credit> credits = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        int damage = 0;
        Draft draft = Draft.of(article, text.clean(), SiteRepetition.of(raw.raw(), repeated));
        TranslationSigns signs = draft.signs();
        for (CleaningRule rule : rules) {
            try {
                List<Repair> repairs = rule.repairs(draft);
                if (repairs.isEmpty()) {
                    continue;
                }
                text = text.with(rule.id(), repairs);
                damage += (int) repairs.stream().filter(Cleaner::isDamage).count();
                signs = signs.and(repairs);
                draft = draft.next(text.clean(), damage, signs);
                repairs.stream().map(Repair::credit).forEach(credit -> {
                    if (credit != null) {
                        credits.add(credit);
                    }
                });
            } catch (RuntimeException e) {
                issues.add(failed(rule, e));
            }
        }
        if (text.edits().stream().anyMatch(edit -> edit.artifact().equals(TruncateRule.ARTIFACT))) {
            String detail = "the text is longer than can be read; its end was left out of the clean text";
            issues.add(new Issue(Issue.TRUNCATED, null, Issue.Severity.WARNING, detail));
        }
        SourceLanguage language = evidence.sourceLanguage(draft.next(raw.clean(), damage, signs));
        Damage estimate = DamageEstimate.of(article, text, language);
        return new Cleaned(text, List.copyOf(credits), estimate, List.copyOf(issues));
    }

    /** Furniture and control characters stand on every page; what else is wrong came with the translation. */
    private static boolean isDamage(Repair repair) {
        return switch (repair.artifact()) {
            case "BOILER", "CREDIT", "CONTROL", TruncateRule.ARTIFACT -> false;
            default -> true;
        };
    }

    /** The kind of the failure without its message, which may quote the text. */
    private static Issue failed(CleaningRule rule, RuntimeException e) {
        String detail = rule.id() + ": " + e.getClass().getSimpleName();
        return new Issue(Issue.STAGE_FAILED, null, Issue.Severity.WARNING, detail);
    }
}

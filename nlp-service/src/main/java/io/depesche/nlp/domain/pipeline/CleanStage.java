package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.ArticleEnriched.Component;
import io.depesche.nlp.domain.clean.Cleaner;
import io.depesche.nlp.domain.clean.Cleaner.Cleaned;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningOverlay;
import io.depesche.nlp.domain.clean.CleaningRules;

/** Repairs the text: everything after it reads the clean text. */
final class CleanStage implements Stage {

    static final String NAME = "clean";

    private final Cleaner cleaner;

    CleanStage() {
        this(CleaningOverlay.NONE);
    }

    CleanStage(CleaningOverlay overlay) {
        CleaningEvidence evidence = new CleaningEvidence(overlay);
        this.cleaner = new Cleaner(CleaningRules.inOrder(evidence), evidence);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Component component() {
        return new Component("cleaner-de", "0.2.0");
    }

    @Override
    public Analysis apply(Analysis article) {
        Cleaned cleaned = cleaner.clean(article.article(), article.text(), article.repeated());
        return article.withText(cleaned.text(), cleaned.credits())
                .withDamage(cleaned.damage())
                .withIssues(cleaned.issues());
    }
}

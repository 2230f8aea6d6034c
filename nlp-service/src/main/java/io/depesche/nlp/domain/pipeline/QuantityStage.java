package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.ArticleEnriched.Component;
import io.depesche.contracts.article.ArticleEnriched.DateMention;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.quantity.QuantityReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the amounts. What is a date or a name already is none. */
final class QuantityStage implements Stage {

    static final String NAME = "quantity";

    private final QuantityReader reader = new QuantityReader();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Component component() {
        return new Component("quantity-de", "0.2.0");
    }

    @Override
    public Analysis apply(Analysis article) {
        List<Span> taken = new ArrayList<>();
        if (article.dates() != null) {
            article.dates().stream().map(DateMention::span).forEach(taken::add);
        }
        if (article.entities() != null) {
            article.entities().stream().map(Entity::mentions).forEach(taken::addAll);
        }
        taken.sort(Comparator.comparingInt(Span::start));
        return article.withQuantities(reader.read(article.text().clean(), taken));
    }
}

package io.depesche.nlp.domain.pipeline;

import io.depesche.contracts.article.ArticleEnriched.Component;
import io.depesche.nlp.domain.quote.QuoteFinder;
import io.depesche.nlp.domain.quote.QuoteFinder.Found;
import java.util.List;

/** Finds direct and indirect speech and who speaks. Without entities the speakers are words of the text. */
final class QuoteStage implements Stage {

    static final String NAME = "quote";

    private final QuoteFinder finder = new QuoteFinder();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Component component() {
        return new Component("quotes-de", "0.5.0");
    }

    @Override
    public Analysis apply(Analysis article) {
        String text = article.text().clean();
        if (article.entities() == null) {
            return article.withQuotes(
                    finder.find(text, article.sentencesOrNone(), List.of()).quotes());
        }
        Found found = finder.find(text, article.sentencesOrNone(), article.entities());
        return article.withEntities(found.entities()).withQuotes(found.quotes());
    }
}

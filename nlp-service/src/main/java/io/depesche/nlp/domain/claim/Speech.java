package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Quote;
import io.depesche.contracts.article.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which quote a place of the text lies in. */
final class Speech {

    private final List<Quote> quotes;

    Speech(List<Quote> quotes) {
        this.quotes = quotes;
    }

    /** The quote around a place; the shortest where one lies in another. */
    @Nullable
    Quote at(int offset) {
        Quote found = null;
        for (Quote quote : quotes) {
            boolean around =
                    quote.span().start() <= offset && offset < quote.span().end();
            if (around && (found == null || length(quote) < length(found))) {
                found = quote;
            }
        }
        return found;
    }

    private static int length(Quote quote) {
        return quote.span().end() - quote.span().start();
    }

    List<Party> speakersAt(int offset) {
        Quote quote = at(offset);
        return quote == null ? List.of() : quote.speakers();
    }
}

package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Arguments;
import io.depesche.contracts.article.ArticleEnriched.Claim;
import io.depesche.contracts.article.ArticleEnriched.DateMention;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.sentence.TextSplitter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Acts that only a caption tells. A caption is no text of the article, so its words have no place in the clean text; the evidence is the gap
 * that it left there, which {@code text.map} leads back to the caption in the raw text. Only those take part whom the text names, too, and
 * the claim is believed as little as one of a headline.
 */
final class CaptionClaims {

    /** Begins the rule id of such a claim. */
    static final String RULE = "caption/";

    private static final double WEAKER = 0.7;
    private static final int MOST_CAPTIONS = 8;

    private final ClaimExtractor extractor;
    private final TextSplitter splitter = new TextSplitter();

    CaptionClaims(ClaimExtractor extractor) {
        this.extractor = extractor;
    }

    /** The claims of the captions that the text does not make, numbered on. */
    List<Claim> besides(List<Claim> told, List<Caption> captions, ClaimInput article) {
        List<Claim> found = new ArrayList<>();
        for (Caption caption : captions.subList(0, Math.min(MOST_CAPTIONS, captions.size()))) {
            for (Claim claim : extractor.read(input(caption, article)).claims()) {
                Claim here = here(claim, caption, told.size() + found.size() + 1);
                boolean known = here == null || isTold(here, told) || isTold(here, found);
                if (!known) {
                    found.add(here);
                }
            }
        }
        return found;
    }

    private ClaimInput input(Caption caption, ClaimInput article) {
        List<Entity> entities = new ArrayList<>();
        for (Entity entity : article.entities()) {
            List<Span> mentions = new ArrayList<>();
            Set<String> names = new LinkedHashSet<>();
            entity.mentions().forEach(span -> names.add(span.of(article.text())));
            names.forEach(name -> mentions.addAll(places(name, caption.text())));
            if (!mentions.isEmpty()) {
                entities.add(new Entity(
                        entity.id(),
                        entity.type(),
                        entity.name(),
                        entity.same(),
                        entity.entity(),
                        mentions,
                        null,
                        entity.confidence()));
            }
        }
        List<DateMention> dates = new ArrayList<>();
        for (DateMention date : article.dates()) {
            for (Span span : places(date.span().of(article.text()), caption.text())) {
                dates.add(new DateMention(
                        date.id(),
                        span,
                        date.type(),
                        date.value(),
                        date.mod(),
                        date.earliest(),
                        date.latest(),
                        date.confidence()));
            }
        }
        return new ClaimInput(
                caption.text(),
                splitter.split(caption.text()),
                entities,
                dates,
                List.of(),
                List.of(),
                List.of(),
                article.published());
    }

    /** Where whole words stand; {@code Juni} of {@code 19. Juni} is another date. */
    private static List<Span> places(String words, String text) {
        List<Span> places = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0 && !words.isBlank(); at = text.indexOf(words, at + words.length())) {
            int end = at + words.length();
            boolean whole = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            boolean ofDay = at > 1 && text.charAt(at - 2) == '.';
            if (whole && !ofDay) {
                places.add(new Span(at, end));
            }
        }
        return places;
    }

    /** The claim as one of the article; {@code null} if nobody acts whom the article knows. */
    private static @Nullable Claim here(Claim claim, Caption caption, int number) {
        Arguments args = claim.args();
        List<Party> actors = entities(args.actor());
        if (actors.isEmpty() || actors.size() < args.actor().size()) {
            return null;
        }
        return new Claim(
                "a" + number,
                claim.type(),
                claim.mode(),
                claim.frame(),
                new Arguments(actors, entities(args.recipient()), List.of(), args.time(), args.place(), null),
                claim.modality(),
                claim.hedged(),
                null,
                entities(claim.attribution()),
                caption.gap(),
                caption.gap(),
                Math.round(claim.confidence() * WEAKER * 100) / 100.0,
                RULE + claim.by());
    }

    private static List<Party> entities(List<Party> parties) {
        return parties.stream().filter(Party.OfEntity.class::isInstance).toList();
    }

    private static boolean isTold(Claim claim, List<Claim> told) {
        return told.stream()
                .anyMatch(other -> other.frame().equals(claim.frame())
                        && other.args().actor().stream().anyMatch(claim.args().actor()::contains));
    }
}

package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.quote.Heard.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entity that a phrase means: the name in it, the person whom {@code der Minister} or {@code sie} means by what was said of
 * them before, else the words as they stand. Remembers who spoke last. For one text, not thread-safe.
 *
 * <p>References that it finds ({@code Er} is e3) are handed back with the entities.
 */
final class Speakers {

    /** How far back, in characters, the list of names stands that {@code diese Länder} means. */
    private static final int NEAR = 400;

    /** And the pair that {@code die beiden Länder} means: two sides of one story are not named again and again. */
    private static final int FAR = 2_000;

    private final String text;
    private final Mentions mentions;
    private final NamedParties named;
    private final NameLists lists;
    private final Pronouns pronouns;
    private final FoundReferences references = new FoundReferences();
    private List<Party> last = List.of();

    Speakers(String text, List<Entity> entities, Forms forms) {
        this.text = text;
        this.mentions = new Mentions(text, entities, forms);
        this.named = new NamedParties(mentions);
        this.lists = new NameLists(text, mentions);
        this.pronouns = new Pronouns(text, forms, mentions, lists, references);
    }

    /** Who a source is; remembers them as the last who spoke. */
    List<Party> of(Source source) {
        ReadSentence sentence = source.sentence();
        if (source.carried()) {
            standIn(sentence, source.standIn(), last);
            return last;
        }
        NounPhrase phrase = source.phrase();
        if (sentence == null || phrase == null) {
            return List.of();
        }
        List<Party> found = resolve(sentence, phrase);
        List<Party> next = source.then() == null ? List.of() : resolve(sentence, source.then());
        goesOn(next.isEmpty() ? found : next);
        standIn(sentence, source.standIn(), found);
        return found;
    }

    /** The relative pronoun in {@code Kuhl, der sagte}, {@code eigenen} in {@code nach eigenen Angaben}, {@code Demnach}. */
    private void standIn(@Nullable ReadSentence sentence, int token, List<Party> found) {
        if (sentence != null && token >= 0 && !found.isEmpty() && found.getFirst() instanceof Party.OfEntity one) {
            references.add(one.id(), sentence.token(token).span(), "pronoun");
        }
    }

    /** Somebody else goes on speaking than whoever was asked for last. */
    void goesOn(List<Party> speakers) {
        if (!speakers.isEmpty()) {
            last = speakers;
        }
    }

    private List<Party> resolve(ReadSentence sentence, NounPhrase whole) {
        NounPhrase phrase = named.withoutObject(sentence, whole);
        Span words = new Span(
                sentence.token(phrase.from()).start(),
                sentence.token(phrase.to() - 1).end());
        NounPhrase subject = phrase.pronoun() ? Pronouns.severalBefore(sentence, phrase) : null;
        if (subject != null) {
            List<Party> found = resolve(sentence, subject);
            if (found.stream().anyMatch(Party.OfEntity.class::isInstance)) {
                standIn(sentence, phrase.head(), found);
                return found;
            }
        }
        if (phrase.pronoun()) {
            return pronouns.meaning(sentence, phrase, words, last);
        }
        Span head = new Span(
                sentence.token(phrase.head()).start(),
                sentence.token(phrase.headEnd() - 1).end());
        List<Party> known = named.of(sentence, phrase, head);
        if (!known.isEmpty()) {
            return known;
        }
        List<Party> several = several(sentence, phrase);
        if (!several.isEmpty()) {
            return several;
        }
        Entity meant = mentions.byTitle(sentence, phrase, head);
        if (meant != null) {
            references.add(meant.id(), head, "nominal");
            return List.of(new Party.OfEntity(meant.id()));
        }
        Span shown = SpeakerWords.trimmed(text, SpeakerWords.of(sentence, phrase, words));
        return List.of(new Party.OfWords(shown.of(text), shown));
    }

    /** {@code [Diese Länder] warnen}, {@code [die beiden Minister] sagten}: those of the list of names before. */
    private List<Party> several(ReadSentence sentence, NounPhrase phrase) {
        Form noun = sentence.token(phrase.headEnd() - 1).form();
        if (phrase.to() > phrase.headEnd() || !noun.is(Form.PLURAL_NOUN)) {
            return List.of();
        }
        String first = sentence.token(phrase.from()).lower();
        boolean these = first.equals("diese") && phrase.head() == phrase.from() + 1;
        boolean both = first.equals("beide")
                || first.equals("die")
                        && phrase.head() > phrase.from() + 1
                        && sentence.token(phrase.from() + 1).lower().equals("beiden");
        if (!these && !both) {
            return List.of();
        }
        int start = sentence.token(phrase.from()).start();
        List<Entity> meant = lists.before(start, these ? NEAR : FAR, !NameLists.isBodies(noun), both);
        Span span = new Span(start, sentence.token(phrase.headEnd() - 1).end());
        meant.forEach(one -> references.add(one.id(), span, "nominal"));
        return meant.stream().<Party>map(one -> new Party.OfEntity(one.id())).toList();
    }

    /** The entities with the references that were found here. */
    List<Entity> completed(List<Entity> entities) {
        return references.completed(entities);
    }
}

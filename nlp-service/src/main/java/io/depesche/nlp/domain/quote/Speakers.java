package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.quote.Heard.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entity that a phrase means: the name in it, the person whom {@code der Minister} or {@code sie} means by what was said of
 * them before, else the words as they stand. Remembers who spoke last. For one text, not thread-safe.
 *
 * <p>References that it finds ({@code Er} is e3) are handed back with the entities.
 */
final class Speakers {

    private final String text;
    private final Forms forms;
    private final Mentions mentions;
    private final FoundReferences references = new FoundReferences();
    private List<Party> last = List.of();

    Speakers(String text, List<Entity> entities, Forms forms) {
        this.text = text;
        this.forms = forms;
        this.mentions = new Mentions(text, entities);
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
        if (!found.isEmpty()) {
            last = found;
        }
        if (source.then() != null) {
            List<Party> next = resolve(sentence, source.then());
            last = next.isEmpty() ? last : next;
        }
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

    private List<Party> resolve(ReadSentence sentence, NounPhrase phrase) {
        Span words = new Span(
                sentence.token(phrase.from()).start(),
                sentence.token(phrase.to() - 1).end());
        if (phrase.pronoun()) {
            return pronoun(sentence.token(phrase.head()), words);
        }
        Span head = new Span(
                sentence.token(phrase.head()).start(),
                sentence.token(phrase.headEnd() - 1).end());
        List<Party> named = named(sentence, phrase, head, words);
        if (!named.isEmpty()) {
            return named;
        }
        Entity meant = mentions.byTitle(sentence, phrase, head);
        if (meant != null) {
            references.add(meant.id(), head, "nominal");
            return List.of(new Party.OfEntity(meant.id()));
        }
        Span shown = SpeakerWords.trimmed(text, SpeakerWords.of(sentence, phrase, words));
        return List.of(new Party.OfWords(shown.of(text), shown));
    }

    /** A name that is the head of the phrase or stands joined to it, and a second one behind {@code und}. */
    private List<Party> named(ReadSentence sentence, NounPhrase phrase, Span head, Span words) {
        Entity person = null;
        Entity other = null;
        int at = mentions.first(head.start());
        for (int i = at; i < mentions.size() && mentions.get(i).span().start() < head.end(); i++) {
            Mentions.Place place = mentions.get(i);
            if (!place.span().overlaps(head)) {
                continue;
            }
            if (place.entity().type().equals("PER") && !isOwner(place.span(), sentence, phrase)) {
                person = person == null ? place.entity() : person;
            } else if (place.span().end() >= head.end() - 1) {
                other = other == null ? place.entity() : other;
            }
        }
        if (person == null) {
            person = apposition(sentence, phrase);
        }
        if (person != null) {
            return also(person, phrase, sentence);
        }
        boolean whole = other != null && isWholeHead(sentence, phrase);
        return whole && other != null ? also(other, phrase, sentence) : List.of();
    }

    /** {@code [Kuhls] Sprecher}: the person is whose it is, and somebody or something else is the head. */
    private static boolean isOwner(Span person, ReadSentence sentence, NounPhrase phrase) {
        Token last = sentence.token(phrase.headEnd() - 1);
        return person.end() < last.start()
                && sentence.token(phrase.head()).lower().endsWith("s")
                && last.isWord()
                && last.form().isNoun()
                && !last.form().is(Form.NAME)
                && person.end() >= sentence.token(phrase.headEnd() - 2).start();
    }

    /** {@code die NATO}, not {@code NATO-Sprecher} and not {@code Sprecher der NATO}. */
    private static boolean isWholeHead(ReadSentence sentence, NounPhrase phrase) {
        Form first = sentence.token(phrase.head()).form();
        return phrase.headEnd() - phrase.head() <= 6 && !first.lower().endsWith("sprecher");
    }

    private List<Party> also(Entity first, NounPhrase phrase, ReadSentence sentence) {
        List<Party> parties = new ArrayList<>();
        int at = phrase.headEnd();
        boolean und = at + 1 < sentence.size()
                && (sentence.token(at).lower().equals("und")
                        || sentence.token(at).lower().equals("sowie"));
        if (und) {
            listed(sentence, phrase.from(), parties);
        }
        parties.add(new Party.OfEntity(first.id()));
        if (und) {
            int from = sentence.token(at + 1).start();
            for (int i = mentions.first(from); i < mentions.size(); i++) {
                Mentions.Place place = mentions.get(i);
                if (place.span().start() > from + 60) {
                    break;
                }
                NounPhrase second = NounPhrase.at(sentence.tokens(), at + 1, sentence.size());
                boolean inside = second != null
                        && !second.pronoun()
                        && place.span().start() >= sentence.token(second.head()).start()
                        && place.span().end()
                                <= sentence.token(second.headEnd() - 1).end();
                if (inside && !place.entity().id().equals(first.id()) && isSubjectPart(sentence, second, phrase)) {
                    parties.add(new Party.OfEntity(place.entity().id()));
                    break;
                }
            }
        }
        return parties;
    }

    /** {@code [Polen], [Ungarn], Kroatien und Serbien kündigten an}: names before the phrase, from the head of the sentence on. */
    private void listed(ReadSentence sentence, int from, List<Party> parties) {
        int comma = from - 1;
        List<Party> names = new ArrayList<>();
        while (comma > 0 && sentence.token(comma).kind() == Token.Kind.COMMA) {
            int start = comma;
            while (start > 0 && sentence.token(start - 1).form().is(Form.CAPITAL)) {
                start--;
            }
            Span words = new Span(
                    sentence.token(start).start(), sentence.token(comma - 1).end());
            int place = mentions.first(words.start());
            boolean name = start < comma
                    && place < mentions.size()
                    && mentions.get(place).span().equals(words);
            if (!name) {
                return;
            }
            names.addFirst(new Party.OfEntity(mentions.get(place).entity().id()));
            comma = start - 1;
        }
        if (comma < 0) {
            parties.addAll(names);
        }
    }

    private static boolean isSubjectPart(ReadSentence sentence, @Nullable NounPhrase second, NounPhrase phrase) {
        if (second == null) {
            return false;
        }
        int next = second.headEnd();
        return second.to() <= phrase.to()
                || next >= sentence.size()
                || sentence.token(next).kind() != Token.Kind.WORD
                || sentence.token(next).form().isFinite();
    }

    /** {@code Der Vorsitzende des Verbands, Jan Kuhl, sagte}. */
    private @Nullable Entity apposition(ReadSentence sentence, NounPhrase phrase) {
        int at = phrase.to();
        if (at + 1 >= sentence.size() || sentence.token(at).kind() != Token.Kind.COMMA) {
            return null;
        }
        Token next = sentence.token(at + 1);
        int place = mentions.first(next.start());
        if (place >= mentions.size()) {
            return null;
        }
        Mentions.Place found = mentions.get(place);
        boolean starts =
                found.span().start() == next.start() && found.entity().type().equals("PER");
        int end = at + 1;
        while (end < sentence.size()
                && sentence.token(end).end() <= found.span().end()) {
            end++;
        }
        boolean closed = end >= sentence.size() || sentence.token(end).kind() == Token.Kind.COMMA;
        if (!starts || !closed) {
            return null;
        }
        return found.entity();
    }

    private List<Party> pronoun(Token token, Span words) {
        boolean he = token.lower().equals("er")
                || token.lower().startsWith("sein")
                || token.lower().equals("dessen");
        boolean she = token.lower().equals("sie")
                || token.lower().startsWith("ihr")
                || token.lower().equals("deren");
        if (he || she) {
            int gender = he ? Form.MASCULINE : Form.FEMININE;
            Party.OfWords unnamed = unnamed(gender, she);
            Entity meant = unnamed == null ? mentions.person(token.start(), gender) : null;
            if (unnamed != null) {
                return List.of(unnamed);
            }
            if (meant != null) {
                references.add(meant.id(), token.span(), "pronoun");
                return List.of(new Party.OfEntity(meant.id()));
            }
        }
        if (token.lower().equals("man") && !last.isEmpty()) {
            return last; // sagt die Regierung, … Man betont auch, …
        }
        Span shown = SpeakerWords.trimmed(text, words);
        return List.of(new Party.OfWords(shown.of(text), shown));
    }

    /** Whoever spoke last without a name: {@code ein Landwirt … er}, {@code die Hacker … sie}. */
    private Party.@Nullable OfWords unnamed(int gender, boolean she) {
        if (last.size() != 1 || !(last.getFirst() instanceof Party.OfWords words) || words.span() == null) {
            return null;
        }
        String[] parts = words.words().split("\\s+", 12);
        for (String part : parts) {
            if (part.isEmpty() || part.length() > Forms.LONGEST_WORD || !Character.isUpperCase(part.charAt(0))) {
                continue;
            }
            Form form = forms.of(part);
            if (form.isNoun()) {
                boolean plural = she
                        && form.is(Form.PLURAL_NOUN)
                        && parts[0].toLowerCase(Locale.GERMAN).equals("die");
                boolean fits = plural || form.is(gender) && !form.is(Form.NEUTER);
                return People.isSpeaker(form) && fits ? words : null;
            }
        }
        return null;
    }

    /** The entities with the references that were found here. */
    List<Entity> completed(List<Entity> entities) {
        return references.completed(entities);
    }
}

package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the entities whose names are the head of a phrase, joined to it by {@code und} or a comma, or its apposition. For one text. */
final class NamedParties {

    /** Ends of nouns for bodies, which stand before the name of a person only by chance. */
    private static final Set<String> BODIES = Set.of(
            "schaft",
            "behörde",
            "regierung",
            "partei",
            "polizei",
            "kommission",
            "zeitung",
            "union",
            "opposition",
            "kammer",
            "justiz",
            "fraktion",
            "organisation",
            "gruppe");

    private final Mentions mentions;

    NamedParties(Mentions mentions) {
        this.mentions = mentions;
    }

    /** A name that is the head of the phrase or stands joined to it, and a second one behind {@code und}. */
    List<Party> of(ReadSentence sentence, NounPhrase phrase, Span head) {
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

    /** {@code warf [die Staatsanwaltschaft] Kuhl vor}: a body is no title of the person who stands behind it. */
    NounPhrase withoutObject(ReadSentence sentence, NounPhrase phrase) {
        Token head = sentence.token(phrase.head());
        boolean body = !phrase.pronoun()
                && phrase.headEnd() > phrase.head() + 1
                && sentence.token(phrase.from()).lower().equals("die")
                && BODIES.stream().anyMatch(head.lower()::endsWith);
        int next = body ? mentions.first(head.end()) : mentions.size();
        boolean person = next < mentions.size()
                && mentions.get(next).span().start()
                        == sentence.token(phrase.head() + 1).start()
                && isObject(head.lower(), mentions.get(next).entity().type());
        return person
                ? new NounPhrase(phrase.from(), phrase.head(), phrase.head() + 1, phrase.head() + 1, false, true)
                : phrase;
    }

    /** {@code die Regierung [Kuhl]} is hers, and {@code die Gruppe [Nord]} a name. */
    private static boolean isObject(String body, String type) {
        return type.equals("PER") && !body.equals("regierung") || type.equals("LOC") && body.endsWith("regierung");
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
            while (start > 0
                    && sentence.token(start - 1).form().is(Form.CAPITAL)
                    && !sentence.token(start - 1).form().is(Form.FUNCTION)) {
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
            boolean article = start > 0
                    && switch (sentence.token(start - 1).lower()) {
                        case "der", "die", "das" -> true;
                        default -> false;
                    };
            comma = article ? start - 2 : start - 1; // Polen, [die] Ukraine und Kroatien
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
}

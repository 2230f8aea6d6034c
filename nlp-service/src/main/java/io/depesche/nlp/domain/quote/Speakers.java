package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.EntityReference;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.quote.Heard.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entity that a phrase means: the name in it, the person whom {@code der Minister} or {@code sie} means by what was said of
 * them before, else the words as they stand. Remembers who spoke last. For one text, not thread-safe.
 *
 * <p>References that it finds ({@code Er} is e3) are handed back with the entities.
 */
final class Speakers {

    /** How many mentions back a pronoun is followed; a person not named for so long is not meant. */
    private static final int FARTHEST = 40;

    private record Place(Span span, Entity entity, boolean name) {}

    private final String text;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, List<EntityReference>> references = new LinkedHashMap<>();
    private final Map<String, Integer> genders = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Forms forms;
    private List<Party> last = List.of();

    Speakers(String text, List<Entity> entities, Forms forms) {
        this.text = text;
        this.forms = forms;
        for (Entity entity : entities) {
            entity.mentions().forEach(span -> places.add(new Place(span, entity, true)));
            if (entity.references() != null) {
                entity.references().stream()
                        .filter(reference -> !reference.kind().equals("adjective"))
                        .forEach(reference -> places.add(new Place(reference.span(), entity, false)));
            }
        }
        places.sort(Comparator.comparing(Place::span));
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
            references
                    .computeIfAbsent(one.id(), id -> new ArrayList<>())
                    .add(new EntityReference(sentence.token(token).span(), "pronoun"));
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
        Entity meant = byTitle(sentence, phrase, head);
        if (meant != null) {
            refer(meant, head, "nominal");
            return List.of(new Party.OfEntity(meant.id()));
        }
        Span shown = trimmed(shownOf(sentence, phrase, words));
        return List.of(new Party.OfWords(shown.of(text), shown));
    }

    /** The name alone where there is one ({@code Vorstand Jan Kuhl}), else the phrase without {@code am Bahnhof} or {@code auf Anfrage}. */
    private static Span shownOf(ReadSentence sentence, NounPhrase phrase, Span words) {
        int first = phrase.head();
        while (first < phrase.headEnd() - 1 && isTitle(sentence.token(first).form())) {
            first++;
        }
        boolean named = phrase.headEnd() - first >= 2
                && (first > phrase.head() || !sentence.token(first).form().isNoun());
        if (named && sentence.token(first).isWord()) {
            return new Span(
                    sentence.token(first).start(),
                    sentence.token(phrase.headEnd() - 1).end());
        }
        for (int i = phrase.headEnd(); i < phrase.to(); i++) {
            String word = sentence.token(i).lower();
            if (sentence.token(i).form().is(Form.PREPOSITION)
                    && !word.equals("von")
                    && !word.equals("vom")
                    && !word.equals("für")) {
                return new Span(words.start(), sentence.token(i - 1).end());
            }
        }
        return words;
    }

    private static boolean isTitle(Form form) {
        return form.isNoun() && !form.is(Form.NAME) && People.isSpeaker(form);
    }

    private Span trimmed(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return new Span(start, end);
    }

    /** A name that is the head of the phrase or stands joined to it, and a second one behind {@code und}. */
    private List<Party> named(ReadSentence sentence, NounPhrase phrase, Span head, Span words) {
        Entity person = null;
        Entity other = null;
        int at = firstPlace(head.start());
        for (int i = at; i < places.size() && places.get(i).span().start() < head.end(); i++) {
            Place place = places.get(i);
            if (!place.span().overlaps(head)) {
                continue;
            }
            if (place.entity().type().equals("PER") && !isOwner(place.span(), sentence, phrase)) {
                person = person == null ? place.entity() : person;
                note(place, head);
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
        parties.add(new Party.OfEntity(first.id()));
        int at = phrase.headEnd();
        boolean und = at + 1 < sentence.size()
                && (sentence.token(at).lower().equals("und")
                        || sentence.token(at).lower().equals("sowie"));
        if (und) {
            int from = sentence.token(at + 1).start();
            for (int i = firstPlace(from); i < places.size(); i++) {
                Place place = places.get(i);
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
        int place = firstPlace(next.start());
        if (place >= places.size()) {
            return null;
        }
        Place found = places.get(place);
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
        note(
                found,
                new Span(
                        sentence.token(phrase.head()).start(),
                        sentence.token(phrase.headEnd() - 1).end()));
        return found.entity();
    }

    /** Remembers what stands before a person's name: {@code Ministerin Jana Kuhl} is a woman and may be called the minister. */
    private void note(Place person, Span head) {
        if (head.start() >= person.span().start()) {
            return;
        }
        String title = text.substring(
                        head.start(), Math.min(head.end(), person.span().start()))
                .strip();
        int blank = title.lastIndexOf(' ');
        remember(title.substring(blank + 1), person.entity());
    }

    private void remember(String title, Entity person) {
        if (!title.isEmpty() && title.length() < Forms.LONGEST_WORD) {
            titles.put(title.toLowerCase(Locale.GERMAN), person.id());
        }
    }

    private @Nullable Entity byTitle(ReadSentence sentence, NounPhrase phrase, Span head) {
        String determiner = sentence.token(phrase.from()).lower();
        boolean definite = determiner.equals("der")
                || determiner.equals("die")
                || determiner.equals("dieser")
                || determiner.equals("diese")
                || determiner.equals("dem");
        if (!definite || phrase.to() > phrase.headEnd()) {
            return null;
        }
        String title = sentence.token(phrase.headEnd() - 1).lower();
        Entity best = null;
        int at = lastPlaceBefore(head.start());
        for (int i = at; i >= Math.max(0, at - FARTHEST); i--) {
            Place place = places.get(i);
            if (place.name() && place.entity().type().equals("PER")) {
                String before = wordBefore(place.span().start());
                if (!before.isEmpty() && (before.endsWith(title) || title.endsWith(before))) {
                    best = place.entity();
                    break;
                }
            }
        }
        return best;
    }

    private String wordBefore(int at) {
        int end = at;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0
                && end - start < Forms.LONGEST_WORD
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        String word = text.substring(start, end);
        return word.length() > 3 && Character.isUpperCase(word.charAt(0)) ? word.toLowerCase(Locale.GERMAN) : "";
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
            Entity meant = unnamed == null ? person(token.start(), gender) : null;
            if (unnamed != null) {
                return List.of(unnamed);
            }
            if (meant != null) {
                refer(meant, token.span(), "pronoun");
                return List.of(new Party.OfEntity(meant.id()));
            }
        }
        if (token.lower().equals("man") && !last.isEmpty()) {
            return last; // sagt die Regierung, … Man betont auch, …
        }
        return List.of(new Party.OfWords(trimmed(words).of(text), trimmed(words)));
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

    /** The last person before a place whose name or title does not speak against the gender. */
    private @Nullable Entity person(int before, int gender) {
        int at = lastPlaceBefore(before);
        Entity loose = null;
        for (int i = at; i >= Math.max(0, at - FARTHEST); i--) {
            Place place = places.get(i);
            if (!place.entity().type().equals("PER")) {
                continue;
            }
            int known = genderOf(place.entity());
            if (known == gender) {
                return place.entity();
            }
            if (known == 0 && loose == null) {
                loose = place.entity();
            }
        }
        return loose;
    }

    /** By first name or by the title before the name; 0 if neither tells. */
    private int genderOf(Entity entity) {
        return genders.computeIfAbsent(entity.id(), id -> {
            int first = firstNameGender(entity.name());
            if (first != 0) {
                return first;
            }
            for (Span mention :
                    entity.mentions().subList(0, Math.min(5, entity.mentions().size()))) {
                String title = wordBefore(mention.start());
                if (title.endsWith("in") && title.length() > 5 || title.equals("frau")) {
                    return Form.FEMININE;
                }
                if (title.equals("herr") || title.equals("herrn") || title.endsWith("er") && title.length() > 5) {
                    return Form.MASCULINE;
                }
            }
            return 0;
        });
    }

    private int firstNameGender(String name) {
        int blank = name.indexOf(' ');
        if (blank <= 1) {
            return 0;
        }
        int gender = 0;
        for (var reading : GermanLexicon.shared().readings(name.substring(0, blank))) {
            if (reading.has("VOR")) {
                gender |= reading.has("MAS") ? Form.MASCULINE : reading.has("FEM") ? Form.FEMININE : 0;
            }
        }
        return gender == Form.MASCULINE || gender == Form.FEMININE ? gender : 0;
    }

    private void refer(Entity entity, Span span, String kind) {
        references.computeIfAbsent(entity.id(), id -> new ArrayList<>()).add(new EntityReference(span, kind));
    }

    /** The entities with the references that were found here. */
    List<Entity> completed(List<Entity> entities) {
        if (references.isEmpty()) {
            return entities;
        }
        return entities.stream().map(this::completed).toList();
    }

    private Entity completed(Entity entity) {
        List<EntityReference> found = references.getOrDefault(entity.id(), List.of());
        List<EntityReference> old = entity.references() == null ? List.of() : entity.references();
        List<EntityReference> all = new ArrayList<>(old);
        for (EntityReference reference : found) {
            if (all.stream().noneMatch(other -> other.span().overlaps(reference.span()))) {
                all.add(reference);
            }
        }
        if (all.size() == old.size()) {
            return entity;
        }
        all.sort(Comparator.comparing(EntityReference::span));
        return new Entity(
                entity.id(),
                entity.type(),
                entity.name(),
                entity.same(),
                entity.entity(),
                entity.mentions(),
                all,
                entity.confidence());
    }

    private int firstPlace(int from) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).span().end() <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int lastPlaceBefore(int at) {
        return Math.min(firstPlace(at), places.size()) - 1;
    }
}

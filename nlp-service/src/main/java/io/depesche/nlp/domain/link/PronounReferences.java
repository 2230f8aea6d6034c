package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import io.depesche.nlp.domain.lexicon.Rows;
import io.depesche.nlp.domain.sentence.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom {@code er} and {@code sie} mean, only where it is certain: one person alone of that sex was named in the sentence before (or in
 * this one before a verb of saying), and nothing else can be meant. Never inside quotation marks, where somebody else speaks. Immutable,
 * thread-safe.
 *
 * <p>Example: in {@code Ministerin Jana Kuhl reiste nach Kiew. Sie sagte Hilfe zu.} {@code Sie} is Jana Kuhl; in {@code Der Verband
 * kritisierte Jan Kuhl. Er forderte mehr.} {@code Er} is nobody.
 */
final class PronounReferences {

    private static final String MARKS = "„“”»«\"‚‘›‹";

    private final GermanLexicon lexicon = GermanLexicon.shared();
    private final Set<String> saying = new HashSet<>();
    private final Set<String> acting = new HashSet<>();
    private final Roles roles;

    PronounReferences(Roles roles) {
        this.roles = roles;
        Rows.read("/nlp/link/person-verbs.tsv", 2).forEach(row -> {
            List<String> verbs = List.of(row.get(1).split("\\|"));
            acting.addAll(verbs);
            if (row.getFirst().equals("say")) {
                saying.addAll(verbs);
            }
        });
    }

    /** Persons and bodies of one sentence, in order. */
    private record Named(List<Found> persons, boolean bodies) {}

    List<Found> find(String text, Words words, List<Sentence> sentences, List<Found> found) {
        List<Found> places = new ArrayList<>(found);
        places.removeIf(place -> place.kind().equals(Found.ADJECTIVE));
        places.sort(Comparator.comparing(Found::span));
        Genders genders = new Genders(text, words, places, roles);
        List<Found> pronouns = new ArrayList<>();
        int next = 0;
        Sentence before = null;
        Named namedBefore = new Named(List.of(), false);
        Quotation quotation = new Quotation(text);
        for (Sentence sentence : sentences) {
            List<Found> persons = new ArrayList<>();
            boolean bodies = false;
            while (next < places.size()
                    && places.get(next).span().start() < sentence.span().end()) {
                Found place = places.get(next++);
                bodies |= !place.isPerson() && place.target().type().equals("ORG");
                if (place.isPerson()) {
                    persons.add(place);
                }
            }
            Found first = before == null ? null : first(text, sentence, before, namedBefore, genders, quotation);
            Found inside = first != null ? null : inside(text, sentence, persons, genders, quotation);
            for (Found pronoun : new @Nullable Found[] {first, inside}) {
                if (pronoun != null) {
                    pronouns.add(pronoun);
                    persons.add(pronoun);
                }
            }
            before = sentence;
            namedBefore = new Named(persons, bodies);
        }
        return pronouns;
    }

    /** {@code Er} or {@code Sie} at the beginning of a sentence. */
    private @Nullable Found first(
            String text, Sentence sentence, Sentence before, Named named, Genders genders, Quotation quotation) {
        List<Span> tokens = sentence.tokens();
        Gender gender = tokens.size() < 3 ? null : genderOf(tokens.getFirst().of(text), true);
        if (gender == null
                || quotation.isOpenAt(tokens.getFirst().start())
                || text.substring(before.span().end() - 1, sentence.span().start())
                                .indexOf('\n')
                        >= 0) {
            return null;
        }
        Target person = only(named.persons());
        String verb = singular(tokens.get(1).of(text));
        if (person == null || verb == null || genders.of(person) != gender) {
            return null;
        }
        boolean leads = named.persons().getFirst().span().start()
                <= before.tokens().get(Math.min(1, before.tokens().size() - 1)).start();
        boolean certain = leads && acting.contains(verb) || !named.bodies() && !hasRival(text, before, named, gender);
        return certain ? new Found(tokens.getFirst(), person, Found.PRONOUN, 0.8) : null;
    }

    /** {@code Kuhl sagte, er werde kommen}. */
    private @Nullable Found inside(
            String text, Sentence sentence, List<Found> persons, Genders genders, Quotation quotation) {
        if (persons.isEmpty()) {
            return null;
        }
        List<Span> tokens = sentence.tokens();
        boolean said = false;
        for (int i = 1; i + 2 < tokens.size(); i++) {
            String word = tokens.get(i).of(text);
            String verb = said ? null : singular(word);
            said |= verb != null
                    && saying.contains(verb)
                    && persons.getFirst().span().end() <= tokens.get(i).start();
            Gender gender = said && tokens.get(i - 1).of(text).equals(",") ? genderOf(word, false) : null;
            if (gender != null && singular(tokens.get(i + 1).of(text)) != null) {
                Target person = only(persons.stream()
                        .filter(place -> place.span().start() < sentence.span().end())
                        .toList());
                boolean leads =
                        persons.getFirst().span().start() <= tokens.get(1).start();
                if (person == null
                        || !leads
                        || genders.of(person) != gender
                        || quotation.isOpenAt(tokens.get(i).start())) {
                    return null;
                }
                return new Found(tokens.get(i), person, Found.PRONOUN, 0.8);
            }
        }
        return null;
    }

    private static @Nullable Gender genderOf(String word, boolean first) {
        if (word.equals(first ? "Er" : "er")) {
            return Gender.MASCULINE;
        }
        return word.equals(first ? "Sie" : "sie") ? Gender.FEMININE : null;
    }

    private static @Nullable Target only(List<Found> persons) {
        Target only = null;
        for (Found place : persons) {
            if (only != null && !only.identity().equals(place.target().identity())) {
                return null;
            }
            only = place.target();
        }
        return only;
    }

    /** What a verb in the third person singular is a form of; {@code null} for any other word. */
    private @Nullable String singular(String word) {
        return lexicon.readings(word).stream()
                .filter(reading -> reading.wordClass() == WordClass.VERB && reading.has("3") && reading.has("SIN"))
                .map(reading -> reading.lemma())
                .findFirst()
                .orElse(null);
    }

    /** Whether a thing of the same gender stands in a sentence, which could be meant as well. */
    private boolean hasRival(String text, Sentence sentence, Named named, Gender gender) {
        for (Span token : sentence.tokens()) {
            String word = token.of(text);
            boolean noun = Character.isUpperCase(word.charAt(0))
                    && named.persons().stream().noneMatch(place -> place.span().overlaps(token))
                    && !roles.isRole(word);
            if (noun && isOf(gender, word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOf(Gender gender, String noun) {
        return lexicon.nounReadings(noun).stream()
                .anyMatch(reading -> reading.gender() == gender && reading.number() != Number.PLURAL);
    }

    /** Whether an odd number of quotation marks stands before a place of its paragraph; asked from the front to the back. */
    private static final class Quotation {
        private final String text;
        private int seen;
        private boolean open;

        Quotation(String text) {
            this.text = text;
        }

        boolean isOpenAt(int at) {
            for (; seen < at; seen++) {
                char c = text.charAt(seen);
                open = c != '\n' && open ^ MARKS.indexOf(c) >= 0;
            }
            return open;
        }
    }
}

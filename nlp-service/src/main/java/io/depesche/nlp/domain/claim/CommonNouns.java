package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom a noun without a name means: {@code das Unternehmen}, {@code die Kandidatin}; of several, see {@link Groups}. Answers with keys of
 * {@link Mention}.
 */
final class CommonNouns {

    private static final int MENTIONS_BACK = 120;

    /** A ship with a name is named among the first. */
    private static final int MENTIONS_FORWARD = 600;

    private final Ontology ontology;
    private final Discourse discourse;
    private final Descriptions descriptions;
    private @Nullable Map<String, Integer> counts;

    CommonNouns(Ontology ontology, Discourse discourse) {
        this.ontology = ontology;
        this.discourse = discourse;
        this.descriptions = discourse.descriptions();
    }

    /** The one whom a definite noun takes up: one introduced with the same noun, or with one of the same kind. */
    @Nullable
    String meant(Phrase phrase, int offset) {
        boolean places = !phrase.can(Number.SINGULAR) && ontology.isA("@locality", Nouns.whole(phrase.head()));
        if (phrase.negated() || phrase.two() || places) {
            return null;
        }
        List<String> keys = Nouns.keys(phrase.head());
        boolean plain = isPlain(phrase);
        boolean vehicle = plain && phrase.can(Number.SINGULAR) && ontology.isA("@vehicle", keys);
        if (!isDefinite(phrase)) {
            // eine Fähre …, later the name of the only ship
            return vehicle && phrase.determiner() != null ? onlyVehicle(keys) : null;
        }
        List<String> whole = Nouns.whole(phrase.head());
        String kind = plain && isGeneric(phrase, whole) ? descriptions.kindOf(keys) : null;
        String same = null;
        int back = 0;
        for (int i = discourse.last(offset); i >= 0 && back < MENTIONS_BACK; i--, back++) {
            String key = discourse.mention(i).key();
            if (key == null) {
                continue;
            }
            if (phrase.genitive() == null && descriptions.has(key, whole)) {
                return key;
            }
            boolean fits = same == null && kind != null && descriptions.isBody(key);
            boolean company = "@company".equals(kind) && !descriptions.isNoCompany(key);
            same = fits && (company || descriptions.isCalled(key, String.valueOf(kind))) ? key : same;
        }
        if (same != null) {
            return same;
        }
        if (plain && ontology.isA("@management", whole)) {
            return company();
        }
        if (kind != null) {
            return kind.equals("@company") ? company() : null;
        }
        if (vehicle) {
            return only(offset);
        }
        return plain && ontology.isA("@part", keys) && phrase.can(Number.SINGULAR) ? onlyPerson(phrase) : null;
    }

    /** {@code die Behörde}; {@code die Datenschutzbehörde} is another one than the authority named before. */
    private boolean isGeneric(Phrase phrase, List<String> whole) {
        String word = phrase.head().small();
        for (String noun : whole) {
            if (word.startsWith(noun.toLowerCase(Locale.ROOT)) && ontology.isA("@generic", List.of(noun))) {
                return true;
            }
        }
        return false;
    }

    static boolean isDefinite(Phrase phrase) {
        String determiner = phrase.determiner();
        return determiner != null && !determiner.startsWith("ein");
    }

    static boolean isPlain(Phrase phrase) {
        Phrase possessor = phrase.possessor();
        return phrase.genitive() == null && (possessor == null || possessor.kind() == Phrase.Kind.PRONOUN);
    }

    /** {@code die Kandidatin}: the one person of the article who can be it and was called nothing else. */
    private @Nullable String onlyPerson(Phrase phrase) {
        boolean office = !ontology.isA("@story-part", Nouns.whole(phrase.head()));
        String found = null;
        for (Entity entity : discourse.entities()) {
            boolean other = office && descriptions.isCalled(entity.id(), "@person");
            boolean can = entity.type().equals("PER")
                    && !other
                    && descriptions.genders(entity).stream()
                            .anyMatch((Gender gender) -> phrase.can(Number.SINGULAR, gender));
            if (can && found != null) {
                return null;
            }
            found = can ? entity.id() : found;
        }
        return found;
    }

    /** The only thing with a name before a place. */
    private @Nullable String only(int offset) {
        String found = null;
        for (int i = 0; i < Math.min(discourse.size(), MENTIONS_FORWARD); i++) {
            Mention mention = discourse.mention(i);
            String key = mention.entity();
            if (key == null || !discourse.isType(key, "MISC") || mention.offset() >= offset) {
                continue;
            }
            if (found != null && !found.equals(key)) {
                return null;
            }
            found = key;
        }
        return found;
    }

    /** The one ship or train that the article calls by the same noun; else the only thing with a name. */
    private @Nullable String onlyVehicle(List<String> nouns) {
        String found = null;
        for (String key : counts().keySet()) {
            if (descriptions.has(key, nouns)) {
                if (found != null) {
                    return null;
                }
                found = key;
            }
        }
        return found == null ? only(Integer.MAX_VALUE) : found;
    }

    /** The company that is named more often than any other; of two that are named alike the first. */
    @Nullable
    String company() {
        String most = null;
        int best = 0;
        for (Map.Entry<String, Integer> count : counts().entrySet()) {
            String key = count.getKey();
            if (count.getValue() > best && descriptions.isBody(key) && !descriptions.isNoCompany(key)) {
                most = key;
                best = count.getValue();
            }
        }
        return most;
    }

    /** How often each is named, in the order of their first mention. */
    private Map<String, Integer> counts() {
        Map<String, Integer> known = counts;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (int i = 0; i < discourse.size(); i++) {
                String key = discourse.mention(i).key();
                if (key != null) {
                    known.merge(key, 1, Integer::sum);
                }
            }
            counts = known;
        }
        return known;
    }
}

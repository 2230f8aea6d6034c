package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.EntityReference;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.Word;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who was spoken of where, for pronouns and for words such as {@code das Unternehmen}. Knows of every entity the nouns by which the
 * article introduced it ({@code der Softwarekonzern X}) and the genders that go with them.
 *
 * <p>Looks back a few sentences only, so that the whole stays linear.
 */
final class Discourse {

    private static final Pattern PARTS = Pattern.compile("[ -]");
    private static final int SENTENCES_BACK = 3;
    private static final int MENTIONS_BACK = 60;

    private final Ontology ontology;
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<Integer, String> references = new HashMap<>();
    private final Map<Integer, String> adjectives = new HashMap<>();
    private final Map<String, Set<String>> descriptions = new HashMap<>();
    private final Map<String, Set<Gender>> genders = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private boolean counted;
    private @Nullable String organisation;

    /** One phrase that names or describes somebody. */
    record Mention(Phrase phrase, @Nullable String entity, int sentence, int offset, boolean subject) {}

    Discourse(Ontology ontology, List<Entity> entities, List<ReadSentence> sentences) {
        this.ontology = ontology;
        for (Entity entity : entities) {
            this.entities.put(entity.id(), entity);
            if (entity.references() != null) {
                for (EntityReference reference : entity.references()) {
                    if (reference.kind().equals("adjective")) {
                        adjectives.put(reference.span().start(), entity.id());
                    } else {
                        references.put(reference.span().start(), entity.id());
                        references.putIfAbsent(-reference.span().end(), entity.id());
                    }
                }
            }
        }
        for (ReadSentence sentence : sentences) {
            for (Clause clause : sentence.clauses) {
                Phrase subject = sentence.roles(clause).subject;
                for (Phrase phrase : clause.phrases()) {
                    add(phrase, sentence.index, phrase == subject);
                }
            }
        }
    }

    private void add(Phrase phrase, int sentence, boolean subject) {
        if (phrase.kind() != Phrase.Kind.NOUN) {
            return;
        }
        String entity = entityOf(phrase);
        if (entity != null) {
            describe(entity, phrase);
        }
        mentions.add(new Mention(phrase, entity, sentence, phrase.span().start(), subject));
        for (Phrase member : phrase.members()) {
            if (member != phrase) {
                add(member, sentence, subject);
            }
        }
        if (phrase.genitive() != null) {
            add(phrase.genitive(), sentence, false);
        }
        if (phrase.possessor() != null) {
            add(phrase.possessor(), sentence, false);
        }
        if (phrase.apposition() != null && entityOf(phrase.apposition()) != null && entity == null) {
            add(phrase.apposition(), sentence, subject);
        }
    }

    private void describe(String entity, Phrase phrase) {
        Set<String> words = descriptions.computeIfAbsent(entity, this::wordsOfName);
        if (phrase.head() != phrase.name() && phrase.head().mark() == null) {
            words.addAll(Nouns.keys(phrase.head()));
            genders(entity, phrase);
        } else if (phrase.determiner() != null) {
            genders(entity, phrase);
        }
        Phrase apposition = phrase.apposition();
        if (apposition != null && apposition.name() == null) {
            words.addAll(Nouns.keys(apposition.head()));
            genders(entity, apposition);
        }
    }

    /** {@code Rhein-Elbe-Bahn} is a {@code Bahn}; the name of a person says nothing. */
    private Set<String> wordsOfName(String id) {
        Set<String> words = new HashSet<>();
        Entity entity = entities.get(id);
        if (entity != null && !entity.type().equals("PER")) {
            for (String word : PARTS.split(entity.name())) {
                if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                    words.add(word);
                    GermanLexicon.shared().nounReadings(word).forEach(reading -> words.add(reading.lemma()));
                }
            }
        }
        return words;
    }

    private void genders(String entity, Phrase phrase) {
        Set<Gender> known = genders.computeIfAbsent(entity, id -> EnumSet.noneOf(Gender.class));
        for (Gender gender : Gender.values()) {
            if (phrase.can(gender)) {
                known.add(gender);
            }
        }
    }

    /** The entity that a phrase names, by its name, its apposition or a reference of the record. */
    @Nullable
    String entityOf(Phrase phrase) {
        Word name = phrase.name();
        if (name != null && name.mark() != null && entities.containsKey(name.mark())) {
            return seatedAt(phrase, name) ? null : name.mark();
        }
        Phrase apposition = phrase.apposition();
        if (apposition != null && apposition.name() != null && apposition.name().mark() != null) {
            return apposition.name().mark();
        }
        Span head = phrase.head().span();
        String byStart = references.get(phrase.span().start());
        String found = byStart == null ? references.get(head.start()) : byStart;
        return found == null ? references.get(-head.end()) : found;
    }

    /** {@code Arbeitsgericht Leipzig} is a court and not the city. */
    private boolean seatedAt(Phrase phrase, Word name) {
        Entity entity = entities.get(String.valueOf(name.mark()));
        if (name == phrase.head() || entity == null || !entity.type().equals("LOC")) {
            return false;
        }
        List<String> keys = Nouns.keys(phrase.head());
        boolean body = ontology.isA("@court", keys)
                || ontology.isA("@group", keys)
                || ontology.isA("@authority", keys)
                || ontology.isA("@person", keys);
        return body && !ontology.isA("@locality", Nouns.whole(phrase.head()));
    }

    /** Name that nobody found of a body that the article called by the same kind of noun. */
    @Nullable
    Span unnamed(Phrase phrase, int offset) {
        if (phrase.determiner() == null || phrase.determiner().startsWith("ein") || phrase.genitive() != null) {
            return null;
        }
        List<String> whole = Nouns.whole(phrase.head());
        String kind = ontology.isA("@generic", whole) ? kindOf(Nouns.keys(phrase.head())) : null;
        int back = 0;
        for (int i = last(offset); i >= 0 && back < MENTIONS_BACK; i--, back++) {
            Phrase earlier = mentions.get(i).phrase;
            if (earlier.proper() == null || mentions.get(i).entity != null) {
                continue;
            }
            List<String> keys = Nouns.keys(earlier.head());
            if (whole.stream().anyMatch(keys::contains) || kind != null && ontology.isA(kind, keys)) {
                return earlier.proper();
            }
        }
        return null;
    }

    /** The country of {@code nordkoreanische} in {@code nordkoreanische Soldaten}. */
    @Nullable
    String ofAdjective(Phrase phrase) {
        for (Word attribute : phrase.attributes()) {
            String entity = adjectives.get(attribute.span().start());
            if (entity != null) {
                return entity;
            }
        }
        return null;
    }

    @Nullable
    Entity entity(String id) {
        return entities.get(id);
    }

    /** The entity that a phrase without a name means: one introduced with the same noun, or with one of the same kind. */
    @Nullable
    String described(Phrase phrase, int offset) {
        if (phrase.determiner() == null
                || phrase.negated()
                || phrase.determiner().startsWith("ein")) {
            return null;
        }
        List<String> keys = Nouns.keys(phrase.head());
        boolean plain = phrase.genitive() == null && phrase.possessor() == null;
        List<String> whole = Nouns.whole(phrase.head());
        String kind = plain && ontology.isA("@generic", whole) ? kindOf(keys) : null;
        String same = null;
        int back = 0;
        for (int i = last(offset); i >= 0 && back < MENTIONS_BACK * 2; i--, back++) {
            Mention mention = mentions.get(i);
            if (mention.entity == null) {
                continue;
            }
            Set<String> words = descriptions.getOrDefault(mention.entity, Set.of());
            for (String word : whole) {
                if (words.contains(word)) {
                    return mention.entity;
                }
            }
            Entity entity = entities.get(mention.entity);
            boolean body = entity != null && entity.type().equals("ORG");
            if (body && same == null && kind != null && ontology.isA(kind, words)) {
                same = mention.entity;
            }
        }
        if (same != null) {
            return same;
        }
        if (plain && ontology.isA("@management", Nouns.whole(phrase.head()))) {
            return onlyOrganisation();
        }
        if (kind != null) {
            return kind.equals("@company") ? onlyOrganisation() : null;
        }
        if (ontology.isA("@vehicle", keys) && plain && phrase.can(Number.SINGULAR)) {
            return only(offset, "MISC");
        }
        return plain && ontology.isA("@part", keys) && phrase.can(Number.SINGULAR) ? onlyPerson(phrase) : null;
    }

    /** {@code die Kandidatin}: the one person of the article who can be it and was called nothing else. */
    private @Nullable String onlyPerson(Phrase phrase) {
        String found = null;
        for (Entity entity : entities.values()) {
            boolean can = entity.type().equals("PER")
                    && gendersOf(entity).stream().anyMatch(gender -> phrase.can(Number.SINGULAR, gender));
            if (can && found != null) {
                return null;
            }
            found = can ? entity.id() : found;
        }
        return found;
    }

    private @Nullable String only(int offset, String type) {
        String found = null;
        for (Mention mention : mentions) {
            Entity entity = mention.entity == null ? null : entities.get(mention.entity);
            if (entity == null || !entity.type().equals(type) || mention.offset >= offset) {
                continue;
            }
            if (found != null && !found.equals(entity.id())) {
                return null;
            }
            found = entity.id();
        }
        return found;
    }

    /** Whether the article calls an entity a noun of a class. */
    boolean isCalled(String entity, String className) {
        return ontology.isA(className, List.copyOf(descriptions.getOrDefault(entity, Set.of())));
    }

    /** The body for which a person acts who is called its chairman or spokeswoman. */
    @Nullable
    String bodyOf(String person) {
        return isCalled(person, "@executive") ? onlyOrganisation() : null;
    }

    /** The body in the genitive of the phrase at a place; else the only one of the article. */
    @Nullable
    String bodyAt(Span span) {
        for (int i = last(span.start() + 1); i >= 0 && mentions.get(i).offset >= span.start() - 8; i--) {
            Phrase genitive = mentions.get(i).phrase.genitive();
            String body = genitive == null ? null : entityOf(genitive);
            if (body != null) {
                return body;
            }
        }
        return onlyOrganisation();
    }

    private @Nullable String kindOf(List<String> keys) {
        for (String kind : List.of("@company", "@union", "@authority", "@court", "@armed-group", "@party-group")) {
            if (ontology.isA(kind, keys)) {
                return kind;
            }
        }
        return null;
    }

    private @Nullable String onlyOrganisation() {
        if (!counted) {
            counted = true;
            organisation = mostNamedOrganisation();
        }
        return organisation;
    }

    /** The one that is named more often than any other; {@code null} if two are named alike. */
    private @Nullable String mostNamedOrganisation() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Mention mention : mentions) {
            Entity entity = mention.entity == null ? null : entities.get(mention.entity);
            if (entity != null && entity.type().equals("ORG") && !isOtherBody(mention.entity)) {
                counts.merge(entity.id(), 1, Integer::sum);
            }
        }
        String most = null;
        int best = 0;
        boolean clear = false;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            clear = count.getValue() == best ? false : count.getValue() > best || clear;
            most = count.getValue() > best ? count.getKey() : most;
            best = Math.max(best, count.getValue());
        }
        return clear ? most : null;
    }

    /** Whether the article calls it something that is no company. */
    private boolean isOtherBody(@Nullable String entity) {
        List<String> words = List.copyOf(descriptions.getOrDefault(String.valueOf(entity), Set.of()));
        Entity body = entities.get(String.valueOf(entity));
        if (body != null && ontology.isA("@agency", List.of(body.name().split(" ")))) {
            return true;
        }
        return List.of("@union", "@authority", "@court", "@armed-group", "@party-group", "@group", "@parliament")
                .stream()
                .anyMatch(kind -> ontology.isA(kind, words));
    }

    private int last(int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).offset < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Whom a pronoun of the third person means: the subject before it that agrees, else the last one that does. */
    @Nullable
    Mention meant(Phrase pronoun, boolean one, int sentence, int offset) {
        String word = pronoun.head().small();
        boolean demonstrative = word.startsWith("dies");
        Mention other = null;
        int seen = sentence;
        int count = 0;
        for (int i = last(offset); i >= 0 && count < MENTIONS_BACK; i--, count++) {
            Mention mention = mentions.get(i);
            if (mention.sentence < sentence - SENTENCES_BACK) {
                break;
            }
            if (mention.sentence < seen && other != null && (demonstrative || mention.sentence < sentence - 1)) {
                return other;
            }
            seen = mention.sentence;
            if (!agrees(mention, pronoun, one, word)) {
                continue;
            }
            if (demonstrative || mention.subject) {
                return mention;
            }
            other = other == null ? mention : other;
        }
        return other;
    }

    private boolean agrees(Mention mention, Phrase pronoun, boolean one, String word) {
        Entity entity = mention.entity == null ? null : entities.get(mention.entity);
        boolean plural = pronoun.can(Number.PLURAL) && !one;
        boolean singular = pronoun.can(Number.SINGULAR);
        if (entity == null) {
            boolean living = isPerson(mention.phrase) && mention.phrase.preposition() == null;
            boolean number =
                    singular && mention.phrase.can(Number.SINGULAR) || plural && mention.phrase.can(Number.PLURAL);
            return living
                    && number
                    && (plural && mention.phrase.can(Number.PLURAL) || sameGender(mention.phrase, pronoun));
        }
        if (!singular || entity.type().equals("MISC") && word.equals("er")) {
            return false;
        }
        for (Gender gender : gendersOf(entity)) {
            if (pronoun.can(Number.SINGULAR, gender)) {
                return !entity.type().equals("LOC") || gender == Gender.NEUTER || word.startsWith("dies");
            }
        }
        return false;
    }

    private static boolean sameGender(Phrase phrase, Phrase pronoun) {
        for (Gender gender : Gender.values()) {
            if (phrase.can(Number.SINGULAR, gender) && pronoun.can(Number.SINGULAR, gender)) {
                return true;
            }
        }
        return false;
    }

    boolean isPerson(Phrase phrase) {
        List<String> keys = Nouns.keys(phrase.head());
        return ontology.isA("@person", keys)
                || ontology.isA("@group", keys)
                || ontology.isA("@company", keys)
                || ontology.isA("@authority", keys)
                || ontology.isA("@union", keys);
    }

    private Set<Gender> gendersOf(Entity entity) {
        Set<Gender> known = genders.getOrDefault(entity.id(), Set.of());
        if (!known.isEmpty() && known.size() < 3) {
            return known;
        }
        if (entity.type().equals("PER")) {
            Set<Gender> byName = byFirstName(entity.name());
            return byName.isEmpty() ? EnumSet.of(Gender.MASCULINE, Gender.FEMININE) : byName;
        }
        return entity.type().equals("ORG") ? EnumSet.of(Gender.NEUTER, Gender.FEMININE) : EnumSet.of(Gender.NEUTER);
    }

    private static Set<Gender> byFirstName(String name) {
        int blank = name.indexOf(' ');
        Set<Gender> found = EnumSet.noneOf(Gender.class);
        if (blank > 1) {
            for (Reading reading : GermanLexicon.shared().readings(name.substring(0, blank))) {
                if (reading.gender() != null && reading.has("VOR")) {
                    found.add(reading.gender());
                }
            }
            if (found.isEmpty() && name.charAt(blank - 1) == 'a') {
                found.add(Gender.FEMININE);
            } else if (found.isEmpty() && name.charAt(blank - 1) == 'o') {
                found.add(Gender.MASCULINE);
            }
        }
        return found;
    }
}

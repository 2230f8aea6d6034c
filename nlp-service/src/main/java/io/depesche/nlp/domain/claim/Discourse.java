package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.ArticleEnriched.EntityReference;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.Word;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who was spoken of where: the mentions of an article in their order, and which of them name somebody. {@link Pronouns} and
 * {@link CommonNouns} look back in it.
 */
final class Discourse {

    /** Two letters or fewer before the hyphen make no name: {@code U-Bahn}, {@code IT-Firma}. */
    private static final int SHORTEST_NAME = 3;

    private final Ontology ontology;
    private final String text;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<Integer, String> references = new HashMap<>();
    private final Map<Integer, String> adjectives = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, Party> unlinked = new HashMap<>();
    private final Descriptions descriptions;
    private final List<Mention> mentions = new ArrayList<>();

    Discourse(Ontology ontology, String text, List<Entity> entities, List<ReadSentence> sentences) {
        this.ontology = ontology;
        this.text = text;
        for (Entity entity : entities) {
            this.entities.put(entity.id(), entity);
            if (entity.references() != null) {
                entity.references().forEach(reference -> add(reference, entity.id()));
            }
        }
        this.descriptions = new Descriptions(ontology, this.entities);
        for (ReadSentence sentence : sentences) {
            for (Clause clause : sentence.clauses) {
                Phrase subject = sentence.roles(clause).subject;
                Phrase before = null;
                for (Phrase phrase : clause.phrases()) {
                    shortName(before, phrase, clause);
                    add(phrase, sentence.index, phrase == subject);
                    before = phrase;
                }
            }
        }
    }

    private void add(EntityReference reference, String entity) {
        if (reference.kind().equals("adjective")) {
            adjectives.put(reference.span().start(), entity);
        } else {
            references.put(reference.span().start(), entity);
            references.putIfAbsent(-reference.span().end(), entity);
        }
    }

    /** {@code Verein der Lotsen (VdL)}: what stands in brackets behind a name is another name of the same. */
    private void shortName(@Nullable Phrase before, Phrase phrase, Clause clause) {
        if (before == null || before.to() != phrase.from() - 1 || phrase.name() != phrase.head()) {
            return;
        }
        if (clause.words().get(phrase.from() - 1).kind() != Word.Kind.BRACKET) {
            return;
        }
        Phrase last = before.members().isEmpty() ? before : before.members().getLast();
        Entity known = organisation(last.name());
        Entity other = organisation(phrase.name());
        if (known != null && other != null && known != other) {
            aliases.put(other.id(), known.id());
        }
    }

    private @Nullable Entity organisation(@Nullable Word name) {
        Entity entity = name == null || name.mark() == null ? null : entities.get(name.mark());
        return entity != null && entity.type().equals("ORG") ? entity : null;
    }

    private void add(Phrase phrase, int sentence, boolean subject) {
        if (phrase.kind() != Phrase.Kind.NOUN) {
            return;
        }
        String entity = entityOf(phrase);
        String key = entity == null ? unlinked(phrase) : entity;
        if (key != null) {
            descriptions.add(key, phrase);
        }
        mentions.add(new Mention(phrase, key, entity, sentence, phrase.span().start(), subject));
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

    /** Key of a name that nobody found: {@code Norvik} of {@code der Stahlkonzern Norvik}, {@code Rhein-Elbe-Bahn}. */
    private @Nullable String unlinked(Phrase phrase) {
        Span span = properName(phrase);
        if (span == null) {
            return null;
        }
        String words = span.of(text);
        unlinked.putIfAbsent("w:" + words, new Party.OfWords(words, span));
        return "w:" + words;
    }

    /** The words of a phrase that are a name though no entity of the record; {@code null} if there are none. */
    @Nullable
    Span properName(Phrase phrase) {
        if (phrase.proper() != null) {
            return phrase.proper();
        }
        Word head = phrase.head();
        int hyphen = head.text().indexOf('-');
        boolean named = head.mark() == null
                && hyphen >= SHORTEST_NAME
                && Character.isUpperCase(head.text().charAt(0))
                && isName(head.text().substring(0, hyphen))
                && descriptions.kindOf(Nouns.keys(head)) != null;
        return named ? head.span() : null;
    }

    private static boolean isName(String part) {
        if (GermanLexicon.shared().nounReadings(part).isEmpty()) {
            return true;
        }
        for (Reading reading : GermanLexicon.shared().readings(part)) {
            if (reading.wordClass() == Reading.WordClass.NAME) {
                return true;
            }
        }
        return false;
    }

    /** The entity that a phrase names, by its name, its apposition or a reference of the record. */
    @Nullable
    String entityOf(Phrase phrase) {
        Word name = phrase.name();
        if (name != null && name.mark() != null && entities.containsKey(name.mark())) {
            return seatedAt(phrase, name) ? null : aliases.getOrDefault(name.mark(), name.mark());
        }
        Phrase apposition = phrase.apposition();
        if (apposition != null && apposition.name() != null && apposition.name().mark() != null) {
            return apposition.name().mark();
        }
        if (references.isEmpty()) {
            return null;
        }
        Span head = phrase.head().span();
        String byStart = references.get(phrase.span().start());
        String found = byStart == null ? references.get(head.start()) : byStart;
        return found == null ? references.get(-head.end()) : found;
    }

    /** Key of the one whom a phrase names, also of a name that is no entity. */
    @Nullable
    String key(Phrase phrase) {
        String entity = entityOf(phrase);
        return entity == null ? unlinked(phrase) : entity;
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
                || ontology.isA("@prosecution", keys)
                || ontology.isA("@police", keys)
                || ontology.isA("@person", keys);
        return body && !ontology.isA("@locality", Nouns.whole(phrase.head()));
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

    /** The organisation or company of a name; {@code null} if there is none. */
    @Nullable
    String bodyNamed(String name) {
        for (Entity entity : entities.values()) {
            boolean named = entity.name().equals(name) || entity.name().startsWith(name + " ");
            if (named && descriptions.isBody(entity.id())) {
                return entity.id();
            }
        }
        return null;
    }

    /** How often things of a class, or by one of some nouns, are called those of somebody: {@code peruanischer Weizen}, {@code Perus Weizen}. */
    int owned(Set<String> owners, String className, Set<String> nouns) {
        int count = 0;
        for (Mention mention : mentions) {
            Phrase phrase = mention.phrase();
            List<String> keys = Nouns.whole(phrase.head());
            boolean thing = ontology.isA(className, keys) || keys.stream().anyMatch(nouns::contains);
            Phrase genitive = phrase.possessor() == null ? phrase.genitive() : phrase.possessor();
            String owner = !thing ? null : genitive == null ? ofAdjective(phrase) : entityOf(genitive);
            count += owner != null && owners.contains(owner) ? 1 : 0;
        }
        return count;
    }

    boolean hasAdjective(String entity) {
        return adjectives.containsValue(entity);
    }

    @Nullable
    Entity entity(String id) {
        return entities.get(id);
    }

    boolean isType(String key, String type) {
        Entity entity = entities.get(key);
        return entity != null && entity.type().equals(type);
    }

    Collection<Entity> entities() {
        return entities.values();
    }

    /** The party of a key. */
    Party party(String key) {
        Party words = unlinked.get(key);
        return words == null ? new Party.OfEntity(key) : words;
    }

    Descriptions descriptions() {
        return descriptions;
    }

    int size() {
        return mentions.size();
    }

    Mention mention(int at) {
        return mentions.get(at);
    }

    /** Position of the last mention before an offset, -1 if there is none. */
    int last(int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).offset() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Whether a noun is one for people or their bodies. */
    boolean isPerson(Phrase phrase) {
        List<String> keys = Nouns.keys(phrase.head());
        return ontology.isA("@person", keys)
                || ontology.isA("@group", keys)
                || descriptions.kindOf(keys) != null
                || ontology.isA("@parliament", keys);
    }
}

package io.depesche.nlp.domain.link;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.kb.KnownName;
import io.depesche.nlp.domain.kb.NameKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operator knows better than the knowledge base: a folder of tables ({@code *.tsv}), read at the start. Immutable, thread-safe.
 *
 * <pre>
 * alias      Zelenskyi        wd:Q3874799           the words mean somebody known, by id or by name
 * new        ORG              Sorska Energija       somebody the knowledge base lacks; an id and other names may follow
 * same       PER              Juri Uschakow   wd:Q  a name has this Wikidata id
 * different  Valencia         wd:Q8818              the words never mean this one
 * </pre>
 */
public final class Corrections {

    /** None. */
    public static final Corrections NONE = new Corrections(KnowledgeBase::shipped);

    private static final int MOST_WORDS = 8;
    private static final Set<String> TYPES = Set.of("PER", "LOC", "ORG", "MISC", "EVENT");

    private final Map<String, Target> aliases = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private final Map<String, String> same = new HashMap<>();
    private final Map<String, Set<String>> different = new HashMap<>();

    private final Supplier<KnowledgeBase> knowledge;

    private Corrections(Supplier<KnowledgeBase> knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * Reads a folder.
     *
     * @param knowledge the knowledge base that knows who is meant; {@code null} for the shipped one
     * @throws IllegalArgumentException with file and line if a row cannot be understood, or if there is no such folder
     */
    public static Corrections read(Path folder, @Nullable KnowledgeBase knowledge) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("no such folder of corrections: " + folder);
        }
        Corrections corrections = new Corrections(knowledge == null ? KnowledgeBase::shipped : () -> knowledge);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                corrections.readFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return corrections;
    }

    private void readFile(Path file) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank() && line.charAt(0) != '#') {
                try {
                    row(line.split("\t", -1));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("%s:%d: %s".formatted(file, number, e.getMessage()), e);
                }
            }
        }
    }

    private void row(String[] row) {
        switch (row[0]) {
            case "alias" -> alias(cell(row, 1), known(cell(row, 2)));
            case "new" -> {
                String type = type(cell(row, 1));
                String id = row.length > 3 && !row[3].isEmpty() ? id(row[3]) : null;
                Target target = unknown(type, cell(row, 2), id);
                alias(target.name(), target);
                if (row.length > 4 && !row[4].isEmpty()) {
                    List.of(row[4].split("\\|")).forEach(name -> alias(name, target));
                }
            }
            case "same" -> same.put(type(cell(row, 1)) + '\t' + NameKey.of(cell(row, 2)), id(cell(row, 3)));
            case "different" ->
                different
                        .computeIfAbsent(NameKey.of(cell(row, 1)).toString(), words -> new HashSet<>())
                        .add(id(cell(row, 2)));
            default ->
                throw new IllegalArgumentException(
                        "expected alias, new, same or different in the first column, found " + row[0]);
        }
    }

    private static String cell(String[] row, int index) {
        if (index >= row.length || row[index].isBlank()) {
            throw new IllegalArgumentException(
                    "expected something in column %d, found %d columns".formatted(index + 1, row.length));
        }
        return row[index].strip();
    }

    private static String type(String type) {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("expected PER, LOC, ORG, MISC or EVENT, found " + type);
        }
        return type;
    }

    private static String id(String id) {
        if (!id.matches("wd:Q[1-9][0-9]{0,9}")) {
            throw new IllegalArgumentException("expected a Wikidata id such as wd:Q42, found " + id);
        }
        return id;
    }

    private static Target unknown(String type, String name, @Nullable String id) {
        Target target = Target.unknown(type, name);
        return new Target(type, name, id, target.shortNames(), null);
    }

    /** By id or by a name that means one alone. */
    private Target known(String idOrName) {
        KnowledgeBase base = knowledge.get();
        if (idOrName.startsWith("wd:")) {
            KnownEntity entity = base.bySame(id(idOrName));
            if (entity == null) {
                throw new IllegalArgumentException(
                        "the knowledge base has no " + idOrName + "; use a row that begins with new");
            }
            return Target.of(entity);
        }
        KnowledgeBase.Hit hit = base.find(idOrName);
        List<Integer> entities = hit == null
                ? List.of()
                : hit.names().stream().map(KnownName::entity).distinct().toList();
        if (entities.size() != 1) {
            throw new IllegalArgumentException(
                    "expected a name that means one entity, but %s means %d".formatted(idOrName, entities.size()));
        }
        return Target.of(base.entity(entities.getFirst()));
    }

    private void alias(String words, Target target) {
        String key = NameKey.of(words).toString();
        if (key.isEmpty()) {
            throw new IllegalArgumentException("expected a name, found " + words);
        }
        aliases.put(key, target);
        firstWords.add(firstWord(key));
    }

    private static String firstWord(String key) {
        int end = 0;
        while (end < key.length() && " ./&".indexOf(key.charAt(end)) < 0) {
            end++;
        }
        return key.substring(0, end);
    }

    /** Where the aliases stand in a text, the longest at each place. */
    List<Found> find(String text, Words words) {
        List<Found> found = new ArrayList<>();
        if (aliases.isEmpty()) {
            return found;
        }
        for (int i = 0; i < words.count(); i++) {
            if (!words.isCapital(i)
                    || words.followsHyphen(i)
                    || !firstWords.contains(NameKey.of(words.at(i)).toString())) {
                continue;
            }
            for (int last = Math.min(words.count(), i + MOST_WORDS) - 1; last >= i; last--) {
                Span span = new Span(words.start(i), words.end(last));
                Target target = words.precedesHyphen(last)
                        ? null
                        : aliases.get(NameKey.of(span.of(text)).toString());
                if (target != null) {
                    found.add(new Found(span, target, Found.NAME, 0.95));
                    i = last;
                    break;
                }
            }
        }
        return found;
    }

    /** Whom a name means when an operator had a look at it. */
    Found corrected(String text, Found found) {
        Target target = found.target();
        String id = same.get(target.type() + '\t' + NameKey.of(target.name()));
        if (id != null) {
            target = new Target(target.type(), target.name(), id, target.shortNames(), target.known());
        }
        Set<String> never = different.isEmpty()
                ? null
                : different.get(NameKey.of(found.span().of(text)).toString());
        if (never != null && target.same() != null && never.contains(target.same())) {
            target = Target.unknown(target.type(), found.span().of(text));
        }
        return target == found.target() ? found : new Found(found.span(), target, found.kind(), found.confidence());
    }
}

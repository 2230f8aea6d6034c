package io.depesche.nlp.domain.link;

import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.kb.KnownEntity;
import io.depesche.nlp.domain.kb.KnownName.Kind;
import io.depesche.nlp.domain.kb.NameKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * States whose names are cut off with a point, as lists of results and prices do: {@code Deutschl.}, {@code Frankr.}, {@code Schw.}.
 * Thread-safe.
 */
final class Abbreviations {

    /** With the point; {@code It.} and {@code Sp.} mean too much else. */
    private static final int SHORTEST = 4;

    private final KnowledgeBase knowledge;
    private @Nullable TreeMap<String, List<KnownEntity>> states;

    Abbreviations(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The states whose names begin so; none for words without a point. */
    List<KnownEntity> of(String words) {
        if (!words.endsWith(".") || words.length() < SHORTEST || words.indexOf(' ') >= 0) {
            return List.of();
        }
        String begin = NameKey.of(words.substring(0, words.length() - 1)).toString();
        LinkedHashSet<KnownEntity> found = new LinkedHashSet<>();
        for (Map.Entry<String, List<KnownEntity>> state :
                states().subMap(begin, begin + Character.MAX_VALUE).entrySet()) {
            found.addAll(state.getValue());
        }
        return List.copyOf(found);
    }

    private synchronized TreeMap<String, List<KnownEntity>> states() {
        TreeMap<String, List<KnownEntity>> known = states;
        if (known == null) {
            TreeMap<String, List<KnownEntity>> byName = new TreeMap<>();
            knowledge.forms((key, names) -> names.stream()
                    .filter(name -> name.kind() == Kind.NAME)
                    .map(name -> knowledge.entity(name.entity()))
                    .filter(KnownEntity::isCountry)
                    .forEach(state -> byName.computeIfAbsent(key, name -> new ArrayList<>())
                            .add(state)));
            states = byName;
            known = byName;
        }
        return known;
    }
}

package io.depesche.nlp.domain.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The stages in the order in which they run.
 *
 * <ol>
 *   <li>{@code clean}: first, because every span of the record points into the clean text.
 *   <li>{@code tag}: sentences, tokens and entities, on which all that is read later rests.
 * </ol>
 */
public final class Stages {

    private static final Map<String, Supplier<Stage>> IN_ORDER = new LinkedHashMap<>();

    static {
        IN_ORDER.put(CleanStage.NAME, CleanStage::new);
        IN_ORDER.put(TagStage.NAME, TagStage::new);
    }

    private Stages() {}

    /** Names of all stages, in order. */
    public static List<String> names() {
        return List.copyOf(IN_ORDER.keySet());
    }

    /**
     * Makes the stages, without those that are to be skipped: their models are not loaded.
     *
     * @throws IllegalArgumentException if there is no stage of a name
     */
    static List<Stage> inOrder(Set<String> skipped) {
        for (String name : skipped) {
            if (!IN_ORDER.containsKey(name)) {
                throw new IllegalArgumentException(
                        "unknown stage: %s (there are %s)".formatted(name, String.join(", ", names())));
            }
        }
        List<Stage> stages = new ArrayList<>();
        IN_ORDER.forEach((name, stage) -> {
            if (!skipped.contains(name)) {
                stages.add(stage.get());
            }
        });
        return List.copyOf(stages);
    }
}

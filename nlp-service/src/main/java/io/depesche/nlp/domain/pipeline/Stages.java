package io.depesche.nlp.domain.pipeline;

import io.depesche.nlp.domain.clean.CleaningOverlay;
import io.depesche.nlp.domain.link.Corrections;
import io.depesche.nlp.domain.tag.LanguageModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The stages in the order in which they run.
 *
 * <ol>
 *   <li>{@code clean}: first, because every span of the record points into the clean text.
 *   <li>{@code split}: sentences and tokens of the clean text; always runs.
 *   <li>{@code tag}: where names stand.
 *   <li>{@code link}: the entities, on which all that is read later rests.
 *   <li>{@code time}: dates and the day of publication.
 *   <li>{@code quantity}: amounts; what is a date already is none.
 *   <li>{@code quote}: who said what; the speakers are entities.
 *   <li>{@code claim}: who did what to whom, with the entities, dates, quantities and quotes found before.
 * </ol>
 */
public final class Stages {

    private static final Map<String, Function<LanguageModels, Stage>> IN_ORDER = new LinkedHashMap<>();

    static {
        IN_ORDER.put(CleanStage.NAME, models -> new CleanStage());
        IN_ORDER.put(SplitStage.NAME, SplitStage::new);
        IN_ORDER.put(TagStage.NAME, TagStage::new);
        IN_ORDER.put(LinkStage.NAME, LinkStage::new);
        IN_ORDER.put(TimeStage.NAME, models -> new TimeStage());
        IN_ORDER.put(QuantityStage.NAME, models -> new QuantityStage());
        IN_ORDER.put(QuoteStage.NAME, models -> new QuoteStage());
        IN_ORDER.put(ClaimStage.NAME, models -> new ClaimStage(null));
    }

    private Stages() {}

    /** Names of the stages that can be left out, in order. */
    public static List<String> names() {
        return IN_ORDER.keySet().stream()
                .filter(name -> !name.equals(SplitStage.NAME))
                .toList();
    }

    /**
     * Makes the stages, without those that are to be skipped: their models are not loaded.
     *
     * @param ontology folder of the operator's tables of events; {@code null} if there is none
     * @param corrections folder of the operator's corrections of identities; {@code null} if there is none
     * @throws IllegalArgumentException if there is no stage of a name
     */
    static List<Stage> inOrder(
            Set<String> skipped, @Nullable Path ontology, CleaningOverlay overlay, @Nullable Path corrections) {
        for (String name : skipped) {
            if (!names().contains(name)) {
                throw new IllegalArgumentException(
                        "unknown stage: %s (there are %s)".formatted(name, String.join(", ", names())));
            }
        }
        LanguageModels models = new LanguageModels();
        List<Stage> stages = new ArrayList<>();
        IN_ORDER.forEach((name, stage) -> {
            if (!skipped.contains(name)) {
                boolean ownTables = name.equals(ClaimStage.NAME) && ontology != null;
                if (name.equals(CleanStage.NAME)) {
                    stages.add(new CleanStage(overlay));
                } else if (name.equals(LinkStage.NAME) && corrections != null) {
                    stages.add(new LinkStage(models, Corrections.read(corrections)));
                } else {
                    stages.add(ownTables ? new ClaimStage(ontology) : stage.apply(models));
                }
            }
        });
        return List.copyOf(stages);
    }
}

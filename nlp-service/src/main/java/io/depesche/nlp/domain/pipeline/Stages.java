package io.depesche.nlp.domain.pipeline;

import io.depesche.nlp.domain.kb.KnowledgeBase;
import io.depesche.nlp.domain.link.Corrections;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stages in the order in which they run.
 *
 * <ol>
 *   <li>{@code clean}: first, because every span of the record points into the clean text.
 *   <li>{@code split}: sentences and tokens of the clean text; always runs.
 *   <li>{@code tag}: where names stand.
 *   <li>{@code time}: dates and the day of publication, which tells the linker who held an office.
 *   <li>{@code link}: the entities, on which all that is read later rests.
 *   <li>{@code quantity}: amounts; what is a date already is none.
 *   <li>{@code quote}: who said what; the speakers are entities.
 *   <li>{@code claim}: who did what to whom, with the entities, dates, quantities and quotes found before.
 * </ol>
 */
public final class Stages {

    private static final List<String> IN_ORDER = List.of(
            CleanStage.NAME,
            SplitStage.NAME,
            TagStage.NAME,
            TimeStage.NAME,
            LinkStage.NAME,
            QuantityStage.NAME,
            QuoteStage.NAME,
            ClaimStage.NAME);

    private Stages() {}

    /** Names of the stages that can be left out, in order. */
    public static List<String> names() {
        return IN_ORDER.stream().filter(name -> !name.equals(SplitStage.NAME)).toList();
    }

    /**
     * Makes the stages, without those that are to be skipped: their models are not loaded.
     *
     * @param operator what an operator adds
     * @throws IllegalArgumentException if there is no stage of a name, or if one of the operator's files is wrong
     */
    static List<Stage> inOrder(Set<String> skipped, OperatorFiles operator) {
        for (String name : skipped) {
            if (!names().contains(name)) {
                throw new IllegalArgumentException(
                        "unknown stage: %s (there are %s)".formatted(name, String.join(", ", names())));
            }
        }
        return IN_ORDER.stream()
                .filter(name -> !skipped.contains(name))
                .map(name -> stage(name, operator))
                .toList();
    }

    private static Stage stage(String name, OperatorFiles operator) {
        return switch (name) {
            case CleanStage.NAME -> new CleanStage(operator.cleaning());
            case SplitStage.NAME -> new SplitStage();
            case TagStage.NAME -> new TagStage();
            case LinkStage.NAME -> link(operator.corrections(), operator.knowledge());
            case TimeStage.NAME -> new TimeStage();
            case QuantityStage.NAME -> new QuantityStage();
            case QuoteStage.NAME -> new QuoteStage();
            case ClaimStage.NAME -> new ClaimStage(operator.ontology());
            default -> throw new IllegalStateException("a stage without its maker: " + name);
        };
    }

    private static Stage link(@Nullable Path corrections, @Nullable Path knowledge) {
        KnowledgeBase base = knowledge == null ? null : open(knowledge);
        return new LinkStage(corrections == null ? Corrections.NONE : Corrections.read(corrections, base), base);
    }

    private static KnowledgeBase open(Path knowledge) {
        try {
            return KnowledgeBase.open(knowledge);
        } catch (IOException e) {
            throw new IllegalArgumentException("the knowledge base cannot be read: " + e.getMessage(), e);
        }
    }
}

package io.depesche.nlp.domain.pipeline;

import io.depesche.nlp.domain.clean.CleaningOverlay;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an operator adds to the tables of the product or puts in their place.
 *
 * @param ontology folder with {@code frames.tsv}, {@code triggers.tsv} and so on; {@code null} if there is none
 * @param cleaning rows for the cleaning
 * @param corrections folder with corrections of identities; {@code null} if there is none
 * @param knowledge a knowledge base in place of the shipped one; {@code null} if there is none
 */
public record OperatorFiles(
        @Nullable Path ontology,
        CleaningOverlay cleaning,
        @Nullable Path corrections,
        @Nullable Path knowledge) {

    /** Nothing. */
    public static final OperatorFiles NONE = new OperatorFiles(null, CleaningOverlay.NONE, null, null);
}

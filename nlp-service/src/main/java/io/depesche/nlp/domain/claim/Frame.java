package io.depesche.nlp.domain.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of event, finer than PLOVER's types.
 *
 * @param id such as {@code treaty.sign}
 * @param type PLOVER 0.8
 * @param mode PLOVER mode, where the type has one
 * @param modality that it has by itself: a call to strike is {@code planned}
 * @param agents classes of those who alone can do it: only a court acquits
 * @param secret whether who does it is seldom known: a theft is not done by the police that reports it
 */
record Frame(
        String id,
        String type,
        @Nullable String mode,
        @Nullable String modality,
        List<String> agents,
        boolean secret) {}

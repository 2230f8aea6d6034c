package io.depesche.nlp.domain.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity of the gazetteer.
 *
 * @param type {@code PER}, {@code LOC}, {@code ORG} or {@code MISC}
 * @param name its usual German name; with the type it is the identity
 * @param same {@code wd:Q…}, only where the row's source is certain of it
 * @param familyNames what may stand for a person once the full name is in the text
 * @param doubtful whether the name is an ordinary word as well ({@code Essen}): it counts only where it is tagged as a name
 */
record KnownEntity(String type, String name, @Nullable String same, List<String> familyNames, boolean doubtful) {}

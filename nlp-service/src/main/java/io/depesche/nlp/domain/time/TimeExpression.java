package io.depesche.nlp.domain.time;

import org.jspecify.annotations.Nullable;

/**
 * A found expression of time.
 *
 * @param from first token
 * @param to token behind the last one
 * @param mod TIMEX3 modifier such as {@code START}
 * @param rule id of the rule, under which its precision is known
 */
record TimeExpression(
        int from, int to, Meaning meaning, @Nullable String mod, String rule) {

    TimeExpression(int from, int to, Meaning meaning, String rule) {
        this(from, to, meaning, null, rule);
    }
}

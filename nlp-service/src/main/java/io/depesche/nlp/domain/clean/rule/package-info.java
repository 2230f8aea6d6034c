/**
 * The cleaning rules, one class each. A rule sees the text as the rules before it have left it and proposes repairs; it never changes
 * anything itself, and never throws for any text.
 *
 * <p>What a larger rule is made of stands in a package of its own below this one; the rule uses it and nothing else does.
 *
 * <p>To add one: a class here, a line in {@link io.depesche.nlp.domain.clean.CleaningRules}, a cases file, a row in the rule reference.
 */
@NullMarked
package io.depesche.nlp.domain.clean.rule;

import org.jspecify.annotations.NullMarked;

package io.depesche.nlp.domain.clean;

import io.depesche.contracts.Limits;
import io.depesche.nlp.domain.clean.rule.AgreementRule;
import io.depesche.nlp.domain.clean.rule.BoilerplateLineRule;
import io.depesche.nlp.domain.clean.rule.CreditLineRule;
import io.depesche.nlp.domain.clean.rule.DoubledWordsRule;
import io.depesche.nlp.domain.clean.rule.ExtraBlankRule;
import io.depesche.nlp.domain.clean.rule.FalseFriendRule;
import io.depesche.nlp.domain.clean.rule.ForeignMarkRule;
import io.depesche.nlp.domain.clean.rule.ForeignTimeRule;
import io.depesche.nlp.domain.clean.rule.ForeignWordRule;
import io.depesche.nlp.domain.clean.rule.FragmentRule;
import io.depesche.nlp.domain.clean.rule.GluedWordsRule;
import io.depesche.nlp.domain.clean.rule.MergedHeadingRule;
import io.depesche.nlp.domain.clean.rule.MissingBlankRule;
import io.depesche.nlp.domain.clean.rule.NameVariantRule;
import io.depesche.nlp.domain.clean.rule.QuoteGlyphRule;
import io.depesche.nlp.domain.clean.rule.QuotePositionRule;
import io.depesche.nlp.domain.clean.rule.SegmentStartRule;
import io.depesche.nlp.domain.clean.rule.StraightQuoteRule;
import io.depesche.nlp.domain.clean.rule.StrayControlRule;
import io.depesche.nlp.domain.clean.rule.TruncateRule;
import io.depesche.nlp.domain.clean.rule.WordOrderRule;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All cleaning rules in the order in which they run; each sees what the ones before it have made.
 *
 * <ol>
 *   <li>{@code truncate}: first, so that no other rule pays for text that is cut off.
 *   <li>{@code stray-control}: before everything that looks at lines and words; a carriage return or a zero-width blank hides both.
 *   <li>{@code boilerplate-line}: lines are known by the form in which the page printed them, so before any repair inside a line; before
 *       credits, so that a credit stands at the edge of the text once the furniture below it is gone.
 *   <li>{@code credit-line}: before the blanks, so that no address and no name of an agency is repaired as if it were prose.
 *   <li>{@code foreign-mark}: before the blanks, which know only German marks.
 *   <li>{@code extra-blank}: before {@code missing-blank}, which then sees {@code "Wort,das"} where the page had {@code "Wort ,das"}.
 *   <li>{@code quote-position}: before {@code missing-blank}, which would make a sentence end of the full stop that was an opening mark.
 *   <li>{@code missing-blank}: before {@code quote-glyph}, which cannot tell what a mark does that is glued on both sides.
 *   <li>{@code quote-glyph}.
 *   <li>{@code glued-words}: all blanks that marks call for are there now; what is still stuck together has no mark between.
 *   <li>{@code foreign-time}: before single words, for a day has a month of its language in it.
 *   <li>{@code foreign-word}: before {@code doubled-words}; a word beside its own translation is a repetition too.
 *   <li>{@code false-friend}: behind the leftovers, which tell the source language no longer but have German beside them now.
 *   <li>{@code doubled-words}: behind it, for a repetition may be glued as well.
 *   <li>{@code merged-heading}: before {@code segment-start}, which would take its capital for one inside a sentence.
 *   <li>{@code segment-start}: reads whole sentences, so behind the rules that repair their words.
 *   <li>{@code agreement}: asks for signs of a translation, so behind the rules that find them; a repaired word or start of a segment may
 *       agree already.
 *   <li>{@code name-variant} and {@code straight-quote}: ask for signs of a translation as well.
 *   <li>{@code fragment} and {@code word-order}: last, because no rule may touch what they flag, and because what is repaired is no longer
 *       out of order.
 * </ol>
 */
public final class CleaningRules {

    private CleaningRules() {}

    /** New instances of all rules, in order, with evidence of their own; made once per process. */
    public static List<CleaningRule> inOrder() {
        return inOrder(new CleaningEvidence());
    }

    /**
     * New instances of all rules, in order, without those that the operator has switched off.
     *
     * @param evidence for the rules that change a text only with a reason from outside
     */
    public static List<CleaningRule> inOrder(CleaningEvidence evidence) {
        List<CleaningRule> all = List.of(
                new TruncateRule(Limits.TEXT_BYTES),
                new StrayControlRule(),
                new BoilerplateLineRule(evidence),
                new CreditLineRule(evidence),
                new ForeignMarkRule(),
                new ExtraBlankRule(),
                new QuotePositionRule(evidence),
                new MissingBlankRule(evidence),
                new QuoteGlyphRule(),
                new GluedWordsRule(evidence),
                new ForeignTimeRule(evidence),
                new ForeignWordRule(evidence),
                new FalseFriendRule(evidence),
                new DoubledWordsRule(evidence),
                new MergedHeadingRule(evidence),
                new SegmentStartRule(evidence),
                new AgreementRule(evidence),
                new NameVariantRule(evidence),
                new StraightQuoteRule(),
                new FragmentRule(evidence),
                new WordOrderRule(evidence));
        CleaningOverlay overlay = evidence.overlay();
        overlay.check(all.stream().map(CleaningRule::id).collect(Collectors.toSet()));
        return all.stream().filter(rule -> !overlay.isOff(rule.id())).toList();
    }
}

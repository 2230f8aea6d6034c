package io.depesche.nlp.domain.clean.order;

import org.jspecify.annotations.Nullable;

/**
 * Words that cannot follow one another: {@code im hat}, {@code nach dass}, {@code für sagt}, {@code mit großes}, {@code seiner nur},
 * {@code kündigte an die Reform}, {@code hat nicht Geld}.
 */
final class ImpossiblePair {

    /** How far behind {@code nicht} its {@code sondern} may stand. */
    private static final int REACH = 20;

    private ImpossiblePair() {}

    static @Nullable Disorder at(OrderLine line, int i) {
        if (!line.isJoined(i + 1)) {
            return null;
        }
        Form word = line.at(i);
        if (word.isInside(WordSet.CONTRACTION)
                || word.isInside(WordSet.PLAIN_PREPOSITION)
                || word.isInside(WordSet.PREPOSITION)
                || word.isInside(WordSet.DATIVE)) {
            Disorder found = behindPreposition(line, i, word);
            if (found != null) {
                return found;
            }
        }
        if (word.inside.equals("ihrer") || word.inside.equals("seiner")) {
            return possessive(line, i);
        }
        if (word.isInside(WordSet.SEPARABLE)) {
            return earlyParticle(line, i, word);
        }
        return word.inside.equals("nicht") ? bareNoun(line, i) : null;
    }

    private static @Nullable Disorder behindPreposition(OrderLine line, int i, Form word) {
        Form next = line.at(i + 1);
        boolean verb = next.is(WordSet.AUXILIARY) || line.kind(i + 1).isFinite;
        boolean that = next.text.equals("dass");
        boolean determiner = next.is(WordSet.DETERMINER) && !next.text.startsWith("einen");
        if (word.isInside(WordSet.CONTRACTION) && (verb || that || determiner)) {
            return new Disorder(i, i + 1, 0.75, "a preposition with its article and no noun");
        }
        boolean conjunction = that || next.text.equals("weil") || next.text.equals("obwohl");
        boolean without = word.inside.equals("ohne");
        boolean plain = word.isInside(WordSet.PLAIN_PREPOSITION) && !without
                || word.isCapital && word.isInside(WordSet.PREPOSITION) && !word.inside.equals("bis") && !without;
        if (plain && conjunction) {
            return new Disorder(i, i + 1, 0.75, "a preposition before a conjunction");
        }
        boolean asPreposition = word.isInside(WordSet.PLAIN_PREPOSITION)
                && (!word.isCapital || line.sentenceStart(i) == i)
                && !(word.isInside(WordSet.POSTPOSITION) && line.isNoun(i - 1));
        if (asPreposition && verb && !next.text.equals("sein")) {
            return new Disorder(i, i + 1, 0.7, "a preposition before a verb");
        }
        boolean wrongCase = word.isInside(WordSet.DATIVE)
                && next.text.endsWith("es")
                && line.kind(i + 1).isAttribute
                && line.kind(i + 2).isPlainNoun;
        return wrongCase ? new Disorder(i, i + 2, 0.65, "the preposition cannot govern this form") : null;
    }

    private static @Nullable Disorder possessive(OrderLine line, int i) {
        boolean alone = line.kind(i - 1).isPlainNoun
                && line.isJoined(i)
                && line.is(i + 1, WordSet.BEHIND_POSSESSIVE)
                && !line.kind(i + 2).hasAttribute;
        return alone ? new Disorder(i - 1, i + 1, 0.6, "a possessive without its noun") : null;
    }

    private static @Nullable Disorder earlyParticle(OrderLine line, int i, Form particle) {
        boolean early = line.isJoined(i)
                && line.is(i + 1, WordSet.ARTICLE)
                && (line.isNoun(i + 2) || line.isNoun(i + 3))
                && line.isSeparable(particle.inside, line.lower(i - 1));
        return early
                ? new Disorder(i - 1, i + 2, 0.65, "the verb's particle stands before what belongs between")
                : null;
    }

    private static @Nullable Disorder bareNoun(OrderLine line, int i) {
        boolean bare = line.isCapital(i + 1)
                && (line.kind(i - 1).isFinite
                        || line.isLower(i - 1, WordSet.HAVE)
                        || line.form(i - 1).equals("gibt"))
                && line.isJoined(i)
                && line.kind(i + 1).isPlainNoun
                && !hasSondern(line, i);
        return bare ? new Disorder(i - 1, i + 1, 0.6, "nicht where German has kein") : null;
    }

    private static boolean hasSondern(OrderLine line, int i) {
        for (int k = i; k < Math.min(line.size(), i + REACH); k++) {
            if (line.form(k).equals("sondern") || line.form(k).equals("nur")) {
                return true;
            }
        }
        return false;
    }
}

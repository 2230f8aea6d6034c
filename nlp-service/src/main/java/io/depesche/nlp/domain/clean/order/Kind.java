package io.depesche.nlp.domain.clean.order;

import io.depesche.nlp.domain.language.NgramTable;

/**
 * A kind of word as {@link io.depesche.nlp.domain.language.WordKinds} names it, taken apart once: one object for each name.
 */
final class Kind {

    /** What stands outside of every line. */
    static final Kind NONE = new Kind("");

    final String name;
    final long key;
    final boolean isNoun;
    final boolean isPlainNoun;
    final boolean isFinite;
    final boolean isFiniteOrAttribute;
    final boolean isParticiple;
    final boolean isAttribute;
    final boolean isUnknown;

    /** Finite first of all: {@code #v}, {@code #vi}, but also what may be a participle besides. */
    final boolean startsFinite;

    final boolean startsInfinitive;
    final boolean isInfinitive;

    /** Whether the letter for attributes stands in it; in function words that are their own kind it may be any letter. */
    final boolean hasAttribute;

    final boolean hasZu;
    final boolean isClass;
    final boolean endsAsAdverb;

    /** Function word, noun, verb, other. */
    final int pairClass;

    Kind(String name) {
        this.name = name;
        this.key = NgramTable.key(name);
        this.isPlainNoun = name.equals("#n");
        this.isNoun = isPlainNoun || name.equals("#e");
        this.isFinite = name.equals("#v");
        this.isFiniteOrAttribute = name.equals("#va");
        this.isParticiple = name.equals("#tp") || name.equals("#t") || name.equals("#itp") || name.equals("#vtp");
        this.isAttribute = name.equals("#a");
        this.isUnknown = name.equals("#u");
        this.startsFinite = name.startsWith("#v");
        this.startsInfinitive = name.startsWith("#i");
        this.isInfinitive = name.equals("#vi") || name.equals("#i");
        this.hasAttribute = name.indexOf('a') >= 0;
        this.hasZu = name.indexOf('z') >= 0;
        this.isClass = name.startsWith("#");
        this.endsAsAdverb = isClass && name.endsWith("d");
        this.pairClass = pairClass();
    }

    private int pairClass() {
        if (!isClass) {
            return 0;
        }
        if (isNoun) {
            return 1;
        }
        boolean verb = name.indexOf('v') > 0 || name.indexOf('i') > 0 || name.indexOf('t') > 0;
        return verb ? 2 : 3;
    }
}

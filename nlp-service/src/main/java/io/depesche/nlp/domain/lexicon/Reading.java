package io.depesche.nlp.domain.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * One way to read a word form. The form {@code der} has nine: an article in the nominative singular masculine, the dative singular
 * feminine and so on.
 *
 * @param lemma the word it is a form of
 * @param wordClass what kind of word it is
 * @param grammaticalCase {@code null} where the form has none or the dictionary does not say
 * @param gender {@code null} likewise, and where any will do
 * @param tag the dictionary's own tag, such as {@code SUB:GEN:SIN:MAS}
 */
public record Reading(
        String lemma,
        WordClass wordClass,
        @Nullable Case grammaticalCase,
        @Nullable Number number,
        @Nullable Gender gender,
        String tag) {

    /** The dictionary's classes, by the first part of its tags. */
    public enum WordClass {
        NOUN,
        NAME,
        VERB,
        ADJECTIVE,
        ARTICLE,
        PRONOUN,
        PREPOSITION,
        OTHER
    }

    /** Cases in the order of the school. */
    public enum Case {
        NOMINATIVE,
        GENITIVE,
        DATIVE,
        ACCUSATIVE
    }

    /** One or many. */
    public enum Number {
        SINGULAR,
        PLURAL
    }

    /** Gender of a noun or of what agrees with it. */
    public enum Gender {
        MASCULINE,
        FEMININE,
        NEUTER
    }

    /** Whether the tag has this part between colons, such as {@code 3} in {@code VER:3:SIN:PRT:SFT}. */
    public boolean has(String part) {
        int at = tag.indexOf(part);
        while (at >= 0) {
            int end = at + part.length();
            boolean begins = at == 0 || tag.charAt(at - 1) == ':';
            if (begins && (end == tag.length() || tag.charAt(end) == ':')) {
                return true;
            }
            at = tag.indexOf(part, at + 1);
        }
        return false;
    }

    /** A form that can be the predicate of a sentence. */
    public boolean isFiniteVerb() {
        return wordClass == WordClass.VERB && (has("1") || has("2") || has("3"));
    }

    static Reading of(String lemma, String tag) {
        WordClass wordClass = WordClass.OTHER;
        Case grammaticalCase = null;
        Number number = null;
        Gender gender = null;
        int start = 0;
        while (start <= tag.length()) {
            int colon = tag.indexOf(':', start);
            int end = colon < 0 ? tag.length() : colon;
            String part = tag.substring(start, end);
            if (start == 0) {
                wordClass = classOf(part);
            }
            switch (part) {
                case "NOM" -> grammaticalCase = Case.NOMINATIVE;
                case "GEN" -> grammaticalCase = Case.GENITIVE;
                case "DAT" -> grammaticalCase = Case.DATIVE;
                case "AKK" -> grammaticalCase = Case.ACCUSATIVE;
                case "SIN" -> number = Number.SINGULAR;
                case "PLU" -> number = Number.PLURAL;
                case "MAS" -> gender = Gender.MASCULINE;
                case "FEM" -> gender = Gender.FEMININE;
                case "NEU" -> gender = Gender.NEUTER;
                default -> {
                    // person, tense, strength: in the tag
                }
            }
            start = end + 1;
        }
        return new Reading(lemma, wordClass, grammaticalCase, number, gender, tag);
    }

    private static WordClass classOf(String part) {
        return switch (part) {
            case "SUB" -> WordClass.NOUN;
            case "EIG" -> WordClass.NAME;
            case "VER" -> WordClass.VERB;
            case "ADJ", "PA1", "PA2" -> WordClass.ADJECTIVE;
            case "ART" -> WordClass.ARTICLE;
            case "PRO" -> WordClass.PRONOUN;
            case "PRP" -> WordClass.PREPOSITION;
            default -> WordClass.OTHER;
        };
    }
}

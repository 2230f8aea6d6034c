package io.depesche.nlp.domain.quote;

import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the shape of one word can be, read off the dictionary once: a finite verb, a subjunctive, an infinitive with {@code zu}, a noun.
 * Says nothing of what it is in a sentence.
 *
 * @param lower the word in small letters
 * @param finite lemmas of the verbs of which it can be the third person
 * @param participle lemmas of which it can be the past participle
 * @param infinitive lemmas of which it can be the infinitive, with or without {@code zu} inside
 * @param noun lemmas as a noun
 */
record Form(
        String word,
        String lower,
        int flags,
        List<String> finite,
        List<String> participle,
        List<String> infinitive,
        List<String> noun) {

    static final int CAPITAL = 1;
    static final int SUBJUNCTIVE_1 = 1 << 1;
    static final int SUBJUNCTIVE_2 = 1 << 2;
    static final int ZU_INSIDE = 1 << 3;
    static final int ADJECTIVE = 1 << 4;
    static final int PREPOSITION = 1 << 5;
    static final int PARTICLE = 1 << 6;
    static final int PLURAL_VERB = 1 << 7;
    static final int SINGULAR_VERB = 1 << 8;
    static final int MASCULINE = 1 << 9;
    static final int FEMININE = 1 << 10;
    static final int NEUTER = 1 << 11;
    static final int PLURAL_NOUN = 1 << 12;
    static final int SINGULAR_NOUN = 1 << 13;
    static final int NAME = 1 << 14;
    static final int FUNCTION = 1 << 15;
    static final int ADVERB = 1 << 16;
    static final int IMPERATIVE_OR_FIRST = 1 << 17;
    static final int NUMBER = 1 << 18;
    static final int OTHER = 1 << 19;
    /** Also an adjective: {@code das Geld reiche nicht}, {@code reiche Leute}. */
    static final int PERHAPS_SUBJUNCTIVE = 1 << 20;
    /** A noun of time: {@code Wochen}, {@code Montag}. */
    static final int TIME = 1 << 21;
    /** A noun for somebody who can speak. */
    static final int SPEAKER = 1 << 22;

    boolean is(int flag) {
        return (flags & flag) != 0;
    }

    /** A word that no dictionary has: a foreign one or a name. */
    boolean isUnknown() {
        return (flags & ~(CAPITAL | FUNCTION)) == 0
                && !isFinite()
                && participle.isEmpty()
                && infinitive.isEmpty()
                && !is(FUNCTION);
    }

    boolean isNoun() {
        return !noun.isEmpty();
    }

    boolean isFinite() {
        return !finite.isEmpty();
    }

    static Form of(String word, GermanLexicon lexicon) {
        String lower = word.toLowerCase(Locale.GERMAN);
        boolean mixed = isMixedAdjective(word, lexicon);
        int flags = mixed ? ADJECTIVE : isCapital(word) ? CAPITAL : 0;
        flags |= Character.isDigit(word.charAt(0)) ? NUMBER : 0;
        List<String> finite = new ArrayList<>(2);
        List<String> participle = new ArrayList<>(2);
        List<String> infinitive = new ArrayList<>(2);
        List<String> noun = new ArrayList<>(2);
        boolean indicative = false;
        boolean past = false;
        boolean first = false;
        boolean second = false;
        List<Reading> readings = lexicon.readings(word);
        if (readings.isEmpty() && word.contains("ss")) {
            readings = lexicon.readings(word.replace("ss", "ß")); // Swiss: liess
        }
        boolean capital = (flags & CAPITAL) != 0;
        if (capital && readings.stream().noneMatch(reading -> reading.wordClass() == WordClass.VERB)) {
            List<Reading> more = lexicon.readings(GermanLexicon.lowerFirst(word));
            if (!more.isEmpty() && !more.equals(readings)) {
                readings = new ArrayList<>(readings);
                readings.addAll(more);
            }
        }
        for (Reading reading : readings) {
            String tag = reading.tag();
            flags |= reading.wordClass() == WordClass.VERB ? OTHER : 0;
            switch (reading.wordClass()) {
                case VERB -> {
                    if (tag.contains(":3:")) {
                        add(finite, reading.lemma());
                        first |= tag.contains("KJ1");
                        second |= tag.contains("KJ2");
                        indicative |= tag.contains(":PRÄ");
                        past |= tag.contains(":PRT");
                        flags |= reading.number() == Number.PLURAL ? PLURAL_VERB : SINGULAR_VERB;
                    } else if (tag.contains(":EIZ")) {
                        add(infinitive, reading.lemma());
                        flags |= ZU_INSIDE;
                    } else if (tag.contains(":INF")) {
                        add(infinitive, reading.lemma());
                    } else if (tag.contains(":PA2")) {
                        add(participle, reading.lemma());
                    }
                }
                case NOUN -> {
                    add(noun, reading.lemma());
                    flags |= gender(reading) | (reading.number() == Number.PLURAL ? PLURAL_NOUN : SINGULAR_NOUN);
                }
                case NAME -> flags |= NAME | gender(reading);
                case ADJECTIVE -> flags |= ADJECTIVE;
                case PREPOSITION -> flags |= PREPOSITION;
                default -> {
                    flags |= tag.startsWith("ZUS") ? PARTICLE : 0;
                    flags |= tag.startsWith("ADV") ? ADVERB : OTHER;
                }
            }
        }
        if (capital && noun.isEmpty() && (flags & NAME) == 0) {
            for (Reading reading : lexicon.nounReadings(word)) {
                add(noun, reading.lemma());
                flags |= gender(reading) | (reading.number() == Number.PLURAL ? PLURAL_NOUN : SINGULAR_NOUN);
            }
        }
        if (readings.isEmpty() && !capital) {
            String inside = zuInside(word, lexicon);
            if (inside != null) {
                infinitive.add(inside);
                flags |= ZU_INSIDE;
            }
        }
        boolean function = lexicon.isFunctionWord(word);
        flags |= function ? FUNCTION : 0;
        boolean plural = (flags & (PLURAL_VERB | SINGULAR_VERB)) == PLURAL_VERB;
        // "sagen" is subjunctive and indicative alike; "trage" is the third person of the subjunctive alone
        boolean adjective = (flags & ADJECTIVE) != 0 && !lower.equals("weise");
        flags |= first && !(plural && indicative) && !adjective && !isHomograph(lower) ? SUBJUNCTIVE_1 : 0;
        flags |= first && !(plural && indicative) && adjective && !isHomograph(lower) ? PERHAPS_SUBJUNCTIVE : 0;
        flags |= second && !past && !adjective ? SUBJUNCTIVE_2 : 0;
        flags |= capital && TimeNouns.isTime(lower, noun) ? TIME : 0;
        flags |= capital && People.isSpeaker(lower, noun) ? SPEAKER : 0;
        return new Form(
                word,
                lower,
                flags,
                List.copyOf(finite),
                List.copyOf(participle),
                List.copyOf(infinitive),
                List.copyOf(noun));
    }

    /** Subjunctives by their form that are other words in nearly every text: {@code eine} is no form of {@code einen}. */
    private static boolean isHomograph(String lower) {
        return switch (lower) {
            case "eine",
                    "seine",
                    "keine",
                    "meine",
                    "deine",
                    "weite",
                    "sichere",
                    "letzte",
                    "spitze",
                    "lange",
                    "nahe",
                    "heute",
                    "alle",
                    "viele",
                    "beide",
                    "solche",
                    "manche",
                    "halbe",
                    "leere",
                    "offene",
                    "ferne",
                    "ebene",
                    "trockene",
                    "lose",
                    "leise",
                    "hohe",
                    "starke",
                    "reife",
                    "volle",
                    "rechte",
                    "linke",
                    "grüne",
                    "rote",
                    "schwarze",
                    "weiße",
                    "blaue" -> true;
            default -> false;
        };
    }

    /** {@code voranzutreiben} for {@code vorantreiben}: particles are joined more freely than a dictionary lists. */
    private static @Nullable String zuInside(String word, GermanLexicon lexicon) {
        int zu = word.indexOf("zu", 2);
        if (zu < 0 || !word.endsWith("n") || zu + 5 > word.length()) {
            return null;
        }
        String verb = word.substring(zu + 2);
        return lexicon.readings(verb).stream().anyMatch(reading -> reading.tag().contains(":INF"))
                ? word.substring(0, zu) + verb
                : null;
    }

    /** {@code US-amerikanische}, {@code SPD-nahe}: adjectives with a capital letter. */
    private static boolean isMixedAdjective(String word, GermanLexicon lexicon) {
        int hyphen = word.lastIndexOf('-');
        return hyphen > 1
                && hyphen + 4 < word.length()
                && Character.isUpperCase(word.charAt(0))
                && Character.isLowerCase(word.charAt(hyphen + 1))
                && lexicon.readings(word.substring(hyphen + 1)).stream()
                        .anyMatch(reading -> reading.wordClass() == WordClass.ADJECTIVE);
    }

    /** Also {@code el-Baradei} and {@code ai-Bericht}, and addresses that stand for a paper: {@code regiopost.example}. */
    private static boolean isCapital(String word) {
        if (Character.isUpperCase(word.charAt(0))) {
            return true;
        }
        if (word.length() > 2 && Character.isUpperCase(word.charAt(1))) {
            return true; // eBay
        }
        int hyphen = word.indexOf('-');
        boolean compound = hyphen > 0 && hyphen + 1 < word.length() && Character.isUpperCase(word.charAt(hyphen + 1));
        return compound
                || word.indexOf('.') > 1
                        && Character.isLetter(word.charAt(word.length() - 1))
                        && Character.isLetter(word.charAt(0));
    }

    private static int gender(Reading reading) {
        Gender gender = reading.gender();
        if (gender == null || reading.grammaticalCase() == Case.GENITIVE && reading.wordClass() == WordClass.NAME) {
            return 0;
        }
        return switch (gender) {
            case MASCULINE -> MASCULINE;
            case FEMININE -> FEMININE;
            case NEUTER -> NEUTER;
        };
    }

    private static void add(List<String> lemmas, String lemma) {
        if (!lemmas.contains(lemma)) {
            lemmas.add(lemma);
        }
    }
}

package io.depesche.nlp.domain.clean.rule.agreement;

import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import java.util.Set;

/** Where a noun phrase ends: the noun behind at most two adjectives, and whether the phrase goes on behind it. */
final class PhraseEnd {

    private static final int MOST_ADJECTIVES = 2;

    /** Stand inside a phrase without belonging to it: {@code aus einer Ende der Woche erschienenen Studie}. */
    private static final Set<String> TIMES = Set.of("Ende", "Anfang", "Mitte");

    private final GermanLexicon lexicon;
    private final NounPhrases phrases;

    PhraseEnd(GermanLexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /** Index of the noun behind at most two adjectives; -1 if the words are no noun phrase. */
    int nounOf(Words words, int from) {
        int at = from;
        boolean bare = false;
        while (at < words.size() && at - from <= MOST_ADJECTIVES) {
            if (isPlainNoun(words, at)) {
                return at;
            }
            if (bare || !isAdjective(words, at) || !words.joined(at)) {
                return -1; // an adjective without ending before another is its adverb: ein klar umrissenes Feld
            }
            bare = !phrases.isAttributive(words.get(at).inside())
                    || isComparative(words.get(at).inside());
            at++;
        }
        return -1;
    }

    /** {@code die Gericht- und Amtsgebäude}, {@code das Land Salzburg}: what follows belongs to the noun. */
    boolean goesOn(Words words, int noun) {
        boolean origin = words.at(noun).endsWith("er")
                && words.joined(noun)
                && words.get(noun + 1).isLowerCase()
                && words.joined(noun + 1)
                && words.get(noun + 2).isCapitalised()
                && phrases.isAttributive(words.at(noun + 1)); // mit den Prager deutschen Literaten
        if (origin || TIMES.contains(words.at(noun))) {
            return true;
        }
        char after = words.after(noun);
        return after == '-'
                || after == '/'
                || words.joined(noun)
                        && (words.get(noun + 1).isCapitalised()
                                || Character.isDigit(words.at(noun + 1).charAt(0)));
    }

    /** Whether a noun is joined to the word behind it. */
    boolean isNounJoined(Words words, int at) {
        return at >= 0 && words.joined(at) && words.get(at).isCapitalised() && isPlainNoun(words, at);
    }

    /** {@code die dichter gewordene Herde}. */
    private boolean isComparative(String word) {
        return lexicon.readings(word).stream().anyMatch(reading -> reading.has("KOM") && reading.has("PRD"));
    }

    private boolean isAdjective(Words words, int at) {
        String lower = words.get(at).inside();
        if (lexicon.isFunctionWord(lower)) {
            return false;
        }
        return words.get(at).isLowerCase()
                ? phrases.isAttributive(lower) || phrases.isBareAdjective(lower)
                : isCapitalAdjective(words.at(at), lower);
    }

    /** {@code der Europäische Kommission}; {@code der Deutsche} is a noun. */
    private boolean isCapitalAdjective(String word, String lower) {
        return !word.equals(lower) && phrases.isAttributive(lower) && phrases.nounBits(word) == 0;
    }

    /** A capital and small letters, known to the dictionary, not a name; or a compound that ends with one. */
    private boolean isPlainNoun(Words words, int at) {
        String word = words.at(at);
        int hyphen = word.lastIndexOf('-');
        String head = word.substring(hyphen + 1);
        boolean plain = head.length() > 2
                && Character.isUpperCase(head.charAt(0))
                && Character.isUpperCase(word.charAt(0))
                && (hyphen < 0 ? words.get(at).spelling().isPlain() : isSmallBehindFirst(head))
                && !isCapitalAdjective(word, words.get(at).inside());
        return plain && phrases.nounBits(word) != 0 && !lexicon.isName(word) && !lexicon.isA(WordClass.NAME, word);
    }

    private static boolean isSmallBehindFirst(String word) {
        return word.chars().skip(1).allMatch(Character::isLowerCase);
    }
}

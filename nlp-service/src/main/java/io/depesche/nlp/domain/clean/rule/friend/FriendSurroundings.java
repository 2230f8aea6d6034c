package io.depesche.nlp.domain.clean.rule.friend;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.language.SourceLanguage;
import io.depesche.nlp.domain.lexicon.GermanLexicon;
import io.depesche.nlp.domain.lexicon.Reading.WordClass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the words around a false friend are those of its slot. */
final class FriendSurroundings {

    /** How many words may stand between a word and what makes it a fault. */
    private static final int REACH = 10;

    private final CleaningEvidence evidence;

    /** Words behind which a name stands without an article. */
    private final Set<String> barePredecessors;

    FriendSurroundings(CleaningEvidence evidence, WordTable table) {
        this.evidence = evidence;
        this.barePredecessors = table.words("bare-predecessor");
    }

    /**
     * Whether the slot of a friend holds.
     *
     * @param i index of the first word of the friend
     * @param source what the other faults of the text tell of its source; {@code null} while nobody knows
     */
    boolean holds(Draft draft, Words words, int i, FalseFriend friend, @Nullable SourceLanguage source) {
        int last = i + friend.words().size() - 1;
        boolean behind = words.joined(i - 1);
        String before = behind ? words.at(i - 1) : "";
        String lower = GermanLexicon.lowerFirst(before);
        boolean nounBehind = words.joined(last)
                && words.get(last + 1).isCapitalised()
                && !evidence.lexicon().nounReadings(words.at(last + 1)).isEmpty();
        return switch (friend.slot()) {
            case ARTICLE -> isDefinite(lower) && !nounBehind && !isAttribute(words, last);
            case CAPITALS ->
                (isDefinite(lower) || evidence.lexicon().isA(WordClass.PREPOSITION, lower)) && !isShouting(words, i);
            case INSIDE ->
                behind && !words.beginsSentence(i) && friend.condition().contains(lower);
            case BEHIND -> friend.condition().contains(before);
            case BEFORE -> words.joined(last) && friend.condition().contains(words.at(last + 1));
            case BARE -> isBare(words, i, last, before) && mentions(draft, friend);
            case PHRASE -> true;
            case SURE -> source != null && source.is(friend.language());
            case ALONE ->
                source != null && source.is(friend.language()) && !behind && words.joined(last) && !nounBehind;
            case SUBJECT -> isDefinite(lower) && words.joined(last) && isPredicate(words, last + 1);
            case WITH -> isNear(words, i, friend.condition());
            case HYPHEN -> false;
        };
    }

    /** A small word that can be nothing but a finite verb, or an auxiliary. */
    private boolean isPredicate(Words words, int at) {
        String word = words.at(at);
        return words.get(at).isLowerCase()
                && evidence.lexicon().isFiniteVerb(word)
                && (evidence.lexicon().isFunctionWord(word)
                        || !evidence.lexicon().isA(WordClass.ADJECTIVE, word));
    }

    /** Whether one of the words stands before a place in its sentence. */
    private static boolean isNear(Words words, int i, Set<String> wanted) {
        for (int k = i - 1; k >= 0 && i - k <= REACH && !words.beginsSentence(k + 1); k--) {
            if (wanted.contains(words.at(k))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDefinite(String word) {
        return switch (word) {
            case "der", "die", "das", "den", "dem", "des" -> true;
            default -> false;
        };
    }

    /** {@code die Geboren sagten}, but not {@code die Gefüttert gekaufte Jacke}. */
    private boolean isAttribute(Words words, int last) {
        return words.joined(last)
                && words.get(last + 1).isLowerCase()
                && words.joined(last + 1)
                && words.get(last + 2).isCapitalised()
                && evidence.lexicon().isA(WordClass.ADJECTIVE, words.at(last + 1))
                && !evidence.lexicon().isFiniteVerb(words.at(last + 1));
    }

    private static boolean isShouting(Words words, int i) {
        return isCapitals(words.at(i - 1))
                || isCapitals(words.at(i + 1)) && words.at(i + 1).length() > 5;
    }

    private static boolean isCapitals(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    private boolean isBare(Words words, int i, int last, String before) {
        boolean named = words.joined(last) && words.get(last + 1).isCapitalised();
        if (words.beginsSentence(i)) {
            return words.joined(last) && evidence.lexicon().isFiniteVerb(words.at(last + 1));
        }
        return barePredecessors.contains(before) && !named
                || before.length() > 9 && (before.endsWith("präsident") || before.endsWith("minister"));
    }

    private static boolean mentions(Draft draft, FalseFriend friend) {
        return friend.condition().stream().anyMatch(draft.text()::contains);
    }
}

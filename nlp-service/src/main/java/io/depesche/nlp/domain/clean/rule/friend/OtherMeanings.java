package io.depesche.nlp.domain.clean.rule.friend;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.clean.Words.Word;
import io.depesche.nlp.domain.language.SourceLanguage;
import io.depesche.nlp.domain.text.Repair;
import org.jspecify.annotations.Nullable;

/** What stands at a place of a text by its other meaning, and what it was. {@code die Gefüttert} was {@code die Fed}. */
public final class OtherMeanings {

    private final FalseFriends friends;
    private final FriendSurroundings surroundings;
    private final TranslatedArticle articles;

    public OtherMeanings(CleaningEvidence evidence) {
        WordTable table = evidence.table("/nlp/clean/false-friend.tsv");
        this.friends = new FalseFriends(table);
        this.surroundings = new FriendSurroundings(evidence, table);
        this.articles = new TranslatedArticle(evidence);
    }

    /** Whether the word may be a fault in one language only. */
    public boolean asksForLanguage(String word) {
        return friends.asksForLanguage(word);
    }

    /**
     * What the word at a place should be; {@code null} if it stays.
     *
     * @param source what the other faults of the text tell of its source; {@code null} while nobody knows
     */
    public @Nullable Repair at(Draft draft, Words words, int i, @Nullable SourceLanguage source) {
        Repair compound = firstPart(words.get(i));
        if (compound != null) {
            return compound;
        }
        for (FalseFriend friend : friends.beginningWith(words.at(i))) {
            if (friend.standsAt(words, i) && surroundings.holds(draft, words, i, friend, source)) {
                Word last = words.get(i + friend.words().size() - 1);
                Span span = new Span(words.get(i).start(), last.end());
                boolean begins = friend.slot() == FriendSlot.ALONE && words.beginsSentence(i);
                return friend.takeBack(span, begins ? capitalised(friend.repair()) : friend.repair(), 0.9);
            }
        }
        return articles.at(words, i);
    }

    /** {@code Geboren-Gipfel}: the first part of a compound with a hyphen. */
    private @Nullable Repair firstPart(Word word) {
        int hyphen = word.text().indexOf('-');
        FalseFriend friend = hyphen > 0 ? friends.firstPart(word.text().substring(0, hyphen)) : null;
        return friend == null
                ? null
                : friend.takeBack(new Span(word.start(), word.start() + hyphen), friend.repair(), 0.95);
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}

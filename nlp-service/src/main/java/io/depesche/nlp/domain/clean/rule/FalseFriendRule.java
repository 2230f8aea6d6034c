package io.depesche.nlp.domain.clean.rule;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.WordTable;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.clean.Words.Word;
import io.depesche.nlp.domain.language.SourceLanguage;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a name or a term that was translated by its other meaning: Italian {@code la Nato} became {@code die Geboren}, English
 * {@code the Fed} became {@code die Gefüttert}, {@code US} became {@code UNS}. A row of the table says of which language a word is, in
 * which slot no German would put it, and what it was.
 *
 * <p>{@code Geboren wurde er 1961}, {@code Uns fehlt das Geld}, {@code Wer zahlt?} and {@code einen Trumpf} stay.
 */
public final class FalseFriendRule implements CleaningRule {

    private final CleaningEvidence evidence;
    private final FalseFriends friends;
    private final FriendSurroundings surroundings;
    private final TranslatedArticle articles;

    public FalseFriendRule(CleaningEvidence evidence) {
        this.evidence = evidence;
        WordTable table = evidence.table("/nlp/clean/false-friend.tsv");
        this.friends = new FalseFriends(table);
        this.surroundings = new FriendSurroundings(evidence, table);
        this.articles = new TranslatedArticle(evidence);
    }

    @Override
    public String id() {
        return "clean.false-friend";
    }

    @Override
    public List<Repair> repairs(Draft draft) {
        Words words = draft.words();
        List<Repair> repairs = new ArrayList<>();
        List<Integer> unsure = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).start() < end) {
                continue;
            }
            Repair repair = at(draft, words, i, null);
            if (repair != null) {
                repairs.add(repair);
                end = repair.span().end();
            } else if (friends.asksForLanguage(words.at(i))) {
                unsure.add(i);
            }
        }
        if (!unsure.isEmpty()) {
            addSure(draft, words, unsure, repairs);
        }
        return repairs;
    }

    /** What is a fault in one language only: the other faults of the text may have told it by now. */
    private void addSure(Draft draft, Words words, List<Integer> places, List<Repair> repairs) {
        SourceLanguage source = evidence.sourceLanguage(draft.with(repairs));
        for (int i : places) {
            Repair repair = at(draft, words, i, source);
            if (repair != null
                    && repairs.stream().noneMatch(other -> other.span().overlaps(repair.span()))) {
                repairs.add(repair);
            }
        }
    }

    private @Nullable Repair at(Draft draft, Words words, int i, @Nullable SourceLanguage source) {
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

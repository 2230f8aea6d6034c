package io.depesche.nlp.domain.clean.rule;

import io.depesche.nlp.domain.clean.CleaningEvidence;
import io.depesche.nlp.domain.clean.CleaningRule;
import io.depesche.nlp.domain.clean.Draft;
import io.depesche.nlp.domain.clean.Words;
import io.depesche.nlp.domain.clean.rule.friend.OtherMeanings;
import io.depesche.nlp.domain.language.SourceLanguage;
import io.depesche.nlp.domain.text.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes back a name or a term that was translated by its other meaning: Italian {@code la Nato} became {@code die Geboren}, English
 * {@code the Fed} became {@code die Gefüttert}, {@code US} became {@code UNS}. A row of the table says of which language a word is, in
 * which slot no German would put it, and what it was.
 *
 * <p>{@code Geboren wurde er 1961}, {@code Uns fehlt das Geld}, {@code Wer zahlt?} and {@code einen Trumpf} stay.
 */
public final class FalseFriendRule implements CleaningRule {

    private final CleaningEvidence evidence;
    private final OtherMeanings meanings;

    public FalseFriendRule(CleaningEvidence evidence) {
        this.evidence = evidence;
        this.meanings = new OtherMeanings(evidence);
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
            Repair repair = meanings.at(draft, words, i, null);
            if (repair != null) {
                repairs.add(repair);
                end = repair.span().end();
            } else if (meanings.asksForLanguage(words.at(i))) {
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
            Repair repair = meanings.at(draft, words, i, source);
            if (repair != null
                    && repairs.stream().noneMatch(other -> other.span().overlaps(repair.span()))) {
                repairs.add(repair);
            }
        }
    }
}

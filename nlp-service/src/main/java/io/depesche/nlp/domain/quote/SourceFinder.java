package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.quote.Clause.Type;
import io.depesche.nlp.domain.quote.Heard.Source;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands beside {@code laut}, {@code nach Angaben}, {@code zufolge}, or goes on with {@code Demnach}. */
final class SourceFinder {

    private static final Set<String> CONTINUING =
            Set.of("demnach", "demzufolge", "danach", "hiernach", "dementsprechend");

    private final SayingWords words;

    SourceFinder(SayingWords words) {
        this.words = words;
    }

    @Nullable
    Heard at(ReadSentence sentence, int index) {
        Clause clause = sentence.clauses().get(index);
        SourcePhrase phrase = SourcePhrase.in(sentence, clause, words);
        if (phrase == null) {
            phrase = SourcePhrase.opinion(sentence, clause, words);
        }
        if (phrase == null) {
            Token opening = Stretches.firstWord(sentence, clause);
            boolean continuing = opening != null
                    && CONTINUING.contains(opening.lower())
                    && clause.type() == Type.MAIN
                    && (!opening.lower().equals("danach")
                            || sentence.token(clause.finite()).form().is(Form.SUBJUNCTIVE_1));
            Span content = continuing
                    ? Stretches.span(sentence, clause.from() + 1, Stretches.contentEnd(sentence, index))
                    : null;
            return content == null || opening == null
                    ? null
                    : new Heard(
                            Rule.FOLLOWING,
                            content,
                            Source.theLast(sentence, Phrases.firstWord(sentence, clause)),
                            opening.span());
        }
        Span cue = new Span(
                sentence.token(phrase.from()).start(),
                sentence.token(phrase.from()).end());
        if (sentence.token(phrase.to() - 1).lower().equals("zufolge")) {
            cue = sentence.token(phrase.to() - 1).span();
        }
        Span content = aroundSource(sentence, index, phrase);
        return content == null ? null : new Heard(Rule.SOURCE, content, phrase.source(), cue);
    }

    private static @Nullable Span aroundSource(ReadSentence sentence, int index, SourcePhrase phrase) {
        Clause clause = sentence.clauses().get(index);
        boolean opens = true;
        for (int i = clause.from(); i < phrase.from(); i++) {
            opens &= !sentence.token(i).isWord()
                    || isCoordinator(sentence.token(i).lower());
        }
        boolean alone = opens && phrase.to() >= clause.to();
        if (opens && !alone) {
            return Stretches.span(sentence, phrase.to(), Stretches.contentEnd(sentence, index));
        }
        if (alone) {
            return index == 0
                    ? Stretches.following(sentence, behindInsertion(sentence))
                    : Stretches.preceding(sentence, index);
        }
        int from = clause.type() == Type.MAIN || clause.type() == Type.FRAGMENT ? 0 : index;
        int start = from == 0 && !isTold(sentence, index) ? Stretches.startOfMain(sentence, index) : clause.from();
        int end = Stretches.contentEnd(sentence, index);
        if (phrase.to() >= end) {
            end = phrase.from();
        }
        return Stretches.span(sentence, start, end);
    }

    /** {@code [Wie der Rat mitteilte], ist das Bad laut Wehr zu}: who tells it is not part of it. */
    private static boolean isTold(ReadSentence sentence, int index) {
        return index > 0
                && sentence.clauses().get(index - 1).type() == Type.SUBORDINATE
                && sentence.token(sentence.clauses().get(index - 1).from())
                        .lower()
                        .equals("wie");
    }

    private static boolean isCoordinator(String lower) {
        return switch (lower) {
            case "und", "aber", "doch", "denn", "jedoch" -> true;
            default -> false;
        };
    }

    /** {@code Nach Ansicht von Kuhl, [Leiterin des Amts], hat …}: what is said begins behind the apposition. */
    private static int behindInsertion(ReadSentence sentence) {
        List<Clause> clauses = sentence.clauses();
        int i = 1;
        while (i < clauses.size()
                && (clauses.get(i).type() == Type.FRAGMENT || clauses.get(i).type() == Type.RELATIVE)) {
            i++;
        }
        boolean verbFirst = i < clauses.size()
                && clauses.get(i).type() == Type.MAIN
                && clauses.get(i).finite() == clauses.get(i).from();
        return verbFirst ? i : 1;
    }
}

package io.depesche.nlp.domain.quote;

import io.depesche.contracts.article.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what pieces of speech in one sentence tell of each other: one inside another, behind its colon, around its insertion. */
final class Neighbours {

    private Neighbours() {}

    /** {@code Sie wisse, dass Geld fehlt, sagte Kuhl}: a pronoun inside what somebody says, whose name comes later, is that person. */
    static List<Party> aroundPronoun(Heard one, List<Heard> heard, Speakers speakers) {
        NounPhrase phrase = one.source().phrase();
        ReadSentence sentence = one.source().sentence();
        if (phrase == null || sentence == null || !phrase.pronoun()) {
            return List.of();
        }
        int at = sentence.token(phrase.head()).start();
        for (Heard other : heard) {
            NounPhrase name = other.source().phrase();
            boolean around = other != one
                    && name != null
                    && !name.pronoun()
                    && !other.rule().isDirect()
                    && other.span().start() <= at
                    && at < other.span().end()
                    && sentence.token(phrase.head()).form().is(Form.CAPITAL);
            if (around) {
                return speakers.of(other.source());
            }
        }
        return List.of();
    }

    /** {@code Kuhl meint, das Bad sei zu: „Es ist kalt.“}: what stands behind a colon goes on with the indirect speech before it. */
    static Heard behindColon(Heard speech, List<Heard> clauses) {
        if (speech.rule() != Rule.SPEECH_AFTER_COLON && speech.rule() != Rule.SPEECH_ALONE || speech.cue() != null) {
            return speech;
        }
        for (Heard clause : clauses) {
            int gap = speech.span().start() - clause.span().end();
            if (gap >= 1 && gap <= 5 && !clause.source().isNobody()) {
                return new Heard(speech.rule(), speech.span(), clause.source(), null);
            }
        }
        return speech;
    }

    /** {@code „Bald“, so Kuhl, werde das Bad „kalt und leer“}: whoever speaks in the insertion speaks in the whole sentence. */
    static Heard.@Nullable Source inserted(String text, List<Heard> heard) {
        for (Heard one : heard) {
            if (one.rule() == Rule.SPEECH_WITH_CUE
                    && one.cue() != null
                    && one.cue().of(text).equals("so")) {
                return one.source();
            }
        }
        return null;
    }

    /** {@code Wie der Rat mitteilte, ist das Bad laut Wehr zu}: two say the same words, one of them as told by the other. */
    static boolean isAnother(Heard one, Heard other, List<Party> speakers, List<Party> others) {
        boolean source = one.rule() == Rule.SOURCE || other.rule() == Rule.SOURCE;
        return source && !speakers.isEmpty() && !others.isEmpty() && !speakers.equals(others);
    }
}

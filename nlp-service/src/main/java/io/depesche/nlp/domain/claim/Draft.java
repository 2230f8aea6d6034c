package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Arguments;
import io.depesche.contracts.article.ArticleEnriched.Claim;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim before it has its number.
 *
 * @param sentence number of the sentence that is its evidence
 */
record Draft(
        Frame frame,
        Arguments args,
        String modality,
        boolean hedged,
        @Nullable Span condition,
        List<Party> attribution,
        Span trigger,
        Span evidence,
        double confidence,
        String by,
        int sentence) {

    Claim claim(String id) {
        return new Claim(
                id,
                frame.type(),
                frame.mode(),
                frame.id(),
                args,
                modality,
                hedged ? Boolean.TRUE : null,
                condition,
                attribution,
                trigger,
                evidence,
                confidence,
                by);
    }

    boolean repeats(Draft other) {
        return sentence == other.sentence
                && frame.type().equals(other.frame.type())
                && args.actor().equals(other.args.actor())
                && (frame.equals(other.frame) || trigger.equals(other.trigger));
    }

    /** The same, but so sure. */
    Draft believed(double howMuch) {
        return new Draft(
                frame, args, modality, hedged, condition, attribution, trigger, evidence, howMuch, by, sentence);
    }

    /** The same, with what it leaves out said by another sentence. */
    Draft completed(Arguments other) {
        Arguments all = new Arguments(
                args.actor(),
                args.recipient().isEmpty() ? other.recipient() : args.recipient(),
                args.object().isEmpty() ? other.object() : args.object(),
                args.time() == null ? other.time() : args.time(),
                args.place() == null ? other.place() : args.place(),
                args.quantity() == null ? other.quantity() : args.quantity());
        return new Draft(
                frame, all, modality, hedged, condition, attribution, trigger, evidence, confidence, by, sentence);
    }

    /** The same act told again in another sentence. */
    Draft again(Arguments told, String howSure, List<Party> teller, Span word, Span sentenceSpan, int where) {
        double less = Math.round(confidence * 80) / 100.0;
        return new Draft(frame, told, howSure, false, null, teller, word, sentenceSpan, less, by, where);
    }
}

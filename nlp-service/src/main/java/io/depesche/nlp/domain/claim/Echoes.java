package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Arguments;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Phrase;
import io.depesche.nlp.domain.grammar.VerbComplex;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that speak of the act before them: {@code Die Firma bestritt das} denies it, {@code Der Minister machte die Rebellen dafür
 * verantwortlich} says who did it.
 */
final class Echoes {

    /** An act further back is not meant. */
    private static final int SENTENCES_BACK = 2;

    private static final String BLAME = "blame";
    private static final String REJECT = "accusation.reject";

    /** Acts of speaking; who denies {@code das} behind one denies what was said, not that it was said. */
    private static final Set<String> SPEAKING = Set.of("ACCUSE", "REQUEST", "THREATEN", "REJECT");

    private final Ontology ontology;
    private final Parties parties;

    Echoes(Ontology ontology, Parties parties) {
        this.ontology = ontology;
        this.parties = parties;
    }

    /** The claim that a clause denies with {@code das}; {@code null} if it denies none. */
    @Nullable
    Draft denial(Clause clause, ReadSentence sentence, List<Draft> drafts) {
        VerbComplex verbs = clause.verbs();
        if (verbs == null || drafts.isEmpty() || !ontology.isCue("deny", ReadSentence.lemma(clause))) {
            return null;
        }
        Draft last = drafts.getLast();
        ClauseRoles roles = sentence.roles(clause);
        Phrase subject = roles.subject;
        boolean far = last.sentence() < sentence.index - SENTENCES_BACK || last.sentence() == sentence.index;
        // what is told between the two is nearer than an act that the article vouches for, though we know no act in it
        boolean between =
                last.sentence() < sentence.index - 1 && last.modality().equals(Stance.ASSERTED);
        if (far || !pointsBack(clause, roles) || subject == null || isPointer(subject)) {
            return null;
        }
        List<Party> deniers = parties.of(subject, sentence, clause, List.of(), true);
        Span word = verbs.verbs().getFirst().word().span();
        Span evidence = sentence.sentence.span();
        if (between || SPEAKING.contains(last.frame().type()) || last.modality().equals(Stance.DENIED)) {
            Frame rejection = ontology.frame(REJECT);
            Arguments args = new Arguments(deniers, List.of(), List.of(), null, null, null);
            return rejection == null
                    ? null
                    : new Draft(
                            rejection,
                            args,
                            Stance.ASSERTED,
                            false,
                            null,
                            List.of(),
                            word,
                            evidence,
                            last.confidence(),
                            REJECT + "/" + ReadSentence.lemma(clause),
                            sentence.index);
        }
        return last.again(last.args(), Stance.DENIED, deniers, word, evidence, sentence.index);
    }

    /** The object is {@code das}, and nothing else is denied. */
    private static boolean pointsBack(Clause clause, ClauseRoles roles) {
        Phrase object = roles.object;
        if (object != null && object.kind() == Phrase.Kind.NOUN) {
            return false;
        }
        return clause.has("das") || clause.has("dies") || clause.has("es");
    }

    private static boolean isPointer(Phrase subject) {
        String word = subject.head().small();
        return subject.kind() == Phrase.Kind.PRONOUN
                && (word.equals("das") || word.equals("dies") || word.equals("es"));
    }

    /** The act before, done by those who are blamed for it; {@code null} if there is none. */
    @Nullable
    Draft blame(Match match, Draft blame, List<Draft> drafts) {
        if (!match.frame().id().equals(BLAME) || !match.clause().has("dafür") || drafts.isEmpty()) {
            return null;
        }
        Draft last = drafts.getLast();
        List<Party> blamed = blame.args().recipient();
        boolean near = last.sentence() >= blame.sentence() - SENTENCES_BACK && last.sentence() < blame.sentence();
        if (!near || SPEAKING.contains(last.frame().type()) || blamed.isEmpty()) {
            return null;
        }
        Arguments args = new Arguments(
                blamed,
                last.args().recipient(),
                last.args().object(),
                last.args().time(),
                last.args().place(),
                last.args().quantity());
        String howSure = blame.modality().equals(Stance.DENIED) ? Stance.DENIED : Stance.REPORTED;
        return last.again(args, howSure, blame.args().actor(), blame.trigger(), blame.evidence(), blame.sentence());
    }
}

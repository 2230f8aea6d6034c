package io.depesche.nlp.domain.claim;

import io.depesche.contracts.article.ArticleEnriched.Claim;
import io.depesche.contracts.article.ArticleEnriched.Entity;
import io.depesche.contracts.article.Issue;
import io.depesche.nlp.domain.grammar.Clause;
import io.depesche.nlp.domain.grammar.Grammar;
import io.depesche.nlp.domain.grammar.Mark;
import io.depesche.nlp.domain.sentence.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the claims of an article: who did what to whom.
 *
 * <p>Reads every sentence with {@link Grammar}, finds triggers, fills their roles with entities of the record or words of the text, and
 * tells whether the act happened, is planned, denied or reported, and by whom. Every claim has its trigger and its evidence in the text;
 * what has none is not said. Thread-safe; linear in the text.
 *
 * <p>Example: {@code Die Polizei nahm in Riga einen Mann fest} gives {@code arrest} (COERCE) with the actor {@code Die Polizei}.
 */
public final class ClaimExtractor {

    /** No German sentence has more words; longer ones are lists or damage. */
    private static final int MOST_TOKENS = 400;

    private final Ontology ontology;
    private final Metonymy metonymy = new Metonymy();
    private final Flows flows = new Flows();
    private final Grammar grammar = new Grammar();

    public ClaimExtractor(Ontology ontology) {
        this.ontology = ontology;
    }

    /** Claims in the order of their triggers, numbered {@code a1}, {@code a2} …, and what is odd about them. */
    public ReadClaims read(ClaimInput input) {
        List<Mark> marks = marks(input);
        List<ReadSentence> sentences = new ArrayList<>(input.sentences().size());
        for (Sentence sentence : input.sentences()) {
            boolean readable = sentence.tokens().size() <= MOST_TOKENS;
            List<Clause> clauses = readable ? grammar.read(input.text(), sentence, marks) : List.of();
            sentences.add(new ReadSentence(sentences.size(), sentence, clauses));
        }
        ArticleReading reading = new ArticleReading(ontology, metonymy, input, sentences);
        RoleConflicts conflicts = new RoleConflicts(flows, reading.discourse());
        List<Draft> drafts = conflicts.settle(SameActs.once(reading.all()));
        drafts.sort(Comparator.comparingInt(draft -> draft.trigger().start()));
        List<Claim> claims = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            claims.add(draft.claim("a" + (claims.size() + 1)));
        }
        List<Issue> issues = new ArrayList<>(conflicts.issues());
        issues.addAll(metonymy.of(claims, input.entities()));
        return new ReadClaims(claims, issues);
    }

    /** The claims of an article and, behind them, those that only its captions make; see {@link CaptionClaims}. */
    public ReadClaims read(ClaimInput input, List<Caption> captions) {
        ReadClaims read = read(input);
        if (captions.isEmpty()) {
            return read;
        }
        List<Claim> all = new ArrayList<>(read.claims());
        all.addAll(new CaptionClaims(this).besides(read.claims(), captions, input));
        return new ReadClaims(all, read.issues());
    }

    private static List<Mark> marks(ClaimInput input) {
        List<Mark> marks = new ArrayList<>();
        for (Entity entity : input.entities()) {
            entity.mentions().forEach(span -> marks.add(new Mark(Mark.Kind.ENTITY, span, entity.id(), entity.type())));
        }
        input.dates().forEach(date -> marks.add(new Mark(Mark.Kind.DATE, date.span(), date.id())));
        input.quantities().forEach(quantity -> marks.add(new Mark(Mark.Kind.QUANTITY, quantity.span(), quantity.id())));
        marks.sort(Comparator.comparingInt((Mark mark) -> mark.span().start())
                .thenComparingInt(mark -> -mark.span().end()));
        return marks;
    }
}

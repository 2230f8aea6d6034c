package io.depesche.nlp.domain.text;

import io.depesche.contracts.article.ArticleEnriched;
import io.depesche.contracts.article.Edit;
import io.depesche.contracts.article.EqualRun;
import io.depesche.contracts.article.Issue;
import io.depesche.contracts.article.Party;
import io.depesche.contracts.article.Span;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An {@link ArticleEnriched} with every span, edit and map entry in code points instead of UTF-16 units, for readers whose strings count
 * that way (Python). {@code text.offsets} says which.
 */
public final class CodePointRecord {

    private final CodePointOffsets clean;
    private final CodePointOffsets raw;

    private CodePointRecord(ArticleEnriched.Text text) {
        this.clean = new CodePointOffsets(text.clean());
        this.raw = new CodePointOffsets(text.raw().text());
    }

    /** The same record in code points; a record that is in code points already comes back as it is. */
    public static ArticleEnriched of(ArticleEnriched utf16) {
        if (utf16.text().offsets().equals(ArticleEnriched.Text.CODEPOINT)) {
            return utf16;
        }
        return new CodePointRecord(utf16.text()).convert(utf16);
    }

    private ArticleEnriched convert(ArticleEnriched article) {
        return new ArticleEnriched(
                article.revision(),
                article.article(),
                text(article.text()),
                article.damage(),
                each(article.entities(), this::entity),
                each(article.dates(), this::date),
                each(article.quantities(), this::quantity),
                each(article.quotes(), this::quote),
                each(article.claims(), this::claim),
                article.issues().stream().map(this::issue).toList(),
                article.provenance());
    }

    private ArticleEnriched.Text text(ArticleEnriched.Text text) {
        List<EqualRun> map = text.map().stream().map(this::run).toList();
        List<Edit> edits = text.edits().stream().map(this::edit).toList();
        return new ArticleEnriched.Text(ArticleEnriched.Text.CODEPOINT, text.raw(), text.clean(), map, edits);
    }

    private EqualRun run(EqualRun run) {
        int start = raw.of(run.rawStart());
        return new EqualRun(clean.of(run.cleanStart()), start, raw.of(run.rawStart() + run.length()) - start);
    }

    private Edit edit(Edit e) {
        return new Edit(
                raw.of(e.raw()),
                e.replacement(),
                e.artifact(),
                e.tier(),
                e.action(),
                e.rule(),
                e.confidence(),
                e.evidence());
    }

    private ArticleEnriched.Entity entity(ArticleEnriched.Entity e) {
        return new ArticleEnriched.Entity(
                e.id(),
                e.type(),
                e.name(),
                e.same(),
                e.entity(),
                e.mentions().stream().map(clean::of).toList(),
                each(e.references(), r -> new ArticleEnriched.EntityReference(clean.of(r.span()), r.kind())),
                e.confidence());
    }

    private ArticleEnriched.DateMention date(ArticleEnriched.DateMention d) {
        return new ArticleEnriched.DateMention(
                d.id(), clean.of(d.span()), d.type(), d.value(), d.mod(), d.earliest(), d.latest(), d.confidence());
    }

    private ArticleEnriched.Quantity quantity(ArticleEnriched.Quantity q) {
        return new ArticleEnriched.Quantity(
                q.id(),
                clean.of(q.span()),
                q.value(),
                q.min(),
                q.max(),
                q.comparator(),
                q.unit(),
                q.of(),
                q.confidence());
    }

    private ArticleEnriched.Quote quote(ArticleEnriched.Quote q) {
        return new ArticleEnriched.Quote(
                q.id(), q.type(), clean.of(q.span()), parties(q.speakers()), optional(q.cue()), q.confidence());
    }

    private ArticleEnriched.Claim claim(ArticleEnriched.Claim c) {
        ArticleEnriched.Arguments args = c.args();
        return new ArticleEnriched.Claim(
                c.id(),
                c.type(),
                c.mode(),
                c.frame(),
                new ArticleEnriched.Arguments(
                        parties(args.actor()),
                        parties(args.recipient()),
                        parties(args.object()),
                        args.time(),
                        args.place(),
                        args.quantity()),
                c.modality(),
                c.hedged(),
                optional(c.condition()),
                parties(c.attribution()),
                clean.of(c.trigger()),
                clean.of(c.evidence()),
                c.confidence(),
                c.by());
    }

    private Issue issue(Issue issue) {
        return new Issue(issue.code(), optional(issue.span()), issue.severity(), issue.detail());
    }

    private List<Party> parties(List<Party> parties) {
        return parties.stream().map(this::party).toList();
    }

    private Party party(Party party) {
        return party instanceof Party.OfWords words ? new Party.OfWords(words.words(), optional(words.span())) : party;
    }

    private @Nullable Span optional(@Nullable Span span) {
        return span == null ? null : clean.of(span);
    }

    private static <T> @Nullable List<T> each(@Nullable List<T> items, UnaryOperator<T> convert) {
        return items == null ? null : items.stream().map(convert).toList();
    }
}

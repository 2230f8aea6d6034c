package io.depesche.nlp.domain.grammar;

import io.depesche.contracts.article.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a sentence with its verb and its phrases. Its words need not stand together: a relative clause may come between them.
 * Built by {@link Grammar}, not changed afterwards.
 */
public final class Clause {

    /** How a clause hangs in its sentence. */
    public enum Kind {
        MAIN,
        SUBORDINATE,
        RELATIVE,
        INFINITIVE
    }

    final Kind kind;

    @Nullable
    Clause parent;

    final @Nullable Word opener;
    final boolean quoted;
    final boolean afterColon;
    boolean coordinated;
    final List<Word> words = new ArrayList<>();

    @Nullable
    VerbComplex verbs;

    List<Phrase> phrases = List.of();
    boolean negated;

    Clause(Kind kind, @Nullable Clause parent, @Nullable Word opener, boolean quoted, boolean afterColon) {
        this.kind = kind;
        this.parent = parent;
        this.opener = opener;
        this.quoted = quoted;
        this.afterColon = afterColon;
    }

    public Kind kind() {
        return kind;
    }

    /** The clause that it depends on. */
    public @Nullable Clause parent() {
        return parent;
    }

    /** Its conjunction or relative pronoun. */
    public @Nullable Word opener() {
        return opener;
    }

    /** Whether it stands between quotation marks. */
    public boolean quoted() {
        return quoted;
    }

    /** Whether it follows a colon. */
    public boolean afterColon() {
        return afterColon;
    }

    /** Whether it goes on from the clause before it by {@code und} and may share its subject. */
    public boolean coordinated() {
        return coordinated;
    }

    public List<Word> words() {
        return words;
    }

    /** {@code null} where there is no verb. */
    public @Nullable VerbComplex verbs() {
        return verbs;
    }

    /** Whether its finite verb is its first word, but for {@code und}: {@code … und plant einen Anbau}. */
    public boolean verbFirst() {
        if (verbs == null || verbs.finite() == null) {
            return false;
        }
        int at = words.indexOf(verbs.finite());
        return at == 0 || at == 1 && words.getFirst().is(SmallKind.COORDINATOR);
    }

    public List<Phrase> phrases() {
        return phrases;
    }

    /** Whether a word of the clause negates its verb. */
    public boolean negated() {
        return negated;
    }

    /** From its first word to its last, in the text. */
    public Span span() {
        return new Span(words.getFirst().span().start(), words.getLast().span().end());
    }

    /** Whether it contains a word, in small letters. */
    public boolean has(String small) {
        for (Word word : words) {
            if (word.small().equals(small)) {
                return true;
            }
        }
        return false;
    }
}

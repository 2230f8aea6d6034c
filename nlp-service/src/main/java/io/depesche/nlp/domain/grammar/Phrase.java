package io.depesche.nlp.domain.grammar;

import io.depesche.contracts.article.Span;
import io.depesche.nlp.domain.lexicon.Reading.Case;
import io.depesche.nlp.domain.lexicon.Reading.Gender;
import io.depesche.nlp.domain.lexicon.Reading.Number;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of a clause: a noun or pronoun with what belongs to it, with or without a preposition; or a date, or an adjective of the
 * predicate. {@code der Präsident Finnlands} has the head {@code Präsident} and the genitive {@code Finnlands}; {@code Mali und Niger}
 * has two members. Built by {@link PhraseChunker}, not changed afterwards.
 */
public final class Phrase {

    /** What a phrase is made around. */
    public enum Kind {
        NOUN,
        PRONOUN,
        DATE,
        ADJECTIVE
    }

    final Kind kind;
    final @Nullable String preposition;
    final int from;
    int to;
    int mask;
    final Word head;

    @Nullable
    Word name;

    @Nullable
    Phrase genitive;

    @Nullable
    Phrase possessor;

    @Nullable
    Phrase apposition;

    @Nullable
    String determiner;

    @Nullable
    String quantity;

    @Nullable
    Span proper;

    boolean bracketed;
    boolean negated;
    boolean two;
    final List<Word> attributes = new ArrayList<>(2);
    final List<Phrase> members = new ArrayList<>(2);
    Span span;

    Phrase(Kind kind, @Nullable String preposition, int from, int to, int mask, Word head, Span span) {
        this.kind = kind;
        this.preposition = preposition;
        this.from = from;
        this.to = to;
        this.mask = mask;
        this.head = head;
        this.span = span;
    }

    public Kind kind() {
        return kind;
    }

    /** The preposition in its plain form, {@code in} for {@code im}; {@code null} if there is none. */
    public @Nullable String preposition() {
        return preposition;
    }

    /** Position of the first word in the clause. */
    public int from() {
        return from;
    }

    /** Position behind the last word in the clause. */
    public int to() {
        return to;
    }

    /** The noun, name, pronoun or date. */
    public Word head() {
        return head;
    }

    /** The proper name that belongs to the head: {@code Anna Berg} of {@code Sprecherin Anna Berg}; the head itself if it is one. */
    public @Nullable Word name() {
        return name;
    }

    /** The genitive behind the head. */
    public @Nullable Phrase genitive() {
        return genitive;
    }

    /** Who owns it, said before the head: {@code Finnlands} of {@code Finnlands Präsident}, the pronoun {@code ihr} of {@code ihr Sieg}. */
    public @Nullable Phrase possessor() {
        return possessor;
    }

    /** What stands between commas behind it and means the same. */
    public @Nullable Phrase apposition() {
        return apposition;
    }

    /** Article, possessive or demonstrative, in small letters. */
    public @Nullable String determiner() {
        return determiner;
    }

    /** Id of the quantity inside it. */
    public @Nullable String quantity() {
        return quantity;
    }

    /** The words behind a common noun that look like a name nobody has found: {@code Norvik} of {@code der Stahlkonzern Norvik}. */
    public @Nullable Span proper() {
        return proper;
    }

    /** Whether it says that there is none: {@code kein Streik}. */
    public boolean negated() {
        return negated;
    }

    /** Whether it stands in brackets: {@code (SPD)}. */
    public boolean bracketed() {
        return bracketed;
    }

    /** Whether it says that there are two: {@code beide Seiten}, {@code zwei Firmen}. */
    public boolean two() {
        return two;
    }

    /** Adjectives and participles before the head. */
    public List<Word> attributes() {
        return attributes;
    }

    /** The coordinated phrases, this one first; empty where there is but one. */
    public List<Phrase> members() {
        return members;
    }

    /** In the text, without the preposition, with the genitive. */
    public Span span() {
        return span;
    }

    /** Whether it can stand in a case. */
    public boolean can(Case grammaticalCase) {
        return Agreement.can(mask, grammaticalCase);
    }

    /** Whether it can stand in no other case. */
    public boolean only(Case grammaticalCase) {
        return Agreement.only(mask, grammaticalCase);
    }

    /** Whether it can be of a gender. */
    public boolean can(Gender gender) {
        return (mask & Agreement.of(gender)) != 0;
    }

    /** Whether it can be of a gender in a number. */
    public boolean can(Number number, Gender gender) {
        return (mask & Agreement.of(number) & Agreement.of(gender)) != 0;
    }

    /** Whether it can be one, or many, in a case; several members are many. */
    public boolean can(Number number, Case grammaticalCase) {
        return members.isEmpty()
                ? (mask & Agreement.of(number) & Agreement.of(grammaticalCase)) != 0
                : number == Number.PLURAL && can(grammaticalCase);
    }

    /** Whether it can be one or many; several members are many. */
    public boolean can(Number number) {
        return members.isEmpty() ? (mask & Agreement.of(number)) != 0 : number == Number.PLURAL;
    }
}

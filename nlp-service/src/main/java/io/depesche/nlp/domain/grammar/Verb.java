package io.depesche.nlp.domain.grammar;

/**
 * One verb that carries meaning in a clause, put together with its particle.
 *
 * @param lemma infinitive: {@code vorwerfen} for {@code wirft … vor}
 * @param word where it stands; the finite part or the participle
 * @param embedded whether it depends on another verb of the clause by {@code zu}: {@code droht zu sinken}
 */
public record Verb(String lemma, Word word, boolean embedded) {}

package io.depesche.nlp.domain.grammar;

/**
 * One verb that carries meaning in a clause, put together with its particle.
 *
 * @param lemma infinitive: {@code vorwerfen} for {@code wirft … vor}
 * @param word where it stands; the finite part or the participle
 * @param embedded whether it depends on another verb of the clause by {@code zu}: {@code droht zu sinken}
 * @param goes whether its perfect is formed with {@code sein}, so that {@code ist gekommen} is no passive
 */
public record Verb(String lemma, Word word, boolean embedded, boolean goes) {}

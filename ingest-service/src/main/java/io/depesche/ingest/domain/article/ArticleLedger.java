package io.depesche.ingest.domain.article;

/** Port: the book of all articles that ever arrived. */
public interface ArticleLedger {

    /**
     * Decides on the revision and writes it, its trace and its outbox record in one transaction. Safe to call from many threads with the
     * same article: one of them is accepted, the others find it unchanged.
     */
    Outcome write(Arrival arrival);
}

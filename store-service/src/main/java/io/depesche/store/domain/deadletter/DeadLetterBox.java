package io.depesche.store.domain.deadletter;

import java.util.List;

/** Where dead letters are put. Putting one in twice leaves one. */
public interface DeadLetterBox {

    /**
     * Keeps these letters, all or none; one that may hold the bytes of a withdrawn article is not kept.
     *
     * @throws io.depesche.store.domain.intake.StoreUnavailable if the database does not answer
     */
    void keep(List<DeadLetter> letters);
}

package io.depesche.ingest.domain.article;

import io.depesche.ingest.domain.copies.CopyBands;
import io.depesche.ingest.domain.copies.Shingles;
import io.depesche.ingest.domain.revision.TextCore;

/**
 * What a text is recognised by.
 *
 * @param contentHash {@link ContentHash}: the same signs
 * @param coreHash {@link TextCore}: the same, but for typography and furniture
 * @param bands {@link CopyBands}: likely to repeat one another
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
public record TextPrint(String contentHash, String coreHash, long[] bands) {

    public static TextPrint of(String text) {
        return new TextPrint(ContentHash.of(text), TextCore.hash(text), CopyBands.of(Shingles.of(text)));
    }
}

package io.depesche.ingest.domain.syndication;

import io.depesche.ingest.domain.article.CanonicalUrl;
import io.depesche.ingest.domain.charset.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0 and JSON Feed 1.x, whatever the header says they are, and goes on over what is wrong with
 * them. Broken XML is read as far as it makes sense; a document that was cut off gives the entries that are there.
 *
 * <p>No XML parser is at work: {@link MarkupScanner} has no notion of entities, files or addresses that a document could use. Time and
 * memory are linear in the document. Thread-safe.
 */
public final class TolerantFeedParser implements FeedParser {

    @Override
    public Reading parse(byte[] document, @Nullable String contentType, @Nullable CanonicalUrl address) {
        if (document.length > MAX_BYTES) {
            return new Reading.Unreadable("the document is over " + MAX_BYTES + " bytes");
        }
        String decoded =
                TextDecoder.decode(document, contentType, TextDecoder.Kind.XML).withoutMark();
        int start = start(decoded);
        if (start == decoded.length()) {
            return new Reading.Unreadable("no feed: the document is empty");
        }
        String found = address == null ? null : address.value();
        return decoded.charAt(start) == '{'
                ? JsonFeedReader.read(decoded.substring(start), found)
                : new XmlFeedReader(LegalText.of(decoded), found).read();
    }

    /** Where something is to be seen; blanks and a byte order mark in the wrong place stand before many feeds. */
    private static int start(String document) {
        int i = 0;
        while (i < document.length() && (document.charAt(i) <= ' ' || document.charAt(i) == '\uFEFF')) {
            i++;
        }
        return i;
    }
}

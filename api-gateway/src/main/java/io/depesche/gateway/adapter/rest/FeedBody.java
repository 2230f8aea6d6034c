package io.depesche.gateway.adapter.rest;

import io.depesche.contracts.Limits;
import io.depesche.contracts.UnreadableRecord;
import io.depesche.contracts.WireJson;
import io.depesche.edge.ProblemException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the body of a call about feeds, with a clear word on what is wrong with it. */
final class FeedBody {

    /** An address, a selector and a few names; the longest of each together are less than half of it. */
    static final int MAX_BYTES = 16 << 10;

    private FeedBody() {}

    /** The fields of one JSON object. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> fields(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw tooLarge(body.length, MAX_BYTES);
        }
        try {
            return WireJson.read(body, Map.class);
        } catch (UnreadableRecord e) {
            throw new ProblemException(
                    400, "Bad Request", "the body is not the expected JSON object: " + e.getMessage());
        }
    }

    static void requireOpml(byte[] document) {
        if (document.length > Limits.BODY_BYTES) {
            throw tooLarge(document.length, Limits.BODY_BYTES);
        }
        if (document.length == 0) {
            throw new ProblemException(400, "Bad Request", "the body is empty; expected an OPML document");
        }
    }

    private static ProblemException tooLarge(int bytes, int limit) {
        return new ProblemException(413, "Content Too Large", "body has " + bytes + " bytes, the limit is " + limit);
    }
}

package io.depesche.ingest.adapter.rest;

import io.depesche.contracts.Limits;
import io.depesche.edge.ProblemException;
import io.depesche.ingest.domain.charset.TextDecoder;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a body of an article call: never more than the limit into memory, and with a clear word on what is wrong with it. */
final class RequestBody {

    private RequestBody() {}

    /** All bytes, or 413 as soon as it is known that they are too many. */
    static byte[] bytes(InputStream body, HttpHeaders headers) {
        return bytes(body, headers, Limits.BODY_BYTES);
    }

    static byte[] bytes(InputStream body, HttpHeaders headers, int limit) {
        long announced = headers.getLength();
        if (announced > limit) {
            throw tooLarge(Long.toString(announced), limit);
        }
        try {
            byte[] read = body.readNBytes(limit + 1);
            if (read.length > limit) {
                throw tooLarge("more than " + limit, limit);
            }
            return read;
        } catch (IOException e) {
            throw ArticlePost.badRequest("the body ended before its announced length");
        }
    }

    static String text(byte[] body, @Nullable String contentType) {
        return TextDecoder.decode(body, contentType, TextDecoder.Kind.HTML).text();
    }

    private static ProblemException tooLarge(String bytes, int limit) {
        return new ProblemException(413, "Content Too Large", "body has " + bytes + " bytes, the limit is " + limit);
    }
}

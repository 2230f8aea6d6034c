package io.depesche.ingest.adapter.rest;

import io.depesche.contracts.Limits;
import io.depesche.contracts.UnreadableRecord;
import io.depesche.contracts.WireJson;
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
        long announced = headers.getLength();
        if (announced > Limits.BODY_BYTES) {
            throw tooLarge(Long.toString(announced));
        }
        try {
            byte[] read = body.readNBytes(Limits.BODY_BYTES + 1);
            if (read.length > Limits.BODY_BYTES) {
                throw tooLarge("more than " + Limits.BODY_BYTES);
            }
            return read;
        } catch (IOException e) {
            throw ArticlePost.badRequest("the body ended before its announced length");
        }
    }

    /** One JSON object. A NUL byte is in no JSON text, but would make the parser take the body for another encoding. */
    static ArticlePost json(byte[] body) {
        if (TextDecoder.strictUtf8(body) == null || hasNul(body)) {
            throw ArticlePost.badRequest("the body is no JSON in UTF-8");
        }
        try {
            return WireJson.read(body, ArticlePost.class);
        } catch (UnreadableRecord e) {
            throw ArticlePost.badRequest("the body is not the expected JSON object: " + e.getMessage());
        }
    }

    private static boolean hasNul(byte[] body) {
        for (byte b : body) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    static String text(byte[] body, @Nullable String contentType) {
        return TextDecoder.decode(body, contentType, TextDecoder.Kind.HTML).text();
    }

    private static ProblemException tooLarge(String bytes) {
        return new ProblemException(
                413, "Content Too Large", "body has " + bytes + " bytes, the limit is " + Limits.BODY_BYTES);
    }
}

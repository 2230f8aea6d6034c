package io.depesche.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Problem details of RFC 9457, the body of every refusal.
 *
 * @param type {@code about:blank}: the status says the kind
 * @param detail one sentence: expected and actual
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type, String title, int status, @Nullable String detail) {

    /** Media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String title, @Nullable String detail) {
        return new Problem("about:blank", title, status, detail);
    }

    /** The HTTP response that carries it. */
    public Response toResponse() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }
}

package io.depesche.edge;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request into problem details. Unexpected faults are logged and say nothing to the caller. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return e.problem().toResponse();
    }

    /** The framework's own refusals: no such path, wrong method, wrong media type. */
    @ServerExceptionMapper
    public Response refusal(WebApplicationException e) {
        Throwable cause = e.getCause();
        if (cause instanceof JacksonException json) {
            return badJson(json);
        }
        int status = e.getResponse().getStatus();
        Response.Status known = Response.Status.fromStatusCode(status);
        return Problem.of(status, known == null ? "Error" : known.getReasonPhrase(), null)
                .toResponse();
    }

    /** The parser's own message may quote the input, so only the place is told. */
    @ServerExceptionMapper
    public Response badJson(JacksonException e) {
        var place = e.getLocation();
        String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return Problem.of(400, "Bad Request", "the body is not the expected JSON" + where)
                .toResponse();
    }

    @ServerExceptionMapper
    public Response fault(RuntimeException e) {
        LOG.error("request failed", e);
        return Problem.of(500, "Internal Server Error", null).toResponse();
    }
}

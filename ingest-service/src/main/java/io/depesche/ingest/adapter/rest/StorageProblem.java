package io.depesche.ingest.adapter.rest;

import io.depesche.edge.Problem;
import io.depesche.ingest.domain.storage.StorageFailed;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A database that does not answer is no fault of this service: 503, and try again. */
public class StorageProblem {

    private static final Logger LOG = Logger.getLogger(StorageProblem.class);

    @ServerExceptionMapper
    public Response storage(StorageFailed e) {
        LOG.warnf("storage=failed cause=\"%s\"", e.getMessage());
        return Problem.of(503, "Service Unavailable", "the database does not answer; nothing was changed, try again")
                .toResponse();
    }
}

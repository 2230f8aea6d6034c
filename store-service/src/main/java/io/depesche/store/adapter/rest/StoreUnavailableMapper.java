package io.depesche.store.adapter.rest;

import io.depesche.edge.Problem;
import io.depesche.store.domain.intake.StoreUnavailable;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A database that does not answer in time is 503: the same question may be answered a little later. */
public class StoreUnavailableMapper {

    private static final Logger LOG = Logger.getLogger(StoreUnavailableMapper.class);

    @ServerExceptionMapper
    public Response unavailable(StoreUnavailable e) {
        LOG.warnf("event=query-failed cause=%s", e.getMessage());
        return Problem.of(503, "Service Unavailable", "the database does not answer in time")
                .toResponse();
    }
}

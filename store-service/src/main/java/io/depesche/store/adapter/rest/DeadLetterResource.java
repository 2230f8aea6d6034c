package io.depesche.store.adapter.rest;

import io.depesche.edge.Access;
import io.depesche.store.config.StoreConfig;
import io.depesche.store.domain.deadletter.DeadLetterReads;
import io.depesche.store.domain.deadletter.DeadLetterView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Dead letters of all consumers, without their content. */
@Path("/internal/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Access(Access.Caller.SERVICE)
public class DeadLetterResource {

    private final DeadLetterReads deadLetters;
    private final StoreConfig.Queries limits;

    DeadLetterResource(DeadLetterReads deadLetters, StoreConfig config) {
        this.deadLetters = deadLetters;
        this.limits = config.queries();
    }

    /** The newest letters. */
    public record Letters(List<DeadLetterView> items) {}

    @GET
    public Letters list(
            @RestQuery @Nullable String topic, @RestQuery @Nullable String reason, @RestQuery @Nullable String limit) {
        return new Letters(deadLetters.list(
                Parameters.text("topic", topic),
                Parameters.text("reason", reason),
                Parameters.limit(limit, limits.pageSize(), limits.longestPage())));
    }
}

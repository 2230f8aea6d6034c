package io.depesche.ingest.adapter.rest;

import io.depesche.edge.Access;
import io.depesche.edge.ProblemException;
import io.depesche.ingest.domain.storage.StorageFailed;
import io.depesche.ingest.domain.takedown.Takedowns;
import io.depesche.ingest.domain.trace.ItemCounter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code DELETE /internal/articles/{id}}: this service's part of a takedown. 204 means that it is durable here. */
@Path("/internal/articles")
@Access(Access.Caller.SERVICE)
public class TakedownResource {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}+");

    private final Takedowns takedowns;
    private final ItemCounter counter;
    private final InstantSource clock;

    TakedownResource(Takedowns takedowns, ItemCounter counter, InstantSource clock) {
        this.takedowns = takedowns;
        this.counter = counter;
        this.clock = clock;
    }

    @DELETE
    @Path("/{id}")
    public void takeDown(@RestPath String id, @RestQuery @Nullable String reason) {
        String code = reason == null || reason.isEmpty() ? Takedowns.TAKEDOWN : reason;
        if (!CODE.matcher(id).matches() || !CODE.matcher(code).matches()) {
            throw new ProblemException(
                    400, "Bad Request", "id and reason are made of small letters, digits and hyphens");
        }
        try {
            if (takedowns.take(id, code, clock.instant())) {
                counter.count("takedown", "ok");
            }
        } catch (StorageFailed e) {
            throw new ProblemException(
                    503, "Service Unavailable", "the database does not answer; nothing was taken down, try again");
        }
    }
}

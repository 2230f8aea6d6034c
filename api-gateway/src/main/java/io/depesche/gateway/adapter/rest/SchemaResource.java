package io.depesche.gateway.adapter.rest;

import io.depesche.contracts.Topics;
import io.depesche.edge.Access;
import io.depesche.edge.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;

/** The JSON Schemas of the wire records, at the addresses that {@code ce_dataschema} names. */
@Path("/schemas")
@Access(Access.Caller.PUBLIC)
public class SchemaResource {

    private static final String SCHEMA_JSON = "application/schema+json";

    /** Only these names ever become part of a path on the classpath. */
    private static final Set<String> TYPES = Set.of(
            Topics.ARTICLE_FETCHED,
            Topics.ARTICLE_ENRICHED,
            Topics.ARTICLE_WITHDRAWN_TYPE,
            Topics.EVENT_ENRICHED,
            Topics.STORY_UPDATED);

    private static final Set<String> VERSIONS = Set.of("1.0");

    @GET
    @Path("{type}/{version}.json")
    @Produces(SCHEMA_JSON)
    public Response schema(@RestPath String type, @RestPath String version) {
        if (!TYPES.contains(type) || !VERSIONS.contains(version)) {
            throw notFound();
        }
        try (InputStream schema = Topics.class.getResourceAsStream("/schemas/" + type + "/" + version + ".json")) {
            if (schema == null) {
                throw notFound();
            }
            return Response.ok(schema.readAllBytes(), SCHEMA_JSON)
                    .header("Cache-Control", "public, max-age=3600")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(404, "Not Found", "no such schema");
    }
}

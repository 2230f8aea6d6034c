package io.depesche.ingest.adapter.rest;

import io.depesche.contracts.Limits;
import io.depesche.edge.Access;
import io.depesche.edge.ProblemException;
import io.depesche.ingest.domain.websub.WebSub;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code /websub/{path}}: where hubs call. Open to everybody, because hubs have no token of ours; who does not know the path learns
 * nothing, and who does not know the secret changes nothing.
 */
@Path("/websub/{path}")
@Access(Access.Caller.PUBLIC)
public class WebSubResource {

    private final WebSub webSub;

    WebSubResource(WebSub webSub) {
        this.webSub = webSub;
    }

    /** A hub asks whether a subscription was meant. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String verify(
            @PathParam("path") String path,
            @QueryParam("hub.mode") @Nullable String mode,
            @QueryParam("hub.topic") @Nullable String topic,
            @QueryParam("hub.challenge") @Nullable String challenge,
            @QueryParam("hub.lease_seconds") @Nullable String lease) {
        return webSub.verify(path, mode, topic, challenge, lease).orElseThrow(WebSubResource::unknown);
    }

    /** A hub sends something; whether it is believed is nobody's business but ours. */
    @POST
    public Response receive(
            @PathParam("path") String path,
            @HeaderParam("X-Hub-Signature") @Nullable String signature,
            InputStream body)
            throws IOException {
        byte[] content = body.readNBytes(Limits.RECORD_BYTES + 1);
        if (content.length > Limits.RECORD_BYTES) {
            throw new ProblemException(413, "Content Too Large", "the limit is " + Limits.RECORD_BYTES + " bytes");
        }
        if (webSub.receive(path, content, signature) == WebSub.Push.UNKNOWN) {
            throw unknown();
        }
        return Response.accepted().build();
    }

    private static ProblemException unknown() {
        return new ProblemException(404, "Not Found", "there is no such subscription");
    }
}

package io.depesche.edge;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request through to a resource only if {@link Access} on it says so. A caller whose token is not configured in this service is
 * refused like one with a wrong token. Tokens are compared in constant time.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Map<Access.Caller, byte[]> tokens = new EnumMap<>(Access.Caller.class);
    private final ResourceInfo resource;

    AccessFilter(
            @ConfigProperty(name = "depesche.tokens.service") Optional<String> serviceToken,
            @ConfigProperty(name = "depesche.tokens.ingest") Optional<String> ingestToken,
            @ConfigProperty(name = "depesche.tokens.operator") Optional<String> operatorToken,
            ResourceInfo resource) {
        serviceToken.ifPresent(token -> tokens.put(Access.Caller.SERVICE, bytes(token)));
        ingestToken.ifPresent(token -> tokens.put(Access.Caller.INGEST, bytes(token)));
        operatorToken.ifPresent(token -> tokens.put(Access.Caller.OPERATOR, bytes(token)));
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Access access = accessTo(resource);
        if (access == null) {
            throw new ProblemException(403, "Forbidden", "this resource is closed to every caller");
        }
        if (access.value() != Access.Caller.PUBLIC && !shows(tokens.get(access.value()), request)) {
            throw new ProblemException(
                    401, "Unauthorized", "expected a valid bearer token in the Authorization header");
        }
    }

    private static @Nullable Access accessTo(ResourceInfo resource) {
        if (resource.getResourceMethod() == null) {
            return null;
        }
        Access onMethod = resource.getResourceMethod().getAnnotation(Access.class);
        return onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(Access.class);
    }

    private static boolean shows(byte @Nullable [] token, ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return token != null
                && header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(token, bytes(header.substring(SCHEME.length())));
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}

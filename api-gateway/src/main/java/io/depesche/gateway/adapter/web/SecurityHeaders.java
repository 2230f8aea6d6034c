package io.depesche.gateway.adapter.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Puts the security headers on every response, errors included: it stands before every route. No origin but our own may run, show or
 * frame anything; cross-origin reading is not allowed to anyone, because no such header is ever sent.
 */
@ApplicationScoped
public class SecurityHeaders {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; require-trusted-types-for 'script'; frame-ancestors 'none'; base-uri 'none';"
                    + " form-action 'none'";

    private static final int BEFORE_EVERYTHING = 10_000;

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, BEFORE_EVERYTHING);
    }

    private static void add(RoutingContext call) {
        MultiMap headers = call.response().headers();
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        call.next();
    }
}

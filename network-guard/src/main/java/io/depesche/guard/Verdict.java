package io.depesche.guard;

import java.net.InetAddress;
import java.util.List;

/** What the guard says about an address. */
public sealed interface Verdict {

    /**
     * It may be connected to, at these addresses and at no others.
     *
     * @param tls whether the scheme is https
     * @param host for the Host header, for SNI and for the check of the certificate; lower case, ASCII, IPv6 in brackets
     * @param addresses all of them checked, in the order of the resolver; at least one
     */
    record Allowed(boolean tls, String host, int port, List<InetAddress> addresses) implements Verdict {

        public Allowed {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * It may not be connected to, now or later.
     *
     * @param reason in words: expected and actual
     */
    record Refused(Why why, String reason) implements Verdict {}

    /** Its name has no address, or the resolver did not say in time: nothing is wrong with it, another try may succeed. */
    record Unresolved(String reason) implements Verdict {}

    /** What is wrong with a refused address. The code stands in metrics. */
    enum Why {
        /** It is, or its name leads only to, an address that is not global unicast. */
        ADDRESS("address"),
        PORT("port"),
        SCHEME("scheme"),
        USERINFO("userinfo"),
        /** The host is written in a way that two readers read differently, or it names a machine of the own network. */
        HOST("host");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}

package io.depesche.guard;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A host, read in the one way that is safe. {@code Bücher.Example.} is the name {@code xn--bcher-kva.example}, {@code 192.0.2.7} and
 * {@code [2001:db8::7]} are addresses; whatever else ends in a number ({@code 127.1}, {@code 0x7f000001}, {@code 0177.0.0.1},
 * {@code 2130706433}, {@code １２７.0.0.1}) is an address for some readers and none for others, and is refused.
 */
sealed interface HostForm {

    record Name(String ascii) implements HostForm {}

    /**
     * An address.
     *
     * @param text four decimal numbers, or eight groups in brackets
     */
    record Literal(InetAddress address, String text) implements HostForm {}

    record Unfit(String reason) implements HostForm {}

    int MAX_NAME = 253;
    int MAX_LABEL = 63;

    /**
     * Names that mean the own machine or the own network wherever they are asked (RFC 6761, 6762, 7686, 8375; ICANN on .internal). A
     * name server that gives them a public address does so to fool somebody.
     */
    Set<String> OWN_NETWORK = Set.of("localhost", "local", "internal", "onion", "home.arpa");

    /** Whether a name without a dot, or one of {@link #OWN_NETWORK}. */
    static boolean namesOwnNetwork(String host) {
        return host.indexOf('.') < 0 || OWN_NETWORK.stream().anyMatch(own -> host.endsWith("." + own));
    }

    static HostForm read(String given) {
        if (given.startsWith("[")) {
            return bracketed(given);
        }
        if (given.indexOf('%') >= 0) {
            return new Unfit("a percent sign in the host");
        }
        String host = ascii(given);
        if (host == null) {
            return new Unfit("a host that is no name and no address");
        }
        if (endsInNumber(host)) {
            byte[] address = Literals.v4(host);
            // Full-width digits and ideographic dots turn into plain ones for some readers only.
            return address == null || !isAscii(given)
                    ? new Unfit("a number as host that readers read differently; expected four decimal numbers")
                    : literal(address);
        }
        return new Name(host);
    }

    /** Lower case, without the one dot that may end a name; {@code null} if it is none. */
    private static @Nullable String ascii(String given) {
        String host;
        try {
            // Maps full-width letters, ideographic dots and the like to the one form that is asked of name servers.
            host = isAscii(given)
                    ? given.toLowerCase(Locale.ROOT)
                    : IDN.toASCII(given).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        if (host.isEmpty() || host.length() > MAX_NAME) {
            return null;
        }
        for (String label : host.split("\\.", -1)) {
            boolean plain = !label.isEmpty()
                    && label.length() <= MAX_LABEL
                    && !label.startsWith("-")
                    && !label.endsWith("-")
                    && label.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
            if (!plain) {
                return null;
            }
        }
        return host;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** The rule of the URL standard: a host whose last label is a number is an IPv4 address or nothing. */
    private static boolean endsInNumber(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return last.chars().allMatch(c -> c >= '0' && c <= '9')
                || last.startsWith("0x") && last.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static HostForm bracketed(String given) {
        byte[] address = given.endsWith("]") ? Literals.v6(given.substring(1, given.length() - 1)) : null;
        return address == null ? new Unfit("brackets that hold no IPv6 address without a zone") : literal(address);
    }

    private static HostForm literal(byte[] bytes) {
        try {
            InetAddress address = InetAddress.getByAddress(bytes);
            String text = address.getHostAddress();
            return new Literal(address, address instanceof Inet6Address ? "[" + text + "]" : text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

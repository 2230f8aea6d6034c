package io.depesche.guard;

import io.depesche.guard.Verdict.Refused;
import io.depesche.guard.Verdict.Why;
import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an address leads, read in one way or not at all.
 *
 * @param host lower case, ASCII, no trailing dot; IPv6 in brackets, all eight groups written
 * @param literal the host's address if it is one; {@code null} for a name
 */
record Target(boolean tls, String host, @Nullable InetAddress literal, int port) {

    /** What an address was read as. */
    sealed interface Reading {
        record Read(Target target) implements Reading {}

        record Unfit(Refused why) implements Reading {}
    }

    private static final int MAX_LENGTH = 8192;

    /** Reads an absolute http or https address; path and query are looked at only for characters that shift its borders. */
    static Reading read(String address) {
        if (address.length() > MAX_LENGTH) {
            return unfit(Why.HOST, "an address of " + address.length() + " characters; the limit is " + MAX_LENGTH);
        }
        // A backslash ends the host for browsers and not for others; a tab or a line end is dropped by some.
        if (address.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '\\')) {
            return unfit(Why.HOST, "a space, a control character or a backslash in the address");
        }
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("https");
        if (!tls && !scheme.equals("http")) {
            return unfit(Why.SCHEME, "expected http or https");
        }
        if (!address.startsWith("//", colon + 1)) {
            return unfit(Why.HOST, "expected // behind the scheme");
        }
        return authority(tls, address.substring(colon + 3, endOfAuthority(address, colon + 3)));
    }

    private static Reading authority(boolean tls, String authority) {
        // Percent-encoded or full-width, an @ parts user and host for those who decode before they part.
        if (authority.indexOf('@') >= 0 || authority.indexOf('＠') >= 0 || authority.contains("%40")) {
            return unfit(Why.USERINFO, "a user name in the address");
        }
        int portColon = authority.lastIndexOf(':');
        boolean hasPort = portColon > authority.lastIndexOf(']');
        int port = port(tls, hasPort ? authority.substring(portColon + 1) : "");
        if (port < 1) {
            return unfit(Why.PORT, "a port that is no number from 1 to 65535");
        }
        return switch (HostForm.read(hasPort ? authority.substring(0, portColon) : authority)) {
            case HostForm.Literal literal -> new Reading.Read(new Target(tls, literal.text(), literal.address(), port));
            case HostForm.Name name -> new Reading.Read(new Target(tls, name.ascii(), null, port));
            case HostForm.Unfit unfit -> unfit(Why.HOST, unfit.reason());
        };
    }

    private static int port(boolean tls, String digits) {
        if (digits.isEmpty()) {
            return tls ? 443 : 80;
        }
        boolean number = digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = number ? Integer.parseInt(digits) : -1;
        return port > 65_535 ? -1 : port;
    }

    private static int endOfAuthority(String address, int from) {
        for (int i = from; i < address.length(); i++) {
            if ("/?#".indexOf(address.charAt(i)) >= 0) {
                return i;
            }
        }
        return address.length();
    }

    private static Reading unfit(Why why, String reason) {
        return new Reading.Unfit(new Refused(why, reason));
    }

    /** Such as {@code https://news.example} or {@code http://127.0.0.1:8084}; the scheme's own port is left out. */
    String origin() {
        boolean ownPort = port == (tls ? 443 : 80);
        return (tls ? "https://" : "http://") + host + (ownPort ? "" : ":" + port);
    }
}

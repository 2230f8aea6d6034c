package io.depesche.guard;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads IP addresses in the one form that every reader reads alike. {@code 0177.0.0.1} is 127.0.0.1 for some programs and 177.0.0.1 for
 * others, {@code 127.1} and {@code 2130706433} are addresses for some and names for others: none of them is read here.
 */
final class Literals {

    private static final int GROUPS = 8;

    private Literals() {}

    /** Four decimal numbers from 0 to 255 without leading zeros; else {@code null}. */
    static byte @Nullable [] v4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return null;
        }
        byte[] address = new byte[4];
        for (int i = 0; i < 4; i++) {
            int number = octet(parts[i]);
            if (number < 0) {
                return null;
            }
            address[i] = (byte) number;
        }
        return address;
    }

    private static int octet(String part) {
        boolean plain = !part.isEmpty()
                && part.length() <= 3
                && part.chars().allMatch(c -> c >= '0' && c <= '9')
                && (part.length() == 1 || part.charAt(0) != '0');
        int number = plain ? Integer.parseInt(part) : -1;
        return number > 255 ? -1 : number;
    }

    /** RFC 4291, 2.2, without brackets and without a zone: {@code ::1}, {@code 2001:db8::7}, {@code ::ffff:192.0.2.1}; else {@code null}. */
    static byte @Nullable [] v6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] whole = groups(text, true);
            return whole != null && whole.length == 2 * GROUPS ? whole : null;
        }
        byte[] head = groups(text.substring(0, gap), false);
        byte[] tail = groups(text.substring(gap + 2), true);
        if (head == null || tail == null || head.length + tail.length > 2 * (GROUPS - 1)) {
            return null;
        }
        byte[] address = Arrays.copyOf(head, 2 * GROUPS);
        System.arraycopy(tail, 0, address, address.length - tail.length, tail.length);
        return address;
    }

    /** Groups parted by single colons; the last may be an IPv4 address. */
    private static byte @Nullable [] groups(String text, boolean v4Last) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        String[] parts = text.split(":", -1);
        if (parts.length > GROUPS) {
            return null;
        }
        byte[] bytes = new byte[2 * GROUPS + 4];
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (v4Last && i == parts.length - 1 && part.indexOf('.') > 0) {
                byte[] last = v4(part);
                if (last == null) {
                    return null;
                }
                System.arraycopy(last, 0, bytes, at, 4);
                at += 4;
            } else {
                boolean plain = !part.isEmpty()
                        && part.length() <= 4
                        && part.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
                if (!plain) {
                    return null;
                }
                int group = Integer.parseInt(part, 16);
                bytes[at++] = (byte) (group >> 8);
                bytes[at++] = (byte) group;
            }
        }
        return Arrays.copyOf(bytes, at);
    }
}

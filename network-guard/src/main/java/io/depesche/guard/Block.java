package io.depesche.guard;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A block of addresses with a purpose of its own.
 *
 * @param prefix 4 or 16 bytes
 * @param bits length of the prefix
 * @param openable whether an origin on the allow-list may lie in it: loopback and private networks, never multicast or link-local
 * @param name what it is for
 * @param source where that is said
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Block(byte[] prefix, int bits, boolean openable, String name, String source) {

    /** Reads {@code 10.0.0.0/8} or {@code fe80::/10}. */
    static Block of(String cidr, boolean openable, String name, String source) {
        int slash = cidr.indexOf('/');
        String text = cidr.substring(0, slash);
        byte @Nullable [] prefix = text.indexOf(':') < 0 ? Literals.v4(text) : Literals.v6(text);
        int bits = Integer.parseInt(cidr.substring(slash + 1));
        return new Block(Objects.requireNonNull(prefix, cidr), bits, openable, name, source);
    }

    /** Whether an address of the same family begins with this prefix. */
    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        int whole = bits / 8;
        for (int i = 0; i < whole; i++) {
            if (address[i] != prefix[i]) {
                return false;
            }
        }
        int rest = 8 - bits % 8;
        return rest == 8 || (address[whole] & 0xff) >> rest == (prefix[whole] & 0xff) >> rest;
    }
}

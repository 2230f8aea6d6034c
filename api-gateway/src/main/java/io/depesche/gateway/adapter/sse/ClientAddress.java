package io.depesche.gateway.adapter.sse;

import io.netty.util.NetUtil;

/** Whom a limit per address counts: an IPv4 address, or the /64 of an IPv6 address, which one household has for itself. */
final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    static String of(String host) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        if (bytes == null || bytes.length == 4) {
            return host;
        }
        StringBuilder network = new StringBuilder("v6:");
        for (int at = 0; at < NETWORK_BYTES; at++) {
            network.append(Character.forDigit(bytes[at] >> 4 & 0xf, 16))
                    .append(Character.forDigit(bytes[at] & 0xf, 16));
        }
        return network.toString();
    }
}

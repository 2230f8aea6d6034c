package io.depesche.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells the addresses of the open internet from all others: IPv4 outside every special-purpose block, IPv6 inside 2000::/3 and outside
 * every special-purpose block. An IPv4 address inside an IPv6 one is judged as itself where the network takes it out again (mapped,
 * NAT64, ISATAP); the forms whose time is over (compatible, 6to4, Teredo) are refused whatever they hold.
 *
 * <p>{@code InetAddress.isSiteLocalAddress()} and its like do not serve: they know neither 100.64.0.0/10 nor fc00::/7.
 */
final class AddressRule {

    private static final String TABLE = "special-addresses.tsv";

    private static final Block GLOBAL_UNICAST = Block.of("2000::/3", false, "global unicast", "RFC 4291");
    private static final Block NAT64 = Block.of("64:ff9b::/96", false, "NAT64", "RFC 6052");

    /** The narrowest first, so that a reason names the very block. */
    private static final List<Block> BLOCKS = read();

    private AddressRule() {}

    /**
     * What is wrong with an address; {@code null} if nothing.
     *
     * @param openPrivate whether an origin on the allow-list asks, which may lie in a private network
     */
    static @Nullable String objection(InetAddress address, boolean openPrivate) {
        return objection(address.getAddress(), openPrivate);
    }

    private static @Nullable String objection(byte[] address, boolean openPrivate) {
        byte[] inner = inner(address);
        if (inner != null) {
            String objection = objection(inner, openPrivate);
            if (objection != null) {
                return text(address) + " holds " + objection;
            }
            if (!GLOBAL_UNICAST.contains(address)) {
                return null;
            }
        }
        for (Block block : BLOCKS) {
            if (block.contains(address)) {
                return openPrivate && block.openable()
                        ? null
                        : text(address) + ", " + block.name() + " (" + block.source() + ")";
            }
        }
        return address.length == 4 || GLOBAL_UNICAST.contains(address)
                ? null
                : text(address) + ", not global unicast (RFC 4291)";
    }

    /** The IPv4 address that the network will take out of this one; {@code null} if none. */
    private static byte @Nullable [] inner(byte[] address) {
        boolean isatap = address.length == 16
                && (address[8] & 0xfd) == 0
                && address[9] == 0
                && address[10] == 0x5e
                && address[11] == (byte) 0xfe;
        boolean holds = isMapped(address) || NAT64.contains(address) || isatap && GLOBAL_UNICAST.contains(address);
        return holds ? Arrays.copyOfRange(address, 12, 16) : null;
    }

    /** Not as a block: the JDK itself turns such an address into IPv4 wherever it can. */
    private static boolean isMapped(byte[] address) {
        if (address.length != 16 || address[10] != -1 || address[11] != -1) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (address[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<Block> read() {
        try (InputStream in = Objects.requireNonNull(AddressRule.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(column -> Block.of(column[0], column[1].equals("openable"), column[2], column[3]))
                    .sorted(Comparator.comparingInt(Block::bits).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

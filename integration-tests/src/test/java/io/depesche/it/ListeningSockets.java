package io.depesche.it;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a process accepts TCP connections, read from /proc: no service's own word is taken for it. */
final class ListeningSockets {

    private static final String LISTEN = "0A";

    private ListeningSockets() {}

    /** Local addresses of the listening sockets that the process holds open. */
    static Set<InetAddress> of(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        Path descriptors = Path.of("/proc/" + pid + "/fd");
        if (!Files.isDirectory(descriptors)) {
            return Set.of();
        }
        try (Stream<Path> open = Files.list(descriptors)) {
            for (Path descriptor : (Iterable<Path>) open::iterator) {
                String target = link(descriptor);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        Set<InetAddress> addresses = new HashSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            List<String> rows = Files.readAllLines(Path.of("/proc/net/" + table));
            for (String row : rows.subList(1, rows.size())) {
                String[] fields = row.strip().split("\\s+");
                if (fields[3].equals(LISTEN) && inodes.contains(fields[9])) {
                    addresses.add(address(fields[1].substring(0, fields[1].indexOf(':'))));
                }
            }
        }
        return addresses;
    }

    private static String link(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return ""; // closed between the listing and the look
        }
    }

    /** The kernel writes each 32-bit group of the address in host order, which is little-endian here. */
    private static InetAddress address(String hex) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        for (int group = 0; group < bytes.length; group += 4) {
            byte first = bytes[group];
            byte second = bytes[group + 1];
            bytes[group] = bytes[group + 3];
            bytes[group + 1] = bytes[group + 2];
            bytes[group + 2] = second;
            bytes[group + 3] = first;
        }
        return InetAddress.getByAddress(bytes);
    }
}

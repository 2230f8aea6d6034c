package io.depesche.bench.extract;

import io.depesche.ingest.domain.charset.Gzip;
import io.depesche.ingest.domain.charset.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads pages from files and folders. */
final class Pages {

    private static final int LIMIT = 10 << 20;

    private Pages() {}

    /** The first pages in the order of their names, decoded as a fetched page is. */
    static List<String> read(List<Path> paths, int limit) throws IOException {
        List<String> pages = new ArrayList<>();
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Pages::isPage)
                        .sorted()
                        .limit(limit - pages.size())
                        .toList()) {
                    pages.add(TextDecoder.decode(bytes(file), null, TextDecoder.Kind.HTML)
                            .text());
                }
            }
        }
        return pages;
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".html.gz"));
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Gzip.unzipped(Files.newInputStream(file))) {
            return in.readNBytes(LIMIT);
        }
    }
}

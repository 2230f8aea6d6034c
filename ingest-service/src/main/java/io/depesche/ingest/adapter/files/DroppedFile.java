package io.depesche.ingest.adapter.files;

import io.depesche.contracts.Limits;
import io.depesche.ingest.domain.archive.DocumentIntake;
import io.depesche.ingest.domain.archive.GivenArticle;
import io.depesche.ingest.domain.archive.Intake;
import io.depesche.ingest.domain.charset.TextDecoder;
import io.depesche.ingest.domain.syndication.Feed;
import io.depesche.ingest.domain.syndication.FeedParser;
import io.depesche.ingest.domain.syndication.Reading;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one file of the folder by its ending and hands its articles over, one after the other. */
public final class DroppedFile {

    /** Of a file that is wrong all over, so many lines say enough. */
    private static final int NAMED = 100;

    private final DocumentIntake intake;
    private final FeedParser feeds;

    public DroppedFile(DocumentIntake intake, FeedParser feeds) {
        this.intake = intake;
        this.feeds = feeds;
    }

    /** Notes how many articles of a file are in the database. */
    @FunctionalInterface
    interface Progress {
        void reached(int articles) throws IOException;
    }

    /**
     * Takes in what is in a file.
     *
     * @param from articles that are in the database already
     * @return what was wrong, in words; empty if nothing
     */
    List<String> takeIn(Path file, int from, Progress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String id = dot > 0 ? name.substring(0, dot) : name;
        GivenArticle given = GivenArticle.of(id, null, null, null, null, null);
        return switch (name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "txt", "text", "md" -> {
                byte[] body = bytes(file, Limits.BODY_BYTES);
                yield body == null ? tooLarge(Limits.BODY_BYTES) : wrong(intake.take(given.withText(text(body))));
            }
            case "html", "htm", "xhtml" -> {
                byte[] body = bytes(file, Limits.BODY_BYTES);
                yield body == null ? tooLarge(Limits.BODY_BYTES) : wrong(intake.take(given.withPage(text(body))));
            }
            case "json" -> {
                byte[] body = bytes(file, Limits.BODY_BYTES);
                yield body == null ? tooLarge(Limits.BODY_BYTES) : wrong(intake.json(body, id));
            }
            case "jsonl", "ndjson" -> lines(file, from, progress);
            case "rss", "atom", "xml", "rdf" -> feed(file, from, progress);
            default ->
                List.of("unknown kind of file, expected .txt, .html, .json, .jsonl, .rss, .atom or .xml;"
                        + " archives are read by ./depesche ingest");
        };
    }

    private List<String> feed(Path file, int from, Progress progress) throws IOException {
        byte[] body = bytes(file, FeedParser.MAX_BYTES);
        if (body == null) {
            return tooLarge(FeedParser.MAX_BYTES);
        }
        return switch (feeds.parse(body, null, null)) {
            case Reading.Unreadable unreadable -> List.of(unreadable.reason());
            case Feed feed -> {
                List<String> wrong = new ArrayList<>();
                for (int i = from; i < feed.entries().size(); i++) {
                    note(
                            wrong,
                            "entry " + (i + 1),
                            intake.entry(feed, feed.entries().get(i)));
                    progress.reached(i + 1);
                }
                yield wrong;
            }
        };
    }

    private List<String> lines(Path file, int from, Progress progress) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int number = 0;
            for (byte[] line = line(in); line != null; line = line(in)) {
                if (number++ >= from) {
                    if (line.length > Limits.BODY_BYTES) {
                        wrong.add("line " + number + ": over " + Limits.BODY_BYTES + " bytes");
                    } else if (line.length > 0) {
                        note(wrong, "line " + number, intake.json(line, null));
                    }
                    progress.reached(number);
                }
            }
        }
        return wrong;
    }

    /** The next line; of one that is too long just more than the limit. {@code null} at the end. */
    private static byte @Nullable [] line(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() <= Limits.BODY_BYTES && next != '\r') {
                line.write(next);
            }
        }
        return line.toByteArray();
    }

    private static void note(List<String> wrong, String where, Intake intake) {
        String error = intake.error();
        if (error != null && wrong.size() < NAMED) {
            wrong.add(where + ": " + error);
        }
    }

    private static List<String> wrong(Intake intake) {
        String error = intake.error();
        return error == null ? List.of() : List.of(error);
    }

    private static List<String> tooLarge(int limit) {
        return List.of("over " + limit + " bytes");
    }

    private static byte @Nullable [] bytes(Path file, int limit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] read = in.readNBytes(limit + 1);
            return read.length > limit ? null : read;
        }
    }

    private static String text(byte[] body) {
        return TextDecoder.decode(body, null, TextDecoder.Kind.HTML).text();
    }
}

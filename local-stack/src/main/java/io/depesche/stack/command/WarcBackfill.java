package io.depesche.stack.command;

import io.depesche.stack.command.IngestClient.Answer;
import io.depesche.stack.supervise.LogFile;
import io.depesche.stack.supervise.StackProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Posts the pages of a WARC file, one after the other: HTML answers with status 200, each with its address and the moment of its capture.
 * A damaged record is named and left out, and reading goes on at the next one. Safe to run again: what has arrived is «unchanged».
 */
final class WarcBackfill {

    /** What ingest-service takes as a page. */
    private static final int PAGE_BYTES = 1 << 20;

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    /** Of an archive that is damaged all over, so many places say enough. */
    private static final int NAMED = 20;

    private final IngestClient client;
    private final PrintStream progress;
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final long begin = System.nanoTime();
    private long lastLine = begin;
    private int records;
    private int pages;
    private int bad;

    WarcBackfill(IngestClient client, PrintStream progress) {
        this.client = client;
        this.progress = progress;
    }

    /** What became of an archive. */
    record Tally(int records, int pages, Map<String, Integer> outcomes, int bad, double seconds) {

        /** {@code 310 records, 120 pages: 100 accepted, 20 unchanged; 2 bad records; 60/s}. */
        String inWords() {
            StringBuilder words = new StringBuilder(records + " records, " + pages + " pages");
            String separator = ": ";
            for (Map.Entry<String, Integer> outcome : outcomes.entrySet()) {
                words.append(separator).append(outcome.getValue()).append(' ').append(outcome.getKey());
                separator = ", ";
            }
            words.append("; ").append(bad).append(" bad records; ");
            return words.append(String.format(Locale.ROOT, "%.0f/s", pages / Math.max(0.001, seconds)))
                    .toString();
        }
    }

    /** Reads to the end. */
    Tally run(Path file) throws IOException, StackProblem, InterruptedException {
        try (FileChannel channel = FileChannel.open(file)) {
            long from = WarcScan.next(channel, 0);
            while (from >= 0) {
                long damaged = readFrom(channel, from, file);
                from = damaged < 0 ? -1 : WarcScan.next(channel, damaged + 1);
            }
            if (records == 0 && bad == 0) {
                named(file, 0, "no WARC record");
            }
        }
        return tally();
    }

    /** Reads records up to the end, −1, or to one that is damaged: its place. */
    private long readFrom(FileChannel channel, long from, Path file)
            throws IOException, StackProblem, InterruptedException {
        channel.position(from);
        // Not closed: it would close the channel, which is read on behind a damaged record.
        WarcReader reader = new WarcReader(channel);
        long at = from;
        while (true) {
            try {
                Optional<WarcRecord> record = reader.next();
                if (record.isEmpty()) {
                    return -1;
                }
                at = Math.max(at, from + reader.position());
                records++;
                take(record.get());
                line(file, channel);
            } catch (IOException | RuntimeException e) {
                named(file, at, e.getMessage());
                return at;
            }
        }
    }

    private void take(WarcRecord record) throws IOException, StackProblem, InterruptedException {
        if (!(record instanceof WarcResponse response)
                || !response.contentType().base().toString().equals("application/http")) {
            return;
        }
        HttpResponse http = response.http();
        String type = http.headers().first("Content-Type").orElse("").strip();
        String media = type.toLowerCase(Locale.ROOT);
        boolean page = media.startsWith("text/html") || media.startsWith("application/xhtml+xml");
        if (http.status() != 200 || !page) {
            return;
        }
        pages++;
        byte[] body = http.bodyDecoded().stream().readNBytes(PAGE_BYTES + 1);
        if (body.length > PAGE_BYTES) {
            count("refused (over 1 MiB)");
            return;
        }
        boolean plain = media.startsWith("text/html") && type.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        Answer answer = client.postPage(response.target(), response.date(), plain ? type : "text/html", body);
        count(answer.error() == null ? answer.status() : "refused");
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    private void named(Path file, long at, @Nullable String why) {
        bad++;
        if (bad <= NAMED) {
            progress.println(
                    LogFile.printable("depesche: " + file + " at byte " + at + ": bad record left out: " + why));
        } else if (bad == NAMED + 1) {
            progress.println("depesche: further bad records are only counted");
        }
    }

    private void line(Path file, FileChannel channel) throws IOException {
        long now = System.nanoTime();
        if (now - lastLine >= BETWEEN_LINES.toNanos()) {
            lastLine = now;
            long percent = 100 * channel.position() / Math.max(1, channel.size());
            progress.println(
                    LogFile.printable("depesche: " + file.getFileName() + " " + percent + " %, " + tally().inWords()));
        }
    }

    private Tally tally() {
        return new Tally(records, pages, new TreeMap<>(outcomes), bad, (System.nanoTime() - begin) / 1e9);
    }
}

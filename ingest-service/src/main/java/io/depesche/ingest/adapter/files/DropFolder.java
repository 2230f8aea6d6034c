package io.depesche.ingest.adapter.files;

import io.depesche.ingest.domain.storage.StorageFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Watches a folder: a file that has stopped growing is taken in and moved to {@code done}; one in which something is wrong goes to {@code
 * failed} with a {@code .reason.txt} beside it, and what was right in it is taken in all the same.
 *
 * <p>A file is moved only after all of it is in the database, so none is lost when this process is killed; how far a file with many articles
 * has come stands beside it, so none is taken in twice. Hidden files, links and those ending in {@code .part} or {@code .tmp} are left alone.
 */
public final class DropFolder {

    private static final Logger LOG = Logger.getLogger(DropFolder.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Path folder;
    private final DroppedFile reader;
    private final ScheduledExecutorService timer;
    private Map<Path, Seen> before = Map.of();

    /** What a file looked like; the same twice means that nobody writes to it any more. */
    private record Seen(long size, long modified) {}

    public DropFolder(Path folder, DroppedFile reader) {
        this.folder = folder;
        this.reader = reader;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "drop-folder"));
    }

    /** Makes the folder if need be and begins to watch it. */
    public void start() throws IOException {
        Files.createDirectories(folder.resolve("done"));
        Files.createDirectories(folder.resolve("failed"));
        timer.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        LOG.infof("watching a folder: path=%s", folder);
    }

    /** Waits a moment for the file in hand; what is not finished comes again at the next start. */
    public void stop() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Takes in every file that looks as it did the last time. */
    void look() {
        try {
            Map<Path, Seen> now = new HashMap<>();
            for (Path file : files()) {
                Seen seen = new Seen(
                        Files.size(file), Files.getLastModifiedTime(file).toMillis());
                if (seen.equals(before.get(file))) {
                    take(file, seen);
                } else {
                    now.put(file, seen);
                }
            }
            before = now;
        } catch (StorageFailed e) {
            LOG.warnf("no file taken in: reason=%s", e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "could not look into the folder: path=%s", folder);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !name(file).startsWith(".")
                            && !name(file).endsWith(".part")
                            && !name(file).endsWith(".tmp"))
                    .sorted()
                    .toList();
        }
    }

    private void take(Path file, Seen seen) throws IOException {
        Path progress = folder.resolve("." + name(file) + ".progress");
        String mark = seen.size() + " " + seen.modified() + " ";
        List<String> wrong = new ArrayList<>(
                reader.takeIn(file, reached(progress, mark), count -> Files.writeString(progress, mark + count)));
        Path target = free(folder.resolve(wrong.isEmpty() ? "done" : "failed"), name(file));
        if (!wrong.isEmpty()) {
            wrong.add("");
            Files.write(target.resolveSibling(name(target) + ".reason.txt"), wrong, StandardCharsets.UTF_8);
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(progress);
        LOG.infof("file taken in: to=%s problems=%d", target, Math.max(0, wrong.size() - 1));
    }

    /** Articles of this very file that are in the database already. */
    private static int reached(Path progress, String mark) throws IOException {
        if (!Files.exists(progress)) {
            return 0;
        }
        String noted = Files.readString(progress);
        try {
            return noted.startsWith(mark)
                    ? Integer.parseInt(noted.substring(mark.length()).strip())
                    : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A name that no earlier file has. */
    private static Path free(Path into, String name) {
        Path target = into.resolve(name);
        for (int i = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); i++) {
            target = into.resolve(i + "-" + name);
        }
        return target;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

package io.depesche.ingest.adapter.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.depesche.contracts.WireJson;
import io.depesche.ingest.domain.charset.Gzip;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every {@code --jsonl} command: one line out for each line in, in the same order, worked on by all cores, each written as
 * soon as it and all before it are done. A line that cannot be worked on gives {@code {"id"?, "error"}} and the next one is taken. Only a
 * few lines are held at a time, so that the input may be endless.
 */
final class JsonLines {

    /** Per core; enough that no core waits while a result is being written. */
    private static final int LINES_AHEAD = 4;

    private static final long PROGRESS_NANOS = 2_000_000_000L;

    /** Works on one line; the {@code id} is put before its result. Called from several threads. */
    interface Work {
        ObjectNode of(JsonNode line) throws BadInput, IOException;
    }

    private final String command;
    private final CommandFrame frame;

    JsonLines(String command, CommandFrame frame) {
        this.command = command;
        this.frame = frame;
    }

    /**
     * Works on all lines.
     *
     * @param file gzip is recognised; standard input if {@code null}
     * @throws BadInput if the input as a whole cannot be read
     */
    void run(@Nullable Path file, Work work) throws BadInput, IOException {
        try (InputStream lines = Gzip.unzipped(file == null ? frame.in() : Files.newInputStream(file));
                OutputStream out = new BufferedOutputStream(frame.out(), 1 << 16)) {
            run(lines, out, work);
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": no such file");
        }
    }

    private void run(InputStream lines, OutputStream out, Work work) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        BlockingQueue<Future<@Nullable ObjectNode>> running = new ArrayBlockingQueue<>(cores * LINES_AHEAD);
        ExecutorService workers = Executors.newFixedThreadPool(cores + 1);
        try {
            Future<?> reader = workers.submit(() -> read(lines, work, workers, running));
            write(running, out);
            reader.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private @Nullable Void read(
            InputStream lines, Work work, ExecutorService workers, BlockingQueue<Future<@Nullable ObjectNode>> running)
            throws IOException, InterruptedException {
        try {
            for (byte[] line = next(lines); line != null; line = next(lines)) {
                byte[] json = line;
                running.put(workers.submit(() -> answer(json, work)));
            }
            return null;
        } finally {
            running.put(CompletableFuture.completedFuture(null));
        }
    }

    private void write(BlockingQueue<Future<@Nullable ObjectNode>> running, OutputStream out)
            throws IOException, InterruptedException, ExecutionException {
        long told = System.nanoTime();
        int done = 0;
        int bad = 0;
        for (ObjectNode line = running.take().get();
                line != null;
                line = running.take().get()) {
            out.write(WireJson.write(line));
            out.write('\n');
            if (running.isEmpty()) {
                out.flush();
            }
            done++;
            bad += line.has("error") ? 1 : 0;
            if (System.nanoTime() - told > PROGRESS_NANOS) {
                told = System.nanoTime();
                frame.err().println(command + ": " + done + " lines");
            }
        }
        if (bad > 0) {
            frame.err().println("%s: %d of %d lines gave an error".formatted(command, bad, done));
        }
    }

    private static ObjectNode answer(byte[] json, Work work) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try {
            JsonNode line = WireJson.mapper().readTree(json);
            if (line == null || !line.isObject()) {
                throw new BadInput("expected a JSON object");
            }
            JsonNode id = line.path("id");
            if (id.isTextual() || id.isNumber()) {
                answer.set("id", id);
            }
            answer.setAll(work.of(line));
        } catch (BadInput e) {
            answer.put("error", e.getMessage());
        } catch (JsonProcessingException e) {
            answer.put("error", "no JSON: " + e.getOriginalMessage());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            answer.put("error", CommandFrame.oneLine(e));
        }
        return answer;
    }

    /** Text of a field of a line, or {@code null}. */
    static @Nullable String text(JsonNode line, String field) throws BadInput {
        JsonNode value = line.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new BadInput(field + " is no string");
        }
        return value.textValue();
    }

    /** What follows the last line feed is a line if it is not empty. */
    private static byte @Nullable [] next(InputStream in) throws IOException {
        int read = in.read();
        if (read < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(8_192);
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = in.read();
        }
        return line.toByteArray();
    }
}

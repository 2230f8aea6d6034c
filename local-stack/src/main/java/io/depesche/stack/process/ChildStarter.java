package io.depesche.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts child processes that end with their parent, even when the parent is killed with SIGKILL.
 *
 * <p>The kernel sends the parent-death signal when the <em>thread</em> that forked the child ends, not the process. Therefore every
 * child of this JVM is started by one thread that lives as long as the JVM. Thread-safe.
 */
public final class ChildStarter {

    private static final ExecutorService FORKER = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "child-starter");
        thread.setDaemon(true);
        return thread;
    });

    private ChildStarter() {}

    /** Starts the child; its output goes to the command's log. */
    public static Process start(ChildCommand command) throws IOException {
        try {
            return CompletableFuture.supplyAsync(() -> fork(command), FORKER).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StartFailed failed) {
                throw failed.reason;
            }
            throw e;
        }
    }

    private static Process fork(ChildCommand command) {
        try {
            Path folder = command.folder();
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder(command.wrapped())
                    // Not the caller's folder: services read .env and config/ from where they run.
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(command.log().toFile()));
            builder.environment().putAll(command.environment());
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new StartFailed(e);
        }
    }

    private static final class StartFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final IOException reason;

        StartFailed(IOException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}

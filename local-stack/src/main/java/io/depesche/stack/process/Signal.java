package io.depesche.stack.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The signals that the stack sends. Java itself can send TERM and KILL alone, and PostgreSQL stops fast only on INT. */
public enum Signal {
    /** PostgreSQL's fast shutdown: sessions are ended, everything is written. */
    INT,
    /** The orderly stop of a JVM. */
    TERM,
    /** The last resort. */
    KILL;

    /** Sends this signal; a process that is gone already is no error. */
    public void sendTo(long pid) {
        try {
            // The shell's own kill needs no further package; util-linux and procps may both be absent from a small
            // image.
            Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -" + name() + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!kill.waitFor(5, TimeUnit.SECONDS)) {
                kill.destroyForcibly();
            }
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(this == KILL ? ProcessHandle::destroyForcibly : ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

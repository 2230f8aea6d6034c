package io.depesche.gateway.adapter.kafka;

import io.depesche.contracts.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Keeps {@link ReaderSession}s going on a thread of its own, from the start of the service to its end: a session that fails is followed
 * by another after a back-off, and the stream goes on where it stood. Only an error of the JVM itself ends the thread; then liveness
 * goes down and the platform restarts the process.
 */
@ApplicationScoped
public class EnrichedTopicReader {

    private static final Logger LOG = Logger.getLogger(EnrichedTopicReader.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ReaderSession session;
    private final Thread thread;
    private final CountDownLatch stopped = new CountDownLatch(1);

    EnrichedTopicReader(ReaderSession session) {
        this.session = session;
        this.thread = Thread.ofPlatform().daemon().name("enriched-topic-reader").unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        session.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    /** Whether the thread is there to read, now or after its back-off. */
    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (stopped.getCount() > 0) {
            try {
                session.read();
            } catch (WakeupException e) {
                // stop() asked for it
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                pause = session.hasRead() ? FIRST_PAUSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
                LOG.warnf(
                        "reader=restart topic=%s pause_ms=%d cause=%s",
                        Topics.ARTICLE_ENRICHED, pause.toMillis(), describe(e));
            }
            if (!pause(pause)) {
                return;
            }
        }
    }

    private static String describe(RuntimeException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private boolean pause(Duration pause) {
        try {
            return !stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}

package io.depesche.stack.command;

import io.depesche.stack.supervise.DataFolder;
import io.depesche.stack.supervise.LogFile;
import io.depesche.stack.supervise.LogFollower;
import io.depesche.stack.supervise.StackPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows on the terminal what the children log: warnings and errors, or everything. Runs on a thread of its own until told to end. */
final class LogWatch {

    private final Map<String, LogFollower> logs = new LinkedHashMap<>();
    private final boolean everything;
    private volatile boolean ended;

    LogWatch(DataFolder data, boolean everything) {
        this.everything = everything;
        StackPlan.NAMES.forEach(name -> logs.put(name, LogFollower.fromEnd(data.log(name))));
    }

    void start() {
        Thread.ofPlatform().daemon().name("logs").start(() -> {
            try {
                while (!ended) {
                    show();
                    Thread.sleep(200);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** While things stop, what they say about each other's end is of no interest. */
    void end() {
        ended = true;
    }

    private void show() {
        logs.forEach((name, log) -> log.poll().stream()
                .filter(line -> everything || LogFile.isTrouble(line))
                .forEach(line -> System.out.println(line(name, line))));
    }

    static String line(String name, String line) {
        return "[%-8s] %s".formatted(name, LogFile.printable(line));
    }
}

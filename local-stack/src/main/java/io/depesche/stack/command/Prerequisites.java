package io.depesche.stack.command;

import io.depesche.stack.process.ChildCommand;
import io.depesche.stack.process.Program;
import io.depesche.stack.supervise.StackProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What the machine must have before anything is started. */
final class Prerequisites {

    private Prerequisites() {}

    static void require() throws StackProblem {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            throw new StackProblem("the local stack runs on Linux only: its PostgreSQL comes as Linux programs");
        }
        if (ChildCommand.runsAsRoot() && !canLeaveRoot()) {
            throw new StackProblem("PostgreSQL refuses to run as root and \"unshare -U\" does not work here: "
                    + "install util-linux, allow user namespaces, or run ./depesche as an ordinary user");
        }
    }

    /** Whether a program can be run that does not see itself as root. */
    static boolean canLeaveRoot() {
        Optional<Path> unshare = Program.find("unshare");
        if (unshare.isEmpty()) {
            return false;
        }
        try {
            return new ProcessBuilder(unshare.get().toString(), "-U", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

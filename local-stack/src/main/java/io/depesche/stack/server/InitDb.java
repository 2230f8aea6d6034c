package io.depesche.stack.server;

import io.depesche.stack.process.ChildCommand;
import io.depesche.stack.process.ChildStarter;
import io.depesche.stack.process.Signal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs {@code initdb}: UTF-8, byte order as collation, passwords by SCRAM alone. */
final class InitDb {

    private InitDb() {}

    static void run(Path home, Path folder, Path passwordFile, boolean durable, Path log)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + folder,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C.UTF-8"));
        if (!durable) {
            arguments.add("--no-sync");
        }
        Process process =
                ChildStarter.start(new ChildCommand(arguments, Map.of("LC_ALL", "C.UTF-8"), log, Signal.TERM, true));
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IOException("the database could not be made (initdb ended with " + exit + "): see " + log);
        }
    }
}

package io.depesche.stack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.depesche.stack.command.Launched.Result;
import io.depesche.stack.process.FreePorts;
import io.depesche.stack.process.ProcessTable;
import io.depesche.stack.process.Signal;
import io.depesche.stack.supervise.RunState;
import io.depesche.stack.supervise.StackPlan;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code up} with the real broker, the real database and fake services, in real processes that are killed. */
class UpIT {

    private static final Duration RECOVERY = Duration.ofSeconds(20);

    private final Path folder;
    private final Launched depesche;

    UpIT() throws Exception {
        // Not in the system's folder for temporary files: another user must be able to read the fake services.
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "up-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        depesche = new Launched(FakeCheckout.in(folder.resolve("checkout")), folder.resolve("data"));
    }

    @BeforeEach
    void nothingRuns() {
        assertThat(Files.exists(depesche.data().root())).isFalse();
    }

    @AfterEach
    void stop() throws Exception {
        if (Files.exists(depesche.data().root())) {
            depesche.run("down");
        }
        new ProcessBuilder("rm", "-rf", folder.toString()).inheritIO().start().waitFor();
    }

    @Test
    void restartsWhateverDiesAndStopsWithoutLeavingAProcess() throws Exception {
        Result up = depesche.run("up", "--detach", "--port-base=0");
        assertThat(up.exit()).as(up.output()).isZero();
        assertThat(up.output()).contains("ready after", "/api/stream", "./depesche down");
        Result status = depesche.run("status");
        assertThat(status.exit()).isZero();
        assertSecretsAreTheOwnersAlone();
        assertTheOperatorsTokenIsPrintedAndNowhereElse(up, status);

        Result second = depesche.run("up", "--port-base=0");
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.output()).contains("already running").contains("./depesche down");

        for (String name : List.of(StackPlan.STORE, StackPlan.KAFKA, StackPlan.POSTGRES)) {
            restartsAfterAKill(name);
        }
        restartsAfterFallingIll(StackPlan.NLP);

        List<Long> all = depesche.pids();
        Result down = depesche.run("down");
        assertThat(down.exit()).as(down.output()).isZero();
        assertThat(all).noneMatch(ProcessTable::isAlive);
        assertThat(depesche.run("status").exit()).isEqualTo(1);
    }

    @Test
    void childrenEndWithAKilledSupervisorAndTheNextUpGoesOnUntilInterrupted() throws Exception {
        assertThat(depesche.run("up", "--detach", "--port-base=0").exit()).isZero();
        List<Long> all = depesche.pids();
        String token = Files.readString(depesche.data().root().resolve("secrets/ingest.token"));

        Signal.KILL.sendTo(depesche.state().pid());

        assertThat(ProcessTable.waitUntilGone(all, Duration.ofSeconds(20))).isTrue();
        assertThat(depesche.run("status").output()).contains("nothing is running");
        Path output = folder.resolve("output");
        Process up = depesche.start(output, "up", "--port-base=0");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.readString(output).contains("Ctrl-C stops"));
        List<Long> again = depesche.pids();

        Signal.INT.sendTo(up.pid());

        assertThat(up.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(again).noneMatch(ProcessTable::isAlive);
        String said = Files.readString(output);
        assertThat(said).contains("fake service on").doesNotContain("killed");
        assertThat(said.indexOf("gateway stopped")).isPositive().isLessThan(said.indexOf("seeds stopped"));
        assertThat(Files.readString(depesche.data().root().resolve("secrets/ingest.token")))
                .isEqualTo(token);
    }

    @Test
    void aTakenPortIsOneLineThatSaysWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int base = Math.min(taken.getLocalPort(), 65000);
            Assumptions.assumeTrue(base == taken.getLocalPort() && FreePorts.isFree(base + 1));

            Result up = depesche.run("up", "--port-base=" + base);

            assertThat(up.exit()).isEqualTo(1);
            assertThat(up.output().lines().filter(line -> line.startsWith("depesche: ")))
                    .singleElement()
                    .asString()
                    .contains(
                            "port " + base + " (gateway) is taken",
                            "(pid " + ProcessHandle.current().pid() + ")",
                            "--port-base");
        }
    }

    @Test
    void runsForAnOrdinaryUser() throws Exception {
        Assumptions.assumeTrue(
                System.getProperty("user.name").equals("root") && Files.exists(Path.of("/usr/sbin/runuser")),
                "only root can become another user, with runuser");
        Path data = Files.createDirectory(folder.resolve("of-nobody"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        // Root's own Maven repository is closed to others; target/lib holds the same jars.
        Launched nobody = new Launched(
                folder.resolve("checkout"), data.resolve("data"), "/usr/sbin/runuser", "-u", "nobody", "--");

        Result up = nobody.run("up", "--exit-after-healthy", "--port-base=0");

        assertThat(up.exit()).as(up.output()).isZero();
        assertThat(Files.getOwner(data.resolve("data/postgres")).getName()).isEqualTo("nobody");
    }

    private void restartsAfterAKill(String name) {
        long pid = depesche.pid(name);
        long begin = System.nanoTime();
        Signal.KILL.sendTo(pid);
        awaitRestart(name, pid);
        System.err.println(name + " was back after "
                + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms");
    }

    private void restartsAfterFallingIll(String name) throws Exception {
        long pid = depesche.pid(name);
        String url = depesche.state().url(name) + "/fall-ill";
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding());
        awaitRestart(name, pid);
        assertThat(Files.readString(depesche.data().log("supervisor"))).contains("no longer works");
    }

    private void awaitRestart(String name, long oldPid) {
        await().atMost(RECOVERY).pollInterval(Duration.ofMillis(50)).until(() -> {
            var child = depesche.child(name);
            return child.pid() != null
                    && child.pid() != oldPid
                    && child.state().equals("ready")
                    && child.restarts() >= 1;
        });
    }

    /** Printed for the one who may know it; neither in a log nor where every user of the machine reads the arguments of processes. */
    private void assertTheOperatorsTokenIsPrintedAndNowhereElse(Result up, Result status) throws Exception {
        String token = Files.readString(depesche.data().root().resolve("secrets/operator.token"))
                .strip();
        assertThat(up.output()).contains("/#operator=" + token);
        assertThat(status.output()).contains("/#operator=" + token);
        try (Stream<Path> logs = Files.list(depesche.data().log("any").getParent())) {
            assertThat(logs.toList()).isNotEmpty().allSatisfy(log -> assertThat(Files.readString(log))
                    .doesNotContain(token));
        }
        assertThat(depesche.pids()).isNotEmpty().allSatisfy(pid -> assertThat(
                        String.join(" ", ProcessTable.arguments(pid)))
                .doesNotContain(token));
        assertThat(Files.readString(RunState.fileIn(depesche.data()))).doesNotContain(token);
    }

    private void assertSecretsAreTheOwnersAlone() throws Exception {
        Path secrets = depesche.data().secrets();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(secrets)) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }
}

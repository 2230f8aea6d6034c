package io.depesche.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code ./depesche} script in a checkout of empty modules, with a {@code java} and a {@code mvn} that only say what they were asked. */
class ScriptTest {

    private static final List<String> SERVICES =
            List.of("ingest-service", "nlp-service", "store-service", "api-gateway");

    private final Path folder;
    private final Path root;

    ScriptTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.root = Files.createDirectory(folder.resolve("check out"));
        Files.copy(Path.of("../depesche"), root.resolve("depesche"));
        Files.setPosixFilePermissions(root.resolve("depesche"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(root.resolve("pom.xml"), "<project>\n  <version>1.2.3</version>\n</project>\n");
        for (String module : List.of("local-stack", "benchmarks", "nlp-service")) {
            Files.createDirectories(root.resolve(module).resolve("src/main"));
            Files.writeString(root.resolve(module).resolve("pom.xml"), "<project/>");
        }
    }

    @BeforeEach
    void tools() throws IOException {
        jdk("jdk25", 25);
        program(
                "bin/mvn",
                "if [ \"$1\" = -v ]; then echo 'Apache Maven 3.9.9'; exit; fi; " + "echo \"mvn $*\" >> '"
                        + folder.resolve("mvn.log") + "'; " + builtLines());
    }

    /** What Maven would leave behind. */
    private String builtLines() {
        StringBuilder lines =
                new StringBuilder("cd '" + root + "'; mkdir -p local-stack/target/lib benchmarks/target/lib; ");
        SERVICES.forEach(service ->
                lines.append("mkdir -p %1$s/target/quarkus-app; touch %1$s/target/quarkus-app/quarkus-run.jar; "
                        .formatted(service)));
        return lines.toString();
    }

    @Test
    void buildsOnceAndAgainOnlyWhenASourceIsNewer() throws Exception {
        assertThat(run("up", "--detach").output())
                .contains("building", "built in", "java25", "io.depesche.stack.Main up --detach");
        assertThat(run("up").output()).doesNotContain("building");

        Files.writeString(root.resolve("nlp-service/src/main/New.java"), "class New {}");
        assertThat(run("up").output()).contains("building");

        Files.delete(root.resolve("store-service/target/quarkus-app/quarkus-run.jar"));
        assertThat(run("up").output()).contains("building");
        assertThat(Files.readAllLines(folder.resolve("mvn.log"))).hasSize(3).allSatisfy(line -> assertThat(line)
                .contains("-Dmaven.test.skip=true", "!integration-tests,!deploy package"));
    }

    @Test
    void neverBuildsUnderARunningStack() throws Exception {
        run("up");
        Files.writeString(root.resolve("nlp-service/src/main/New.java"), "class New {}");

        assertThat(run("status").output()).doesNotContain("building").contains("io.depesche.stack.Main status");
        assertThat(run("ingest", "a b.txt").output()).doesNotContain("building").contains("Main ingest a b.txt");
    }

    @Test
    void aBrokenBuildShowsItsErrors() throws Exception {
        program(
                "bin/mvn",
                "if [ \"$1\" = -v ]; then echo 'Apache Maven 3.9.9'; exit; fi; echo '[ERROR] no way'; exit 1");

        Result result = run("up");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output()).contains("[ERROR] no way", "depesche: the build failed: see ");
    }

    @Test
    void handsOverToTheRightProgram() throws Exception {
        run("up");

        assertThat(run("annotate", "x.txt").output()).contains("io.depesche.nlp.adapter.cli.AnnotateCommand x.txt");
        assertThat(run("bench", "nlp").output())
                .contains("io.depesche.bench.BenchCommand nlp")
                .doesNotContain("building");
        Files.delete(root.resolve("benchmarks/target/lib"));
        assertThat(run("bench", "nlp").output()).contains("building");
        run("test", "-Dit.test=X");
        assertThat(Files.readString(folder.resolve("mvn.log"))).contains("/pom.xml verify -Dit.test=X");
    }

    @Test
    void anOldJdkIsPassedOver() throws Exception {
        jdk("jdk17", 17);
        run("up");

        Result result = run(Map.of("DEPESCHE_JAVA_HOME", folder.resolve("jdk17").toString()), "status");

        assertThat(result.output()).contains("java25");
    }

    @Test
    void theVersionNeedsNothing() throws Exception {
        Result result = run(Map.of("JAVA_HOME", ""), "--version");

        assertThat(result.output()).isEqualTo("depesche 1.2.3\n");
        assertThat(result.exit()).isZero();
    }

    @Test
    void anOldMavenIsOneLineThatSaysWhatToDo() throws Exception {
        program("bin/mvn", "echo 'Apache Maven 3.6.3'");

        Result result = run("up");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output()).isEqualTo("depesche: needs Maven 3.8.6 or newer, found 3.6.3\n");
    }

    private record Result(int exit, String output) {}

    private Result run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    private Result run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> line =
                new java.util.ArrayList<>(List.of(root.resolve("depesche").toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().remove("DEPESCHE_JAVA_HOME");
        builder.environment().put("JAVA_HOME", folder.resolve("jdk25").toString());
        builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private void jdk(String name, int version) throws IOException {
        program(name + "/bin/javac", "true");
        program(name + "/bin/java", "echo \"java" + version + " $*\"");
        Files.writeString(folder.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
    }

    private void program(String path, String script) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

package io.depesche.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where the servers of a test JVM come from. */
sealed interface Backing permits EmbeddedBacking, DockerBacking {

    /** Starts a broker with every topic. */
    String startKafka();

    /** Starts a database server. */
    Postgres startPostgres();

    /**
     * A running server.
     *
     * @param url JDBC address of the maintenance database
     * @param password of the superuser {@code postgres}
     */
    record Postgres(String url, String password) {}

    /** The one that {@code test.backing} asks for. */
    static Backing chosen() {
        String wanted = System.getProperty("test.backing", "auto").toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "docker" -> new DockerBacking();
            case "embedded" -> new EmbeddedBacking();
            case "auto" ->
                mayHaveDocker() && DockerBacking.engineAnswers() ? new DockerBacking() : new EmbeddedBacking();
            default -> throw new IllegalArgumentException("test.backing is docker, embedded or auto, not " + wanted);
        };
    }

    /** Testcontainers looks for an engine in many places and logs a page when there is none: first look whether it is worth it. */
    private static boolean mayHaveDocker() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }
}

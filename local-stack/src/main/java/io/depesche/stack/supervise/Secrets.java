package io.depesche.stack.supervise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Passwords and tokens of one stack: drawn at the first start, kept in files that only their owner reads, given to a service as the
 * name of a properties file. No secret is ever an argument or an environment variable.
 */
public final class Secrets {

    private static final int RANDOM_BYTES = 32;

    private final Path folder;
    private final Path database;

    public Secrets(DataFolder data) {
        this.folder = data.secrets();
        this.database = data.postgres();
    }

    /** The token for ingest-service's API; {@code ./depesche ingest} reads it from here. */
    public Path ingestToken() {
        return folder.resolve("ingest.token");
    }

    /** The token with which feeds are managed; {@code ./depesche up} prints it with the address of the page. */
    public Path operatorToken() {
        return folder.resolve("operator.token");
    }

    /** The token that services show each other. */
    public Path serviceToken() {
        return folder.resolve("service.token");
    }

    /** The properties file of one service. */
    public Path propertiesOf(String service) {
        return folder.resolve(service + ".properties");
    }

    /** Draws what is missing and writes each service the properties that it needs, and no more. */
    public void prepare() throws IOException, StackProblem {
        Path superuser = passwordFile(StackPlan.POSTGRES);
        if (Files.exists(database) && !Files.exists(superuser)) {
            throw new StackProblem("the database in " + database + " was made with the password in " + superuser
                    + ", which is gone: put it back, or move the database away to begin anew");
        }
        String serviceToken = kept(serviceToken());
        String ingestToken = kept(ingestToken());
        write(
                propertiesOf(StackPlan.INGEST),
                Map.of(
                        "quarkus.datasource.password", databasePassword(StackPlan.INGEST),
                        "depesche.tokens.service", serviceToken,
                        "depesche.tokens.ingest", ingestToken));
        write(
                propertiesOf(StackPlan.STORE),
                Map.of(
                        "quarkus.datasource.password",
                        databasePassword(StackPlan.STORE),
                        "depesche.tokens.service",
                        serviceToken));
        write(
                propertiesOf(StackPlan.GATEWAY),
                Map.of("depesche.tokens.service", serviceToken, "depesche.tokens.operator", kept(operatorToken())));
    }

    /** Password of a database role; {@code postgres} is the superuser. */
    public String databasePassword(String role) throws IOException {
        return kept(passwordFile(role));
    }

    private Path passwordFile(String role) {
        return folder.resolve(role + ".password");
    }

    private static String kept(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String drawn = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        write(file, drawn + "\n");
        return drawn;
    }

    private static void write(Path file, Map<String, String> properties) throws IOException {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(properties)
                .forEach((key, value) ->
                        text.append(key).append('=').append(value).append('\n'));
        write(file, text.toString());
    }

    /** Written beside and renamed: never half a secret, and never readable by others, not even for a moment. */
    private static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            var bytes = java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}

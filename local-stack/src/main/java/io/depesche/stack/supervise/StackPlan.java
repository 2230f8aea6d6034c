package io.depesche.stack.supervise;

import io.depesche.stack.feed.SampleFeedServer;
import io.depesche.stack.process.ChildCommand;
import io.depesche.stack.process.JavaCommand;
import io.depesche.stack.server.KafkaServer;
import io.depesche.stack.server.PostgresBinaries;
import io.depesche.stack.server.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one list of children: what each is started with, how it is seen to be ready, and in which order. Servers come first, services
 * when all servers are ready; the stop goes the other way.
 */
public final class StackPlan {

    public static final String KAFKA = "kafka";
    public static final String POSTGRES = "postgres";
    public static final String SEEDS = "seeds";
    public static final String INGEST = "ingest";
    public static final String NLP = "nlp";
    public static final String STORE = "store";
    public static final String GATEWAY = "gateway";

    /** Every child, in the order in which they are listed. */
    public static final List<String> NAMES = List.of(KAFKA, POSTGRES, SEEDS, INGEST, NLP, STORE, GATEWAY);

    /** The services and the modules that hold them. */
    static final Map<String, String> MODULES = modules();

    private static final Duration SERVER_STOP = Duration.ofSeconds(15);

    /** Longer than quarkus.shutdown.timeout (20 s): a draining service is not cut off. */
    private static final Duration SERVICE_STOP = Duration.ofSeconds(25);

    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final Path root;
    private final DataFolder data;
    private final Ports ports;
    private final Secrets secrets;
    private final Duration editAfter;

    /**
     * @param root the repository's folder
     * @param editAfter how long after its first reader the sample feed edits one of its articles
     */
    public StackPlan(Path root, DataFolder data, Ports ports, Secrets secrets, Duration editAfter) {
        this.root = root;
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.editAfter = editAfter;
    }

    /** Refuses to go on when a service has not been built. */
    public void requireJars() throws StackProblem {
        for (String service : MODULES.keySet()) {
            if (!Files.exists(jar(service))) {
                throw new StackProblem(MODULES.get(service) + " is not built (" + jar(service)
                        + " is missing): run ./depesche up in the checkout, which builds it");
            }
        }
    }

    /** The children in the order of the start. */
    List<List<ChildSpec>> stages() throws IOException {
        return List.of(
                List.of(kafka(), postgres(), seeds()),
                List.of(service(STORE), service(NLP), service(INGEST), service(GATEWAY)));
    }

    private ChildSpec kafka() {
        KafkaServer server = new KafkaServer(data.kafka(), ports.of(KAFKA), ports.of(Ports.CONTROLLER));
        ChildCommand command = server.command(data.log(KAFKA), List.of(data.mark()));
        return new ChildSpec(KAFKA, command, ChildSpec.NOTHING, server::isReady, ChildSpec.NOTHING, null, SERVER_STOP);
    }

    private ChildSpec postgres() throws IOException {
        PostgresServer server = new PostgresServer(
                PostgresBinaries.homeIn(data.programs()),
                data.postgres(),
                ports.of(POSTGRES),
                secrets.databasePassword(POSTGRES),
                true);
        return new ChildSpec(
                POSTGRES,
                server.command(data.log(POSTGRES)),
                () -> {
                    PostgresBinaries.unpack(data.programs());
                    server.initialise(data.log(POSTGRES));
                    server.clearRemains();
                },
                pid -> server.isReady(),
                () -> {
                    for (String name : List.of(INGEST, STORE)) {
                        server.databases().ensure(name, secrets.databasePassword(name));
                    }
                },
                null,
                SERVER_STOP);
    }

    private ChildSpec seeds() {
        List<String> flags = List.of(QUICK_START, "-Xmx32m", data.mark());
        List<String> arguments = List.of(
                "--port=" + ports.of(SEEDS),
                "--seeds=" + root.resolve("seeds"),
                "--edit-after=" + editAfter,
                // Once edited, edited for good: a restart must not look like a second edit back.
                "--edited=" + data.run().resolve("seeds.edited"));
        List<String> line = JavaCommand.ofClass(flags, SampleFeedServer.class, arguments);
        return new ChildSpec(
                SEEDS,
                ChildCommand.jvm(line, Map.of(), data.log(SEEDS)),
                ChildSpec.NOTHING,
                pid -> HttpHealth.ok(url(SEEDS) + "/feed.xml"),
                ChildSpec.NOTHING,
                null,
                Duration.ofSeconds(5));
    }

    private ChildSpec service(String name) {
        List<String> line = JavaCommand.ofJar(flags(name), jar(name));
        return new ChildSpec(
                name,
                ChildCommand.jvm(line, environment(name), data.log(name)),
                ChildSpec.NOTHING,
                pid -> HttpHealth.ok(url(name) + "/q/health/ready"),
                ChildSpec.NOTHING,
                pid -> HttpHealth.ok(url(name) + "/q/health/live"),
                SERVICE_STOP);
    }

    private List<String> flags(String service) {
        List<String> flags = new ArrayList<>();
        // After it some thread is dead and nobody knows which; a restart takes seconds, and nothing is lost by it.
        flags.add("-XX:+ExitOnOutOfMemoryError");
        switch (service) {
            // Language models want room, and the full compiler pays for itself there. Their tables are read all over:
            // with large pages the processor finds its way in them sooner.
            case NLP -> flags.addAll(List.of("-XX:+UseTransparentHugePages", "-Xmx512m"));
            case STORE, INGEST -> flags.addAll(List.of(QUICK_START, "-Xmx160m"));
            default -> flags.addAll(List.of(QUICK_START, "-Xmx128m"));
        }
        flags.add(data.mark());
        return flags;
    }

    private Map<String, String> environment(String service) {
        Map<String, String> variables = new HashMap<>();
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(KAFKA));
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)));
        if (Files.exists(secrets.propertiesOf(service))) {
            variables.put(
                    "SMALLRYE_CONFIG_LOCATIONS", secrets.propertiesOf(service).toString());
        }
        switch (service) {
            case INGEST -> {
                database(variables, INGEST);
                givenOr(variables, "DEPESCHE_FEEDS", url(SEEDS) + "/feed.xml");
                givenOr(variables, "DEPESCHE_FETCH_ALLOWED_ORIGINS", url(SEEDS));
                // The sample site is the stack's own: asked every few seconds, without a pause. Others are asked as
                // politely as ever.
                givenOr(variables, "DEPESCHE_POLL_INTERVAL", "PT5S");
                givenOr(
                        variables,
                        "DEPESCHE_DROP_FOLDER",
                        data.root().resolve("drop").toString());
                givenOr(variables, "DEPESCHE_POLL_OWN_HOSTS", "127.0.0.1:" + ports.of(SEEDS));
            }
            case STORE -> database(variables, STORE);
            case GATEWAY -> {
                variables.put("STORE_URL", url(STORE));
                variables.put("INGEST_URL", url(INGEST));
            }
            default -> {}
        }
        return variables;
    }

    private void database(Map<String, String> variables, String name) {
        variables.put("JDBC_URL", "jdbc:postgresql://127.0.0.1:" + ports.of(POSTGRES) + "/" + name);
        variables.put("DB_USER", name);
    }

    /** What the user has set in his own environment wins: other feeds, another pace. */
    private static void givenOr(Map<String, String> variables, String name, String value) {
        @Nullable String given = System.getenv(name);
        variables.put(name, given == null ? value : given);
    }

    private Path jar(String service) {
        return root.resolve(MODULES.get(service)).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private String url(String name) {
        return "http://127.0.0.1:" + ports.of(name);
    }

    private static Map<String, String> modules() {
        Map<String, String> modules = new LinkedHashMap<>();
        modules.put(INGEST, "ingest-service");
        modules.put(NLP, "nlp-service");
        modules.put(STORE, "store-service");
        modules.put(GATEWAY, "api-gateway");
        return modules;
    }
}

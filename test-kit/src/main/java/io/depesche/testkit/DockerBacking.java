package io.depesche.testkit;

import io.depesche.contracts.Topics;
import io.depesche.stack.server.TopicSetup;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Containers, by Testcontainers, which also removes them when the JVM has ended. */
final class DockerBacking implements Backing {

    private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka-native:4.1.1");
    private static final DockerImageName POSTGRES = DockerImageName.parse("postgres:18-alpine");

    static boolean engineAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    @SuppressWarnings("resource") // lives as long as the JVM
    public String startKafka() {
        System.err.println("test servers: Kafka from Docker, " + KAFKA);
        KafkaContainer container = new KafkaContainer(KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        try {
            TopicSetup.createMissing(container.getBootstrapServers(), Topics.ALL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were made", e);
        }
        return container.getBootstrapServers();
    }

    @Override
    @SuppressWarnings("resource") // lives as long as the JVM
    public Postgres startPostgres() {
        System.err.println("test servers: PostgreSQL from Docker, " + POSTGRES);
        String password = Servers.newPassword();
        PostgreSQLContainer container = new PostgreSQLContainer(POSTGRES)
                .withUsername("postgres")
                .withPassword(password)
                .withDatabaseName("postgres");
        container.start();
        String url = "jdbc:postgresql://" + container.getHost() + ":"
                + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/postgres";
        return new Postgres(url, password);
    }
}

package io.depesche.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.depesche.contracts.Topic;
import io.depesche.contracts.Topics;
import io.depesche.testkit.Servers.Database;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** What tests of the services rely on. */
class ServersIT {

    @Test
    void theBrokerHasTheTopicsOfTheContracts() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Servers.kafkaBootstrapServers()))) {
            assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS))
                    .containsAll(Topics.ALL.stream().map(Topic::name).toList());
        }
    }

    @Test
    void eachDatabaseTakesItsOwnRole() throws Exception {
        Database store = Servers.database("store");

        assertThat(Servers.database("store")).isEqualTo(store);
        assertThat(Servers.database("ingest").jdbcUrl()).endsWith("/ingest");
        try (Connection c = DriverManager.getConnection(store.jdbcUrl(), store.user(), store.password())) {
            assertThat(c.createStatement().execute("CREATE TABLE kept (id int)"))
                    .isFalse();
        }
    }

    @Test
    void anotherClassLoaderFindsTheSameServers() throws Exception {
        String first = Servers.kafkaBootstrapServers();
        URL[] classPath = List.of(System.getProperty("java.class.path").split(":", -1)).stream()
                .map(ServersIT::url)
                .toArray(URL[]::new);

        try (URLClassLoader other = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> copy = other.loadClass(Servers.class.getName());
            assertThat(copy).isNotSameAs(Servers.class);
            assertThat(copy.getMethod("kafkaBootstrapServers").invoke(null)).isEqualTo(first);
        }
    }

    @Test
    void aQuarkusTestGetsTheNamesThatTheServicesRead() {
        BackingServers resource = new BackingServers();
        resource.init(Map.of("database", "store"));

        assertThat(resource.start())
                .containsKeys("kafka.bootstrap.servers", "JDBC_URL", "DB_USER", "quarkus.datasource.password");
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}

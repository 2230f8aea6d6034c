package io.depesche.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The environment that the manifests set is one that the services read, and no service lacks what it asks for. */
class ServiceConfigurationTest {

    /** A name in an expression such as {@code ${JDBC_URL}} or {@code ${DEPESCHE_FEEDS:}}; a colon means that there is a default. */
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:?)");

    /** Read by Quarkus itself, whatever the application's own settings are. */
    private static final Set<String> OF_THE_PLATFORM =
            Set.of("QUARKUS_HTTP_HOST", "QUARKUS_HTTP_PORT", "SMALLRYE_CONFIG_LOCATIONS");

    static List<String> services() {
        return Repository.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyVariableIsReadByTheService(String service) {
        Set<String> understood = new HashSet<>(OF_THE_PLATFORM);
        understood.addAll(expressions(service, true));
        understood.addAll(expressions(service, false));
        assertThat(environment(service).keySet().stream().filter(name -> !isKafkaSetting(name)))
                .allSatisfy(name -> assertThat(understood).contains(name));
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyVariableWithoutDefaultIsSet(String service) {
        assertThat(environment(service).keySet()).containsAll(expressions(service, false));
    }

    @ParameterizedTest
    @MethodSource("services")
    void listensOnLoopbackUnlessToldOtherwise(String service) {
        assertThat(setting(service, "quarkus.http.host")).contains("127.0.0.1");
        assertThat(environment(service)).containsEntry("QUARKUS_HTTP_HOST", "0.0.0.0");
    }

    static Duration shutdownTimeout(String service) {
        String seconds = setting(service, "quarkus.shutdown.timeout");
        return Duration.parse("PT" + seconds.toUpperCase(java.util.Locale.ROOT));
    }

    /** Variables of the pod with their values; of a reference only the name is known here. */
    static Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        for (EnvVar entry : WorkloadTest.container(service).getEnv()) {
            environment.put(entry.getName(), entry.getValue() == null ? "by reference" : entry.getValue());
        }
        return environment;
    }

    /** Quarkus hands every {@code KAFKA_…} variable to the Kafka clients as {@code kafka.…}. */
    private static boolean isKafkaSetting(String name) {
        return name.startsWith("KAFKA_");
    }

    private static Set<String> expressions(String service, boolean withDefault) {
        Set<String> names = new TreeSet<>();
        Properties settings = Repository.settings(service);
        for (String key : settings.stringPropertyNames()) {
            Matcher expression = EXPRESSION.matcher(settings.getProperty(key));
            while (!key.startsWith("%dev.") && !key.startsWith("%test.") && expression.find()) {
                if (expression.group(2).isEmpty() != withDefault) {
                    names.add(expression.group(1));
                }
            }
        }
        return names;
    }

    private static String setting(String service, String key) {
        String value = Repository.settings(service).getProperty(key);
        if (value == null) {
            throw new AssertionError(service + " does not set " + key);
        }
        return value;
    }
}

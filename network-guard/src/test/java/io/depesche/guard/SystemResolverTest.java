package io.depesche.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The operating system's resolver behind its deadline; only names that every system knows. */
class SystemResolverTest {

    @Test
    void findsWhatTheSystemKnows() throws Exception {
        try (SystemResolver resolver = new SystemResolver()) {
            assertThat(resolver.resolve("localhost", Duration.ofSeconds(10))).allMatch(InetAddress::isLoopbackAddress);
        }
    }

    @Test
    void saysSoWhenNobodyLooksAnyMore() {
        SystemResolver resolver = new SystemResolver();
        resolver.close();
        assertThatThrownBy(() -> resolver.resolve("localhost", Duration.ofSeconds(10)))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("too many");
    }
}

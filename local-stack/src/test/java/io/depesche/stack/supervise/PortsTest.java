package io.depesche.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void followFromTheBase() throws Exception {
        Ports ports = Ports.fromBase(9000, Map.of());

        assertThat(ports.of(StackPlan.GATEWAY)).isEqualTo(9000);
        assertThat(ports.of(StackPlan.SEEDS)).isEqualTo(9004);
        assertThat(ports.of(StackPlan.POSTGRES)).isEqualTo(9012);
    }

    @Test
    void freeOnesAreAllDifferent() throws Exception {
        assertThat(Ports.fromBase(0, Map.of()).all().values()).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void freeOnesStayTheSameUnlessTheyAreTaken() throws Exception {
        Ports first = Ports.fromBase(0, Map.of());
        assertThat(Ports.fromBase(0, first.all()).all()).isEqualTo(first.all());

        try (ServerSocket taken = new ServerSocket(first.of(StackPlan.SEEDS), 1, InetAddress.getLoopbackAddress())) {
            Ports again = Ports.fromBase(0, first.all());
            assertThat(again.of(StackPlan.SEEDS)).isNotEqualTo(taken.getLocalPort());
            assertThat(again.of(StackPlan.KAFKA)).isEqualTo(first.of(StackPlan.KAFKA));
        }
    }

    @Test
    void everyChildHasOne() throws Exception {
        assertThat(Ports.fromBase(9000, Map.of()).all()).containsKeys(StackPlan.NAMES.toArray(String[]::new));
    }

    @Test
    void aBaseOutOfRangeSaysTheRange() {
        assertThatThrownBy(() -> Ports.fromBase(80, Map.of()))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("1024 to 65523");
        assertThatThrownBy(() -> Ports.fromBase(65530, Map.of())).isInstanceOf(StackProblem.class);
    }

    @Test
    void theOwnerOfATakenPortIsKnown() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Optional<String> owner = PortOwner.of(taken.getLocalPort());

            assertThat(owner).hasValue("java (pid " + ProcessHandle.current().pid() + ")");
        }
    }
}

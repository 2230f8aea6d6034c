package io.depesche.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody talks to anybody but where a policy says so; these are the flows that must be open, and some that must not. */
class NetworkPolicyTest {

    private static final Map<String, String> KAFKA =
            Map.of("strimzi.io/cluster", "depesche", "strimzi.io/kind", "Kafka");
    private static final Map<String, String> POSTGRES = Map.of("app.kubernetes.io/name", "postgres");
    private static final Map<String, String> SENDER = Map.of("depesche/sends-articles", "true");
    private static final Map<String, String> STRANGER = Map.of("app.kubernetes.io/name", "stranger");

    @Test
    void everyPodIsClosedBothWaysToBeginWith() {
        NetworkPolicy closed = Manifests.base(NetworkPolicy.class, "default-deny");
        assertThat(closed.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(closed.getSpec().getIngress()).isEmpty();
        assertThat(closed.getSpec().getEgress()).isEmpty();
        for (String service : Repository.SERVICES) {
            assertThat(labels(service))
                    .containsAllEntriesOf(closed.getSpec().getPodSelector().getMatchLabels());
        }
    }

    @Test
    void theGatewayAsksStoreAndIngest() {
        for (String asked : List.of("store-service", "ingest-service")) {
            assertThat(mayLeave("api-gateway", labels(asked), 8080)).isTrue();
            assertThat(mayEnter(asked, labels("api-gateway"), 8080)).isTrue();
        }
    }

    @Test
    void everyServiceReachesKafkaByItsEncryptedPortOnly() {
        for (String service : Repository.SERVICES) {
            assertThat(mayLeave(service, KAFKA, 9093)).as(service).isTrue();
            assertThat(mayLeave(service, KAFKA, 9092)).as(service).isFalse();
            assertThat(ServiceConfigurationTest.environment(service).get("KAFKA_BOOTSTRAP_SERVERS"))
                    .endsWith(":9093");
        }
    }

    @Test
    void onlyIngestAndStoreReachADatabase() {
        assertThat(Repository.SERVICES.stream().filter(service -> mayLeave(service, POSTGRES, 5432)))
                .containsExactly("ingest-service", "store-service");
    }

    @Test
    void articlesComeFromWhoeverCarriesTheLabel() {
        assertThat(mayEnter("ingest-service", SENDER, 8080)).isTrue();
        assertThat(mayEnter("store-service", SENDER, 8080)).isFalse();
    }

    @Test
    void onlyTheGatewayIsOpenToStrangers() {
        assertThat(Repository.SERVICES.stream().filter(service -> mayEnter(service, STRANGER, 8080)))
                .containsExactly("api-gateway");
    }

    @Test
    void onlyIngestReachesTheInternetAndNoPrivateAddress() {
        List<String> online = Repository.SERVICES.stream()
                .filter(service -> egressPeers(service).anyMatch(peer -> peer.getIpBlock() != null))
                .toList();
        assertThat(online).containsExactly("ingest-service");
        assertThat(egressPeers("ingest-service")
                        .filter(peer -> peer.getIpBlock() != null
                                && peer.getIpBlock().getCidr().equals("0.0.0.0/0"))
                        .toList())
                .singleElement()
                .satisfies(peer -> assertThat(peer.getIpBlock().getExcept())
                        .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
                        .contains("100.64.0.0/10", "169.254.0.0/16", "127.0.0.0/8"));
    }

    private static boolean mayEnter(String service, Map<String, String> from, int port) {
        return policies(service)
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .anyMatch(rule -> opens(rule.getPorts(), port)
                        && (rule.getFrom().isEmpty() || rule.getFrom().stream().anyMatch(peer -> is(peer, from))));
    }

    private static boolean mayLeave(String service, Map<String, String> to, int port) {
        return policies(service)
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .anyMatch(rule -> opens(rule.getPorts(), port)
                        && (rule.getTo().isEmpty() || rule.getTo().stream().anyMatch(peer -> is(peer, to))));
    }

    private static Stream<NetworkPolicyPeer> egressPeers(String service) {
        return policies(service)
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .flatMap(rule -> rule.getTo().stream());
    }

    private static Stream<NetworkPolicy> policies(String service) {
        return Manifests.base(NetworkPolicy.class).stream().filter(policy -> labels(service)
                .entrySet()
                .containsAll(policy.getSpec().getPodSelector().getMatchLabels().entrySet()));
    }

    private static boolean opens(List<NetworkPolicyPort> ports, int port) {
        return ports.stream().anyMatch(open -> open.getPort().getIntVal() == port);
    }

    /** Pods of this namespace only: a peer in another namespace or outside the cluster is none of the labels asked for. */
    private static boolean is(NetworkPolicyPeer peer, Map<String, String> labels) {
        return peer.getPodSelector() != null
                && peer.getNamespaceSelector() == null
                && labels.entrySet()
                        .containsAll(peer.getPodSelector().getMatchLabels().entrySet());
    }

    private static Map<String, String> labels(String service) {
        return Manifests.base(Deployment.class, service)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();
    }
}

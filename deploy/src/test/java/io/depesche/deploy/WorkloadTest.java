package io.depesche.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every pod of ours must keep to, whatever service it runs. */
class WorkloadTest {

    static List<String> services() {
        return Repository.SERVICES;
    }

    @Test
    void everyServiceIsDeployedAndNothingElse() {
        assertThat(Manifests.base(Deployment.class))
                .extracting(deployment -> deployment.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(Repository.SERVICES);
    }

    @ParameterizedTest
    @MethodSource("services")
    void selectorsMatchThePodsLabels(String service) {
        Deployment deployment = deployment(service);
        var labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
        assertThat(labels)
                .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels())
                .containsAllEntriesOf(
                        Manifests.base(Service.class, service).getSpec().getSelector())
                .containsAllEntriesOf(Manifests.base(PodDisruptionBudget.class, service)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels())
                .containsEntry("app.kubernetes.io/part-of", "depesche");
        assertThat(pod(service).getTopologySpreadConstraints())
                .extracting(spread -> spread.getTopologyKey())
                .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
        assertThat(pod(service).getTopologySpreadConstraints()).allSatisfy(spread -> assertThat(labels)
                .containsAllEntriesOf(spread.getLabelSelector().getMatchLabels()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServicePortLeadsToAPortOfTheContainer(String service) {
        Service front = Manifests.base(Service.class, service);
        assertThat(container(service).getPorts()).singleElement().satisfies(port -> {
            assertThat(front.getSpec().getPorts()).singleElement().satisfies(exposed -> {
                assertThat(exposed.getTargetPort().getStrVal()).isEqualTo(port.getName());
                assertThat(exposed.getPort()).isEqualTo(port.getContainerPort());
            });
            assertThat(ServiceConfigurationTest.environment(service))
                    .containsEntry("QUARKUS_HTTP_PORT", port.getContainerPort().toString());
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void probesAskTheHealthEndpointsOfQuarkus(String service) {
        Container container = container(service);
        isProbe(container.getStartupProbe(), "/q/health/started");
        isProbe(container.getLivenessProbe(), "/q/health/live");
        isProbe(container.getReadinessProbe(), "/q/health/ready");
    }

    @ParameterizedTest
    @MethodSource("services")
    void runsWithoutAnyRight(String service) {
        PodSpec pod = pod(service);
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getServiceAccountName()).isEqualTo(service);
        assertThat(Manifests.base(ServiceAccount.class, service).getAutomountServiceAccountToken())
                .isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getHostPID()).isNull();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isGreaterThanOrEqualTo(10_000);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        var rights = container(service).getSecurityContext();
        assertThat(rights.getAllowPrivilegeEscalation()).isFalse();
        assertThat(rights.getReadOnlyRootFilesystem()).isTrue();
        assertThat(rights.getPrivileged()).isFalse();
        assertThat(rights.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(rights.getCapabilities().getAdd()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void mayWriteOnlyToASmallScratchFolder(String service) {
        for (VolumeMount mount : container(service).getVolumeMounts()) {
            Volume volume = volume(service, mount.getName());
            if (volume.getEmptyDir() == null) {
                assertThat(mount.getReadOnly()).as(mount.getMountPath()).isTrue();
            } else {
                assertThat(mount.getMountPath()).isEqualTo("/tmp");
                assertThat(bytes(volume.getEmptyDir().getSizeLimit())).isLessThanOrEqualTo(64L << 20);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void secretsAreFilesAndNeverEnvironment(String service) {
        assertThat(container(service).getEnvFrom()).isEmpty();
        assertThat(container(service).getEnv()).allSatisfy(entry -> assertThat(
                        entry.getValueFrom() == null || entry.getValueFrom().getSecretKeyRef() == null)
                .as(entry.getName())
                .isTrue());
        SecretVolumeSource own = volume(service, "secrets").getSecret();
        assertThat(own.getSecretName()).isEqualTo(service + "-secrets");
        assertThat(own.getDefaultMode()).isEqualTo(0440);
        assertThat(ServiceConfigurationTest.environment(service))
                .containsEntry("SMALLRYE_CONFIG_LOCATIONS", "/etc/depesche/secrets/service.properties");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyMountedFileThatTheEnvironmentNamesIsThere(String service) {
        List<String> files = container(service).getVolumeMounts().stream()
                .filter(mount -> volume(service, mount.getName()).getSecret() != null)
                .flatMap(mount -> volume(service, mount.getName()).getSecret().getItems().stream()
                        .map(item -> mount.getMountPath() + "/" + item.getPath()))
                .toList();
        assertThat(ServiceConfigurationTest.environment(service).values().stream()
                        .filter(value -> value.startsWith("/")))
                .allSatisfy(path -> assertThat(files).contains(path));
    }

    @ParameterizedTest
    @MethodSource("services")
    void asksForResourcesAndIsBoundInMemory(String service) {
        var resources = container(service).getResources();
        assertThat(resources.getRequests()).containsKeys("cpu", "memory");
        assertThat(resources.getLimits()).containsKey("memory");
        assertThat(bytes(Objects.requireNonNull(resources.getLimits().get("memory"))))
                .isGreaterThanOrEqualTo(
                        bytes(Objects.requireNonNull(resources.getRequests().get("memory"))));
    }

    @ParameterizedTest
    @MethodSource("services")
    void isReplacedWithoutAGapAndGivenTimeToFinish(String service) {
        var spec = deployment(service).getSpec();
        assertThat(spec.getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal())
                .isZero();
        assertThat(spec.getStrategy().getRollingUpdate().getMaxSurge().getIntVal())
                .isEqualTo(1);
        long preStop = container(service).getLifecycle().getPreStop().getSleep().getSeconds();
        long shutdown = ServiceConfigurationTest.shutdownTimeout(service).toSeconds();
        assertThat(pod(service).getTerminationGracePeriodSeconds())
                .isEqualTo(45)
                .isGreaterThan(preStop + shutdown);
    }

    private static void isProbe(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
    }

    private static long bytes(Quantity quantity) {
        return Quantity.getAmountInBytes(quantity).longValueExact();
    }

    private static Volume volume(String service, String name) {
        return pod(service).getVolumes().stream()
                .filter(volume -> volume.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Container container(String service) {
        assertThat(pod(service).getContainers()).hasSize(1);
        return pod(service).getContainers().getFirst();
    }

    static PodSpec pod(String service) {
        return deployment(service).getSpec().getTemplate().getSpec();
    }

    private static Deployment deployment(String service) {
        return Manifests.base(Deployment.class, service);
    }
}

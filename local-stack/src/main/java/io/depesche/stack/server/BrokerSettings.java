package io.depesche.stack.server;

import java.nio.file.Path;
import java.util.Properties;

/** Settings of the one broker of the local stack. Where they differ from Kafka's defaults, they say why. */
final class BrokerSettings {

    private BrokerSettings() {}

    static Path logFolder(Path folder) {
        return folder.resolve("data");
    }

    static Properties of(Path folder, int port, int controllerPort) {
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        String listeners = "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort;
        p.setProperty("listeners", listeners);
        p.setProperty("advertised.listeners", listeners);
        p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("inter.broker.listener.name", "PLAINTEXT");
        p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.setProperty("log.dirs", logFolder(folder).toString());
        // One broker: internal topics cannot have more replicas, and need no more partitions.
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            p.setProperty(internal + ".replication.factor", "1");
            p.setProperty(internal + ".num.partitions", "1");
        }
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        // Topics are made from the list in the contracts, as on Kubernetes; a misspelt name must fail, not make a
        // topic.
        p.setProperty("auto.create.topics.enable", "false");
        // Offsets outlive a month's holiday.
        p.setProperty("offsets.retention.minutes", "43200");
        // Nobody else joins: waiting for more members only delays the first record.
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        // A killed consumer is noticed in time for a recovery within seconds; the clients choose within these limits.
        p.setProperty("group.min.session.timeout.ms", "3000");
        // A killed broker may register again only when its old session is over, 9 s by default.
        p.setProperty("broker.session.timeout.ms", "3000");
        p.setProperty("broker.heartbeat.interval.ms", "500");
        // Two cores are shared with all the services.
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "2");
        p.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
        return p;
    }
}

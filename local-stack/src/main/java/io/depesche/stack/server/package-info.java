/**
 * The real servers behind the services: a Kafka broker in KRaft mode and PostgreSQL, both from Maven artifacts, both in a process of
 * their own, both on the loopback address. Used by the supervisor and by the test kit. Start with
 * {@link io.depesche.stack.server.KafkaServer} and {@link io.depesche.stack.server.PostgresServer}.
 */
@NullMarked
package io.depesche.stack.server;

import org.jspecify.annotations.NullMarked;

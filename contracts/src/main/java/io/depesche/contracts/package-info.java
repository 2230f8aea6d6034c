/**
 * What travels between the services and to anyone who subscribes: topic names, envelope headers, identity, limits and the JSON
 * mapping. The records themselves stand in {@code article}, {@code event} and {@code story}. Nothing here knows Quarkus, a Kafka
 * client or a database; start with {@link io.depesche.contracts.Topics}.
 */
@NullMarked
package io.depesche.contracts;

import org.jspecify.annotations.NullMarked;

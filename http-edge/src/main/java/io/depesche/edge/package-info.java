/**
 * What every HTTP API of the services has in common: {@link io.depesche.edge.Access} says who may call a resource, and refusals of all
 * kinds leave as RFC 9457 problem details. Nothing here knows articles, Kafka or a database.
 */
@NullMarked
package io.depesche.edge;

import org.jspecify.annotations.NullMarked;

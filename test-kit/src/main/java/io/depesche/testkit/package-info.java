/**
 * A real broker, a real database and a real browser for tests; of the servers one of each per test JVM. Quarkus tests name
 * {@link io.depesche.testkit.BackingServers}, plain tests call {@link io.depesche.testkit.Servers}; both get the same servers. Test
 * scope only.
 */
@NullMarked
package io.depesche.testkit;

import org.jspecify.annotations.NullMarked;

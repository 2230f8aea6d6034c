/**
 * A real broker and a real database for tests, one of each per test JVM. Quarkus tests name
 * {@link io.depesche.testkit.BackingServers}, plain tests call {@link io.depesche.testkit.Servers}; both get the same servers. Test
 * scope only.
 */
@NullMarked
package io.depesche.testkit;

import org.jspecify.annotations.NullMarked;

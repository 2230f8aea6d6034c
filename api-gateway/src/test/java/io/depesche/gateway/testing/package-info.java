/** What several component tests need: articles, a producer, a subscriber, and services that say what a test tells them to say. */
@NullMarked
package io.depesche.gateway.testing;

import org.jspecify.annotations.NullMarked;

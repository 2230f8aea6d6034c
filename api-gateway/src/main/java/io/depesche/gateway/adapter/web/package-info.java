/**
 * What holds for every response, whoever made it: the security headers. The page itself is static and stands in {@code
 * META-INF/resources}.
 */
@NullMarked
package io.depesche.gateway.adapter.web;

import org.jspecify.annotations.NullMarked;

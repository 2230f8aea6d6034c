/**
 * Calls to the private APIs of the other services, with the service token and strict time limits. Start with {@link
 * io.depesche.gateway.adapter.http.PrivateApi}.
 */
@NullMarked
package io.depesche.gateway.adapter.http;

import org.jspecify.annotations.NullMarked;

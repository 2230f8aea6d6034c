/**
 * What can be set, with defaults and limits, and the only place that wires domain objects together. Start with {@link
 * io.depesche.gateway.config.GatewayConfig}.
 */
@NullMarked
package io.depesche.gateway.config;

import org.jspecify.annotations.NullMarked;

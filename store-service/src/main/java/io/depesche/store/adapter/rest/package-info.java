/**
 * The private query API that the gateway calls with its service token. Resources turn parameters into filters and answers into JSON;
 * they compute nothing.
 */
@NullMarked
package io.depesche.store.adapter.rest;

import org.jspecify.annotations.NullMarked;

/** Settings of the service, and the only place where domain objects are made for it. */
@NullMarked
package io.depesche.nlp.config;

import org.jspecify.annotations.NullMarked;

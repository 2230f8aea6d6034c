@NullMarked
package io.depesche.store.adapter.rest;

import org.jspecify.annotations.NullMarked;

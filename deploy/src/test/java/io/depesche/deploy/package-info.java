/**
 * Holds what operates Depesche, and what is written about it, against the code: manifests, images, compose and documents. Files are
 * found, never listed; start with {@link io.depesche.deploy.Manifests}.
 */
@NullMarked
package io.depesche.deploy;

import org.jspecify.annotations.NullMarked;

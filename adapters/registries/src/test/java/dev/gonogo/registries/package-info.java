/**
 * How we read registries, against WireMock with bodies in the shape that the registries document, and the contract against
 * their look-alikes. No registry is needed.
 */
@NullMarked
package dev.gonogo.registries;

import org.jspecify.annotations.NullMarked;

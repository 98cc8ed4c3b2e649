/**
 * How we talk to GitHub, against WireMock with bodies in the shape of GitHub's published examples, and the contract against
 * its look-alike. No GitHub is needed.
 */
@NullMarked
package dev.gonogo.github;

import org.jspecify.annotations.NullMarked;

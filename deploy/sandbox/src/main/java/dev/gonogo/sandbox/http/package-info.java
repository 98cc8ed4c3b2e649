/**
 * The little HTTP server that the look-alikes share: loopback only, routes by template, answers as values.
 * Nothing here knows which service is being imitated.
 */
@NullMarked
package dev.gonogo.sandbox.http;

import org.jspecify.annotations.NullMarked;

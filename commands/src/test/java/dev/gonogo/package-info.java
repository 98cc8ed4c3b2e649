/** Tests of the deciding packages, and the contracts that every adapter of a port passes. */
package dev.gonogo;

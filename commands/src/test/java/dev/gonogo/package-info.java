/** Tests of the deciding packages, and the contracts for the adapters of each port. */
package dev.gonogo;

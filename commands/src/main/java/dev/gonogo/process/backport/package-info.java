/** What production owes integration: hotfixes, and what earlier releases brought, must be there before the next cut. */
@NullMarked
package dev.gonogo.process.backport;

import org.jspecify.annotations.NullMarked;

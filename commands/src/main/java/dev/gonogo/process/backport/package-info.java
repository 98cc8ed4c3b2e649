/** What production owes integration: hotfixes and the content of earlier releases must be there before the next cut. */
@NullMarked
package dev.gonogo.process.backport;

import org.jspecify.annotations.NullMarked;

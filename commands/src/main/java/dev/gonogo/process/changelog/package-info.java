/** What a changelog says: that it has the version, and that its range begins at the previous release. */
@NullMarked
package dev.gonogo.process.changelog;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.gonogo.rehearsal;

import org.jspecify.annotations.NullMarked;
